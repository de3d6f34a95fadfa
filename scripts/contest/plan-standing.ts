import { fail, type Result, succeed } from "@/lib/result";
import { toPartyCandidacy } from "@/modules/ingest/reference/match-party";
import {
  listCountedKeys,
  type PartyEntry,
  parseCandidates,
  parseParties,
} from "@/modules/ingest/reference/parse-reference";
import {
  type NamedCandidate,
  toPairCandidacies,
  toPlaceholders,
  toSingleCandidacies,
} from "@/modules/ingest/reference/to-candidacy";
import type { CandidacyDraft } from "@/modules/results/contest-draft";
import type { ContestKind } from "@/modules/results/contest-kind";
import type { KnownParty } from "@/modules/results/queries.server";
import type { AddArguments } from "./arguments";
import { type CandidateLists, readCandidateLists } from "./newsroom-lists";
import { type ReferenceSource, readFeedFile, readReference } from "./read-reference";

const ACEH = "11";

/** Who stands in a region; `note` says what an editor should know of the list. */
export type Standing = { candidacies: CandidacyDraft[]; note: string | null };
export type FindStanding = (regionCode: string, regionName: string) => Promise<Result<Standing, string>>;

/** How those who stand are found, region by region, for a kind of contest; or why nothing can be read at all. */
export async function planStanding(
  { kind, parties, candidates }: AddArguments,
  source: ReferenceSource,
  known: readonly KnownParty[],
): Promise<Result<FindStanding, string>> {
  if (kind.standing === "parties") return planParties(kind, parties, source, known);
  const lists = candidates === null ? succeed(null) : await readCandidateLists(source, candidates);
  if (!lists.ok) return lists;
  return succeed(async (code, name) => {
    const found = await findCandidates(kind, code, name, lists.value, source);
    if (!found.ok) return found;
    const { entries, note } = found.value;
    const drafts = kind.standing === "pairs" ? toPairCandidacies(entries) : toSingleCandidacies(entries);
    return succeed({ candidacies: drafts, note });
  });
}

async function planParties(
  { kpuCode }: ContestKind,
  file: string | null,
  source: ReferenceSource,
  known: readonly KnownParty[],
): Promise<Result<FindStanding, string>> {
  const listed = await readParties(file, source, known);
  if (!listed.ok) return listed;
  const matched: { entry: PartyEntry; draft: CandidacyDraft }[] = [];
  for (const entry of listed.value) {
    const draft = toPartyCandidacy(entry, known);
    if (!draft.ok) return draft;
    // Parties that a rehearsal invents are nobody's outside it.
    const isKnown = known.some(({ slug }) => slug === draft.value.party?.slug);
    const isInvented = source.takesRehearsals && !isKnown;
    matched.push({ entry, draft: isInvented ? { ...draft.value, party: null } : draft.value });
  }
  const hasLocal = listed.value.some(({ isLocal }) => isLocal);
  return succeed(async (code, name) => {
    // Aceh's local parties stand in its DPRDs, not in the DPR.
    const isAceh = kpuCode !== "pdpr" && code.startsWith(ACEH);
    if (isAceh && !hasLocal)
      return fail(
        `Local parties stand in ${name}, and only KPU's pemilu/partai.json names them; give --feed or --parties.`,
      );
    const standing = matched.filter(({ entry }) => isAceh || !entry.isLocal);
    return succeed({ candidacies: standing.map(({ draft }) => draft), note: null });
  });
}

/** From the file, else from the feed, else those of the election's other contests. */
async function readParties(
  file: string | null,
  source: ReferenceSource,
  known: readonly KnownParty[],
): Promise<Result<PartyEntry[], string>> {
  if (file === null && source.feed === null) {
    const standing = known.flatMap(({ number, kpuKey, legalName, isLocal }) =>
      number === null || kpuKey === null ? [] : [{ key: kpuKey, number, name: legalName, isLocal }],
    );
    return standing.length > 0
      ? succeed(standing.sort((a, b) => a.number - b.number))
      : fail("No party stands in this election yet; name KPU's list with --feed or --parties.");
  }
  const json =
    file === null ? await readFeedFile(source, "pemilu/partai.json") : await readReference(source, file);
  if (!json.ok) return json;
  const entries = parseParties(json.value);
  return entries.ok ? entries : fail(`${file ?? "pemilu/partai.json"}: ${entries.failure}.`);
}

type Found = { entries: readonly NamedCandidate[]; note: string | null };

async function findCandidates(
  { kpuCode, standing }: ContestKind,
  code: string,
  name: string,
  lists: CandidateLists | null,
  source: ReferenceSource,
): Promise<Result<Found, string>> {
  if (lists) {
    const own = lists.get(code) ?? (lists.size === 1 ? lists.get("") : undefined);
    return own
      ? succeed({ entries: own, note: null })
      : fail(`--candidates names nobody in ${code} ${name}.`);
  }
  const path = standing === "pairs" ? "pemilu/ppwp.json" : `pemilu/caleg/dpd/${code}.json`;
  const json = await readFeedFile(source, path);
  if (json.ok) {
    const entries = parseCandidates(json.value);
    return entries.ok
      ? succeed({ entries: entries.value, note: null })
      : fail(`${path}: ${entries.failure}.`);
  }
  if (standing === "pairs") return fail(`${json.failure} The pairs can also be given with --candidates.`);
  const result = await readFeedFile(source, `pemilu/hhcw/${kpuCode}/${code}.json`);
  const keys = result.ok ? listCountedKeys(result.value) : [];
  if (keys.length === 0)
    return fail(
      `Nobody who stands in ${code} ${name} is known: ${json.failure} Give them with --candidates.`,
    );
  const note = `names unknown: ${keys.length} candidates stand as "Calon 1" and so on, in the order of KPU's keys`;
  return succeed({ entries: toPlaceholders(keys), note });
}
