import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import { getPinnedVersion } from "./pins.server";
import { type ContestRow, getContestRow, listCandidacies } from "./queries.server";
import { toRanking, toRegion, toSnapshotHead, toStanding } from "./to-domain";
import type { Candidacy, Ledger, Region, RegionFigures, SnapshotFigures, SnapshotHead } from "./types";

/**
 * Which snapshots a reading may see. `version`: as known when the contest (or the unit) stood at that version.
 * `unit`: the unit whose files are meant, where it is not the contest's own region.
 */
export type ReadingScope = { ledger?: Ledger; version?: number; at?: string; unit?: string };

const NEWEST_FIRST = [
  { asOf: "desc" },
  { version: "desc" },
] satisfies Prisma.SnapshotOrderByWithRelationInput[];

/** A pinned time sees the contest as it was known when the pin was set: what arrives later does not exist for it. */
export async function toPinnedScope(contest: string, scope: ReadingScope): Promise<ReadingScope> {
  if (scope.at === undefined || scope.unit !== undefined) return scope;
  const pinned = await getPinnedVersion({ contest, at: scope.at });
  return pinned === null ? scope : { ...scope, version: Math.min(pinned, scope.version ?? pinned) };
}

/** The snapshots of a scope, by columns of one index of theirs. */
export function toWhere(
  { id: contestId, contest: { regionCode } }: ContestRow,
  { ledger = "sirekap", version, at, unit }: ReadingScope,
): Prisma.SnapshotWhereInput {
  return {
    contestId,
    regionCode: unit ?? regionCode,
    status: "ACCEPTED",
    ledger: ledger === "official" ? "OFFICIAL" : "SIREKAP",
    ...(version === undefined ? {} : { version: { lte: version } }),
    ...(at === undefined ? {} : { asOf: { lte: new Date(at) } }),
  };
}

/**
 * The figures a reader sees: of the newest as-of in scope, and of equal as-of the newest version.
 * An older as-of that arrives late therefore never moves the present back. `null` where nothing is known.
 */
export async function getLatestFigures(
  slug: string,
  scope: ReadingScope = {},
): Promise<SnapshotFigures | null> {
  const found = await getContestRow(slug);
  if (!found) return null;
  const where = toWhere(found, await toPinnedScope(slug, scope));
  const row = await getDb().snapshot.findFirst({ where, orderBy: NEWEST_FIRST });
  return row && withStandings(toSnapshotHead(row, found.contest), row.id);
}

/** The figures as they stood at a time: the newest snapshot with an as-of not after `at` (ISO 8601 with offset). */
export const getFiguresAt = (contest: string, at: string, scope: Omit<ReadingScope, "at"> = {}) =>
  getLatestFigures(contest, { ...scope, at });

/** One snapshot by its version; of a unit below the contest's region where one is named. */
export async function getFiguresOfVersion(
  slug: string,
  version: number,
  unit?: string,
): Promise<SnapshotFigures | null> {
  const found = await getContestRow(slug);
  if (!found) return null;
  const { id: contestId, contest } = found;
  const row = await getDb().snapshot.findFirst({
    where: { contestId, regionCode: unit ?? contest.regionCode, version, status: "ACCEPTED" },
  });
  return row && withStandings(toSnapshotHead(row, contest), row.id);
}

/**
 * The complete snapshot of the same unit and ledger just before this one in time, to tell what changed.
 * Partial reports are passed over: what they leave out has not changed.
 */
export async function getPreviousFigures(figures: SnapshotHead, scope: ReadingScope = {}) {
  const found = await getContestRow(figures.contest);
  if (!found) return null;
  const asOf = new Date(figures.asOf);
  const row = await getDb().snapshot.findFirst({
    where: {
      ...toWhere(found, { ...scope, ledger: figures.ledger, unit: figures.unitCode }),
      completeness: "FULL",
      // Said once more by itself, so that the search in the index begins here and not at the newest.
      AND: [{ asOf: { lte: asOf } }, { OR: [{ asOf: { lt: asOf } }, { version: { lt: figures.version } }] }],
    },
    orderBy: NEWEST_FIRST,
  });
  return row && withStandings(toSnapshotHead(row, found.contest), row.id);
}

