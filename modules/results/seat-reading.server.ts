import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { type DistrictRow, listDistricts } from "./districts.server";
import { getLatestFigures, listRegionFigures } from "./figures.server";
import { getContest, listCandidacies } from "./queries.server";
import { getSeatsOfVersion } from "./seat-tallies.server";
import { type SeatsByDistrict, toSeatsByDistrict } from "./seats-by-district";
import type { Candidacy, Contest, Ledger, SnapshotFigures, SnapshotHead, Standing } from "./types";

/** Seats by candidacy slug; who is not in it is not mentioned by the source. */
export type SeatCounts = ReadonlyMap<string, number>;

/** What one ledger says of the seats. */
export type SeatBook = {
  /** The votes of the country that the threshold is measured on; null before the first. */
  national: SnapshotFigures | null;
  /** Null where no district has a reading, or a figure that the threshold needs is unknown. */
  computed: SeatsByDistrict | null;
  /** The newest reading that a district was taken from. */
  head: SnapshotHead | null;
  /** What was divided: each district that has votes, and the reading that they stand in. */
  votes: readonly DistrictVotes[];
};

export type SeatReading = {
  contest: Contest;
  candidacies: Candidacy[];
  districts: DistrictRow[];
  /** Of the computation: that of the law, or another that a reader asks about. Percent. */
  thresholdPct: number | null;
  isSupposed: boolean;
  sirekap: SeatBook;
  official: SeatBook;
  /** Seats as the decision gives them for the whole contest. */
  decided: { head: SnapshotHead; seats: SeatCounts } | null;
};

export type SeatRequest = {
  at?: string | undefined;
  /** The contest's version, for the national votes; districts have versions of their own and are read as of `at`. */
  version?: number | undefined;
  /** Percent with at most two decimals, in the place of the law's. */
  thresholdPct?: number | undefined;
};

/** The unit whose file has the contest's districts as its rows: "pdpr:0". */
export const toDistrictRoot = ({ kpuCode, regionCode }: Contest): string => `${kpuCode}:${regionCode}`;

export type DistrictVotes = { code: string; standings: readonly Standing[]; head: SnapshotHead };

/** The seats of a contest from both ledgers, never mixed. `null` for a contest that does not exist or has no districts. */
export async function getSeatReading(slug: string, request: SeatRequest = {}): Promise<SeatReading | null> {
  const contest = await getContest(slug);
  const districts = contest ? await listDistricts(slug) : [];
  if (!contest || districts.length === 0) return null;
  const thresholdPct = request.thresholdPct ?? contest.thresholdPct;
  const toBook = (ledger: Ledger) => getBook(contest, districts, ledger, { ...request, thresholdPct });
  return {
    contest,
    candidacies: await listCandidacies(slug),
    districts,
    thresholdPct,
    isSupposed: request.thresholdPct !== undefined && request.thresholdPct !== contest.thresholdPct,
    sirekap: await toBook("sirekap"),
    official: await toBook("official"),
    decided: await getDecided(contest, request.at),
  };
}

async function getBook(
  contest: Contest,
  districts: readonly DistrictRow[],
  ledger: Ledger,
  { at, version, thresholdPct }: Omit<SeatRequest, "thresholdPct"> & { thresholdPct: number | null },
): Promise<SeatBook> {
  const time = at === undefined ? {} : { at };
  const national = await getLatestFigures(contest.slug, {
    ledger,
    ...time,
    ...(version === undefined ? {} : { version }),
  });
  const votes = await listDistrictVotes(contest, districts, ledger, time);
  const head = votes.map(({ head }) => head).toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0] ?? null;
  if (votes.length === 0) return { national, computed: null, head, votes };
  const seats = new Map(districts.map(({ code, seats }) => [code, seats]));
  const result = toSeatsByDistrict(
    votes.map(({ code, standings }) => ({
      code,
      seats: seats.get(code) ?? 0,
      votes: toPartyVotes(standings),
    })),
    {
      thresholdPct,
      national: national && { votes: toPartyVotes(national.standings), validVotes: national.validVotes },
    },
  );
  return { national, computed: result.ok ? result.value : null, head, votes };
}

const toPartyVotes = (standings: readonly Standing[]) =>
  standings.map(({ candidacy, votes }) => ({ key: candidacy.slug, votes }));

const isKnown = (standings: readonly Standing[]): boolean => standings.some(({ votes }) => votes !== null);

/** Votes of each district that has any: its row in the root's newest file, or its own newest file. */
async function listDistrictVotes(
  contest: Contest,
  districts: readonly DistrictRow[],
  ledger: Ledger,
  time: { at?: string },
): Promise<DistrictVotes[]> {
  const root = toDistrictRoot(contest);
  const head = await getLatestFigures(contest.slug, { ledger, unit: root, ...time });
  const rows = head ? await listRegionFigures(contest.slug, head.version, root) : [];
  const found = new Map<string, DistrictVotes>();
  for (const { region, standings } of rows) {
    if (head && isKnown(standings)) found.set(region.code, { code: region.code, standings, head });
  }
  const missing = districts.map(({ code }) => code).filter((code) => !found.has(code));
  // One question which of them have a file at all, rather than one for each.
  const units = await getDb().snapshot.findMany({
    where: {
      contest: { slug: contest.slug },
      regionCode: { in: missing },
      status: "ACCEPTED",
      ledger: ledger === "official" ? "OFFICIAL" : "SIREKAP",
    },
    distinct: ["regionCode"],
    select: { regionCode: true },
  });
  for (const { regionCode: code } of units) {
    const own = await getLatestFigures(contest.slug, { ledger, unit: code, ...time });
    if (own && isKnown(own.standings)) found.set(code, { code, standings: own.standings, head: own });
  }
  return districts.flatMap(({ code }) => found.get(code) ?? []);
}

async function getDecided(contest: Contest, at: string | undefined): Promise<SeatReading["decided"]> {
  const unit = toDistrictRoot(contest);
  const head = await getLatestFigures(contest.slug, {
    ledger: "official",
    unit,
    ...(at === undefined ? {} : { at }),
  });
  if (!head) return null;
  const seats = await getSeatsOfVersion(contest.slug, unit, head.version);
  return seats.size === 0 ? null : { head, seats };
}
