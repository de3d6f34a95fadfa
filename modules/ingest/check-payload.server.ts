import "server-only";
import { REHEARSAL_KEY } from "@/lib/rehearsal-mark";
import { fail, type Result, succeed } from "@/lib/result";
import { listCandidacies, listRegions } from "@/modules/results/queries.server";
import { ensureRehearsalContest } from "@/modules/results/rehearsal-contest.server";
import type { Contest, Region, SnapshotDraft } from "@/modules/results/types";
import { type DetectionClues, detectTarget, type KnownContest, type Target } from "./detect-contest";
import { isDistrict, isStationCode } from "./feed-path";
import type { Payload } from "./fetch-payload.server";
import { parseReading } from "./parse-sirekap";
import { readJson } from "./read-json";
import { type Rejection, toRejection } from "./rejection";

/** What the database knows, kept while a batch is checked. */
export type Loaded = { contests: readonly KnownContest[]; regions: Map<string, Region[]> };

/** `target` stands where a refusal belongs into the ledger of a contest. */
export type Checked = {
  payload: Payload;
  result: Result<Target & { draft: SnapshotDraft }, Rejection>;
  target: Target | null;
};

type CheckOptions = { contest?: string | undefined; rehearsal?: boolean; receivedAt: Date };

export const MEDIA_TYPE = "application/json";

/** Far enough for any rehearsal, and a time that can be added to. */
const END_OF_TIME = new Date("9000-01-01T00:00:00Z");

/** One payload → what it is of and its draft, or why it is no reading. Writes only the contest of a rehearsal. */
export async function checkPayload(
  payload: Payload,
  loaded: Loaded,
  options: CheckOptions,
): Promise<Checked> {
  const json = readJson(payload.bytes);
  const clues: DetectionClues = {
    option: options.contest,
    location: payload.location,
    json: json.ok ? json.value : null,
    // Bytes that are no JSON carry no mark: they belong to what is being recorded.
    isRehearsal: json.ok ? hasRehearsalMark(json.value) : options.rehearsal === true,
  };
  const detected = await detect(clues, loaded, options.rehearsal === true);
  const target = detected.ok ? detected.value : null;
  if (!json.ok) return { payload, result: json, target };
  if (!detected.ok) return { payload, result: detected, target };
  const { contest, unitCode } = detected.value;
  // A closed count takes nothing more, not even a line in its ledger.
  if (contest.closedAt !== null) return { payload, result: fail(toClosed(contest)), target: null };
  const candidacies = loaded.contests.find((entry) => entry.contest.slug === contest.slug)?.candidacies ?? [];
  const regions = await listChildren(detected.value, loaded.regions);
  // A rehearsed night runs ahead of the clock.
  const latest = contest.isRehearsal ? END_OF_TIME : options.receivedAt;
  const parsed = parseReading(json.value, { contest, candidacies, regions, unitCode }, latest);
  if (!parsed.ok) return { payload, result: parsed, target };
  const draft: SnapshotDraft = {
    ...parsed.value,
    sourceUrl: payload.sourceUrl,
    receivedAt: options.receivedAt,
    payload: { bytes: payload.bytes, mediaType: MEDIA_TYPE },
  };
  return { payload, result: succeed({ contest, unitCode, draft }), target };
}

/** Makes the contest of a rehearsal where it is allowed and lacks. */
async function detect(clues: DetectionClues, loaded: Loaded, takesRehearsals: boolean) {
  const known = takesRehearsals
    ? loaded.contests
    : loaded.contests.filter(({ contest }) => !contest.isRehearsal);
  const detected = detectTarget(clues, known);
  if (detected.ok || !clues.isRehearsal || !takesRehearsals) return detected;
  const real = detectTarget({ ...clues, isRehearsal: false }, loaded.contests);
  if (!real.ok) return detected;
  const { kpuCode, slug: only } = real.value.contest;
  const made = await ensureRehearsalContest(kpuCode, only);
  const others = loaded.contests.filter((entry) => !made.some(({ slug }) => slug === entry.contest.slug));
  const copies = made.map(async (contest) => ({ contest, candidacies: await listCandidacies(contest.slug) }));
  loaded.contests = [...others, ...(await Promise.all(copies))];
  return detectTarget(clues, loaded.contests);
}

/** Polling stations and single districts have no rows, so nobody is asked for what is below them. */
async function listChildren({ contest, unitCode }: Target, regions: Loaded["regions"]): Promise<Region[]> {
  if (isStationCode(unitCode) || isDistrict(contest, unitCode)) return [];
  const children = regions.get(unitCode) ?? (await listRegions(unitCode));
  regions.set(unitCode, children);
  return children;
}

const toClosed = ({ slug, name }: Contest): Rejection =>
  toRejection(
    "closed-contest",
    `Counting of ${name} is closed and readers are told so; open it again with \`npm run contest -- open ${slug}\`.`,
  );

const hasRehearsalMark = (json: unknown): boolean =>
  typeof json === "object" && json !== null && Object.hasOwn(json, REHEARSAL_KEY);