/** Figures of every reporting unit below the file's own, by code; empty where the source gives none. */
export async function listRegionFigures(
  slug: string,
  version: number,
  unit?: string,
): Promise<RegionFigures[]> {
  const found = await getContestRow(slug);
  if (!found) return [];
  const unitCode = unit ?? found.contest.regionCode;
  const candidacies = await listCandidacies(slug);
  const snapshot = await getDb().snapshot.findFirst({
    where: { contestId: found.id, regionCode: unitCode, version, status: "ACCEPTED" },
    include: { coverages: { include: { region: true } } },
  });
  if (!snapshot) return [];
  const tallies = await getDb().tally.findMany({
    where: { snapshotId: snapshot.id, regionCode: { not: unitCode } },
    include: { candidacy: { select: { slug: true } } },
  });
  const byRegion = groupByRegion(tallies);
  return snapshot.coverages
    .filter((row) => row.regionCode !== unitCode)
    .sort((a, b) => a.regionCode.localeCompare(b.regionCode))
    .map((row) => {
      const rows = byRegion.get(row.regionCode) ?? [];
      const validVotes = toSum(rows, candidacies.length);
      return {
        region: toRegion(row.region),
        tpsPct: row.tpsPct === null ? null : Number(row.tpsPct),
        coverage: { counted: row.countedTps, total: row.totalTps },
        validVotes,
        standings: toStandings(candidacies, rows, validVotes),
      };
    });
}

/**
 * Figures of one place at one moment: of its own file, or of its row in the file of the unit above, whichever is of
 * the newer as-of; its own where both are of the same. `null` where neither is known.
 */
export async function getPlaceFigures(
  slug: string,
  place: Region,
  scope: Omit<ReadingScope, "unit" | "version"> = {},
): Promise<SnapshotFigures | null> {
  const found = await getContestRow(slug);
  if (!found) return null;
  if (place.code === found.contest.regionCode) return getLatestFigures(slug, scope);
  const [own, above] = await Promise.all([
    getLatestFigures(slug, { ...scope, unit: place.code }),
    getRowFigures(found, place, scope),
  ]);
  if (!own || !above) return own ?? above;
  return Date.parse(above.asOf) > Date.parse(own.asOf) ? above : own;
}

async function getRowFigures(
  found: ContestRow,
  place: Region,
  scope: Omit<ReadingScope, "unit" | "version">,
): Promise<SnapshotFigures | null> {
  if (place.parentCode === null) return null;
  // The newest file of the unit above that knows anything of this place: a row that is missing says nothing.
  const row = await getDb().snapshot.findFirst({
    where: {
      ...toWhere(found, { ...scope, unit: place.parentCode }),
      coverages: { some: { regionCode: place.code } },
    },
    orderBy: NEWEST_FIRST,
    include: { coverages: { where: { regionCode: place.code } } },
  });
  if (!row) return null;
  const tallies = await getDb().tally.findMany({
    where: { snapshotId: row.id, regionCode: place.code },
    include: { candidacy: true },
  });
  const { contest } = found;
  const coverage = row.coverages[0];
  const candidacies = await listCandidacies(contest.slug);
  const validVotes = toSum(tallies, candidacies.length);
  return {
    ...toSnapshotHead(row, contest),
    placeCode: place.code,
    coverage: { counted: coverage?.countedTps ?? null, total: coverage?.totalTps ?? null },
    tpsPct: coverage?.tpsPct == null ? null : Number(coverage.tpsPct),
    validVotes,
    standings: toStandings(candidacies, tallies, validVotes),
  };
}

type TallyOf = { candidacy: { slug: string }; votes: bigint | null; sharePct: { toString(): string } | null };

/** Null as soon as one candidacy of the contest is unknown or left out: the sum of the others is not all valid votes. */
export const toSum = (rows: readonly { votes: bigint | null }[], candidacies: number): number | null =>
  rows.length > 0 && rows.length === candidacies && rows.every(({ votes }) => votes !== null)
    ? rows.reduce((sum, { votes }) => sum + Number(votes), 0)
    : null;

function groupByRegion<Row extends { regionCode: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.regionCode);
    if (group) group.push(row);
    else groups.set(row.regionCode, [row]);
  }
  return groups;
}

function toStandings(
  candidacies: readonly Candidacy[],
  tallies: readonly TallyOf[],
  validVotes: number | null,
) {
  const bySlug = new Map(tallies.map((tally) => [tally.candidacy.slug, tally]));
  return toRanking(
    candidacies.map((candidacy) => toStanding(candidacy, bySlug.get(candidacy.slug), validVotes)),
  );
}

async function withStandings(head: SnapshotHead, snapshotId: number): Promise<SnapshotFigures> {
  const tallies = await getDb().tally.findMany({
    where: { snapshotId, regionCode: head.unitCode },
    include: { candidacy: true },
  });
  const candidacies = await listCandidacies(head.contest);
  const standings = toStandings(candidacies, tallies, head.validVotes);
  return { ...head, placeCode: head.unitCode, tpsPct: null, standings };
}
