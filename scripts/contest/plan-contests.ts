import { toProperName } from "@/lib/proper-name";
import { fail, type Result, succeed } from "@/lib/result";
import { type DistrictEntry, parseDistricts } from "@/modules/ingest/reference/parse-reference";
import type { ContestDraft, DistrictDraft, ElectionDraft } from "@/modules/results/contest-draft";
import { isHeldIn, toContestNames } from "@/modules/results/contest-kind";
import type { KnownParty } from "@/modules/results/queries.server";
import { toRehearsalSlug } from "@/modules/results/rehearsal-slug";
import type { Region } from "@/modules/results/types";
import type { AddArguments } from "./arguments";
import { type DistrictLists, readDistrictLists } from "./newsroom-lists";
import { planStanding } from "./plan-standing";
import { type ReferenceSource, readFeedFile } from "./read-reference";

export type ContestPlan = { drafts: ContestDraft[]; notes: string[] };

type Known = { election: ElectionDraft; regions: readonly Region[]; parties: readonly KnownParty[] };

/** Requests to the feed at a time, where every region has files of its own. */
const JOBS = 8;

/** What is asked for and what is known → the contests to record, all or none; the failure is one sentence. */
export async function planContests(asked: AddArguments, known: Known): Promise<Result<ContestPlan, string>> {
  const { kind, region } = asked;
  const held = known.regions.filter((one) => isHeldIn(kind, one));
  const regions = region === null ? held : held.filter(({ code }) => code === region);
  if (regions.length === 0) return fail(toNoRegion(asked, known.regions));
  const source: ReferenceSource = { feed: asked.feed, takesRehearsals: asked.isRehearsal };
  const standing = await planStanding(asked, source, known.parties);
  if (!standing.ok) return standing;
  if (asked.districts !== null && !kind.hasDistricts)
    return fail(`${kind.kpuCode} is not decided by districts.`);
  const lists = asked.districts === null ? succeed(null) : readDistrictLists(asked.districts);
  if (!lists.ok) return lists;
  const made = await mapInTurn(
    regions,
    async (one): Promise<Result<{ draft: ContestDraft; note: string | null }, string>> => {
      const found = await standing.value(one.code, one.name);
      if (!found.ok) return found;
      const districts = kind.hasDistricts
        ? await findDistricts(asked, one, source, lists.value)
        : succeed(null);
      if (!districts.ok) return districts;
      const seats = toSeats(asked, districts.value);
      if (!seats.ok) return seats;
      const year = known.election.heldOn.getUTCFullYear();
      const names = { ...toContestNames(kind, one.name, year), ...asked.names };
      const { threshold, isRehearsal } = asked;
      const law = kind.thresholdPct === null ? null : { pct: kind.thresholdPct, law: kind.thresholdLaw };
      const draft: ContestDraft = {
        ...(isRehearsal ? toRehearsed(names) : names),
        kpuCode: kind.kpuCode,
        regionCode: one.code,
        seats: seats.value,
        threshold: threshold?.pct === 0 ? null : (threshold ?? law),
        candidacies: found.value.candidacies,
        districts: districts.value,
        isRehearsal,
      };
      return succeed({ draft, note: found.value.note && `${draft.name}: ${found.value.note}` });
    },
  );
  const broken = made.find((one) => !one.ok);
  if (broken && !broken.ok) return broken;
  const done = made.flatMap((one) => (one.ok ? [one.value] : []));
  const notes = done.flatMap(({ note }) => note ?? []);
  return succeed({ drafts: done.map(({ draft }) => draft), notes });
}

const toRehearsed = ({ slug, name, shortName }: { slug: string; name: string; shortName: string }) => ({
  slug: slug.startsWith("gladi-") ? slug : toRehearsalSlug(slug),
  name: `Gladi ${name}`,
  shortName: `Gladi ${shortName}`,
});

