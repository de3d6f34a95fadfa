import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { listDistricts } from "../districts.server";
import { getLatestFigures, getPlaceFigures } from "../figures.server";
import { getPinnedVersion } from "../pins.server";
import { getContest, getRegion, listCandidacies, listContests } from "../queries.server";
import { getSeatReading, toDistrictRoot } from "../seat-reading.server";
import type { Contest } from "../types";
import type { FactReader, FactScope, SeatFigures } from "./fact-reader";

/**
 * Facts from the database, each question asked once: make one for each check or page. Pinned times see the contest as it was
 * known when they were pinned, as widgets do.
 */
export function createFactReader(): FactReader {
  const answers = new Map<string, Promise<unknown>>();
  const once = <Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = answers.get(key) ?? ask();
    answers.set(key, known);
    return known as Promise<Answer>;
  };
  const toKey = (name: string, ...parts: unknown[]) => JSON.stringify([name, ...parts]);
  return {
    listContests: () => once("contests", async () => (await listContests()).map(({ slug }) => slug)),
    getContest: (slug) => once(toKey("contest", slug), () => getContest(slug)),
    listCandidacies: (contest) => once(toKey("parties", contest), () => listCandidacies(contest)),
    getRegion: (contest, place) => once(toKey("region", contest, place), () => getPlace(contest, place)),
    getFigures: (contest, scope) => once(toKey("figures", contest, scope), () => getFigures(contest, scope)),
    getSeats: (contest, scope) => once(toKey("seats", contest, scope), () => getSeats(contest, scope)),
    getSeatTotal: (contest, place) =>
      once(toKey("total", contest, place), () => getSeatTotal(contest, place)),
  };
}

/** "dapil-3602" is the unit "pdpr:3602" of a contest that KPU calls pdpr. */
const toUnitCode = (contest: Contest, place: string): string =>
  place.startsWith("dapil-") ? `${contest.kpuCode}:${place.slice("dapil-".length)}` : place;

async function getPlace(slug: string, place: string) {
  const contest = await getContest(slug);
  return contest && getRegion(toUnitCode(contest, place));
}

async function getFigures(slug: string, { place, ledger, at }: FactScope) {
  const contest = await getContest(slug);
  if (!contest) return null;
  const time = at === null ? {} : { at };
  if (place === null) return getLatestFigures(slug, { ledger, ...time });
  const region = await getRegion(toUnitCode(contest, place));
  return region && getPlaceFigures(slug, region, { ledger, ...time });
}

async function getSeats(slug: string, { place, ledger, at }: FactScope): Promise<SeatFigures | null> {
  const contest = await getContest(slug);
  if (!contest) return null;
  const code = place === null ? toDistrictRoot(contest) : toUnitCode(contest, place);
  if (ledger === "official") return getDecidedSeats(slug, code, at);
  const version = at === null ? null : await getPinnedVersion({ contest: slug, at });
  const reading = await getSeatReading(slug, { at: at ?? undefined, version: version ?? undefined });
  const { computed, head } = reading?.sirekap ?? { computed: null, head: null };
  if (!computed || !head) return null;
  // Totals that lack districts are no totals.
  const isWhole = computed.districts.length === reading?.districts.length && computed.uncomputed.length === 0;
  if (place === null) return isWhole ? { head, seats: computed.totals } : null;
  const district = computed.districts.find((row) => row.code === code);
  return district?.result.ok ? { head, seats: district.result.value.seats } : null;
}

async function getDecidedSeats(slug: string, unit: string, at: string | null): Promise<SeatFigures | null> {
  const head = await getLatestFigures(slug, { ledger: "official", unit, ...(at === null ? {} : { at }) });
  if (!head) return null;
  const rows = await getDb().seatTally.findMany({
    where: { regionCode: unit, snapshot: { contest: { slug }, regionCode: unit, version: head.version } },
    include: { candidacy: { select: { slug: true } } },
  });
  return rows.length === 0
    ? null
    : { head, seats: new Map(rows.map(({ candidacy, seats }) => [candidacy.slug, seats])) };
}

async function getSeatTotal(slug: string, place: string | null): Promise<number | null> {
  const contest = await getContest(slug);
  if (!contest || place === null) return contest?.seats ?? null;
  const code = toUnitCode(contest, place);
  return (await listDistricts(slug)).find((district) => district.code === code)?.seats ?? null;
}