function toNoRegion({ kind, region }: AddArguments, regions: readonly Region[]): string {
  const there = regions.find(({ code }) => code === region);
  if (there) return `${kind.kpuCode} is not held in ${there.code} ${there.name}.`;
  const which = region === null ? "" : ` ${region}`;
  return `There is no region${which} of level ${kind.level}; import the region tree first (npm run regions -- URL).`;
}

/** From KPU's own list where the feed has it, with the seats of the newsroom's; `null` where neither is there. */
async function findDistricts(
  { kind, feed, districts: file }: AddArguments,
  { code, name }: Region,
  source: ReferenceSource,
  lists: DistrictLists | null,
): Promise<Result<DistrictDraft[] | null, string>> {
  const listed = feed === null ? succeed(null) : await readKpuDistricts(source, kind.kpuCode, code);
  if (!listed.ok) return listed;
  const given = lists && (lists.get(code) ?? pickWithin(lists, code));
  if (!given || given.length === 0) {
    if (lists && file) return fail(`${file} gives no district in ${code} ${name}.`);
    return succeed(listed.value?.map((entry) => ({ ...entry, seats: null })) ?? null);
  }
  const names = new Map(listed.value?.map((entry) => [entry.code, entry.name]));
  const drafts: DistrictDraft[] = [];
  for (const { at, code: district, name: ownName, seats } of given) {
    const official = names.get(district);
    if (names.size > 0 && official === undefined)
      return fail(`${at}: KPU's list of ${name} has no district ${district}.`);
    const title = ownName || official;
    if (title === undefined)
      return fail(`${at}: district ${district} has no name; give it, or --feed for KPU's list.`);
    drafts.push({ code: district, name: ownName || toProperName(title), seats });
  }
  const forgotten = listed.value?.find((entry) => !given.some(({ code: own }) => own === entry.code));
  if (forgotten)
    return fail(
      `${file} lacks district ${forgotten.code} ${forgotten.name}, which KPU's list of ${name} has.`,
    );
  return succeed(drafts);
}

const pickWithin = (lists: DistrictLists, code: string) =>
  (lists.get("") ?? []).filter((entry) => code === "0" || entry.code.startsWith(code));

const DISTRICT_LISTS: Readonly<Record<string, (code: string) => string>> = {
  pdpr: () => "wilayah/pemilu/pdpr/dapil_dpr.json",
  pdprdp: (code) => `wilayah/pemilu/pdprdp/${code}.json`,
  pdprdk: (code) => `wilayah/pemilu/pdprdk/${code.slice(0, 2)}/${code}.json`,
};

/** A list that the feed has not is no fault: contests are counted without districts too. */
async function readKpuDistricts(
  source: ReferenceSource,
  kpuCode: string,
  code: string,
): Promise<Result<DistrictEntry[] | null, string>> {
  const path = DISTRICT_LISTS[kpuCode]?.(code);
  const json = path === undefined ? null : await readFeedFile(source, path);
  if (!json?.ok || path === undefined) return succeed(null);
  const entries = parseDistricts(json.value, code);
  if (!entries.ok) return fail(`${path}: ${entries.failure}.`);
  return succeed(entries.value.map((entry) => ({ ...entry, name: toProperName(entry.name) })));
}

function toSeats(
  { kind, seats }: AddArguments,
  districts: readonly DistrictDraft[] | null,
): Result<number | null, string> {
  const known = (districts ?? []).flatMap((district) => district.seats ?? []);
  const sum = known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  if (seats !== null && sum !== null && seats !== sum)
    return fail(`The districts have ${sum} seats together, and --seats says ${seats}.`);
  return succeed(seats ?? sum ?? kind.seats);
}

/** The answers in the order of the questions, at most JOBS asked at once. */
async function mapInTurn<In, Out>(items: readonly In[], ask: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = new Array(items.length);
  let next = 0;
  const work = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await ask(item);
    }
  };
  await Promise.all(Array.from({ length: JOBS }, work));
  return results;
}
