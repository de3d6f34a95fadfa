import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { type ReadingScope, toPinnedScope, toWhere } from "./figures.server";
import { getContestRow, listCandidacies } from "./queries.server";
import { toSnapshotHead, toStanding } from "./to-domain";
import type { Ledger, SnapshotFigures, SnapshotHead } from "./types";

/** As many points as a chart and its table can show; a count that is read for weeks has tens of thousands. */
export const MOST_READINGS = 240;

/** Readings over time, oldest first. `total` is how many there are: more than are given where there are too many to show. */
export type History = { readings: SnapshotFigures[]; total: number };

/**
 * Readings of a scope with the standings of the named candidacies. Of more than `most`, as many are given, spread evenly over
 * all of them, the first and the newest always among them.
 */
export async function listHistory(
  slug: string,
  candidacies: readonly string[],
  scope: ReadingScope & { from?: string } = {},
  most = MOST_READINGS,
): Promise<History> {
  const found = await getContestRow(slug);
  if (!found) return { readings: [], total: 0 };
  const { contest } = found;
  const unit = scope.unit ?? contest.regionCode;
  const pinned = await toPinnedScope(slug, scope);
  const where = toWhere(found, pinned);
  if (scope.from) where.asOf = { ...(where.asOf as object), gte: new Date(scope.from) };
  const total = await getDb().snapshot.count({ where });
  const ids = total > most ? await listSpread(found.id, unit, { ...pinned, from: scope.from }, most) : null;
  const rows = await getDb().snapshot.findMany({
    where: ids === null ? where : { id: { in: ids } },
    orderBy: [{ asOf: "asc" }, { version: "asc" }],
  });
  const wanted = (await listCandidacies(slug)).filter((candidacy) => candidacies.includes(candidacy.slug));
  const tallies = await getDb().tally.findMany({
    where: {
      snapshotId: { in: rows.map(({ id }) => id) },
      regionCode: unit,
      candidacy: { slug: { in: [...candidacies] } },
    },
    include: { candidacy: { select: { slug: true } } },
  });
  const bySnapshot = new Map(tallies.map((tally) => [`${tally.snapshotId} ${tally.candidacy.slug}`, tally]));
  const readings = rows.map((row) => {
    const head = toSnapshotHead(row, contest);
    const standings = wanted.map((candidacy) =>
      toStanding(candidacy, bySnapshot.get(`${row.id} ${candidacy.slug}`), head.validVotes),
    );
    return { ...head, placeCode: unit, tpsPct: null, standings };
  });
  return { readings, total };
}

type Spread = ReadingScope & { from: string | undefined };

/** Rows of the scope so that each stands for as many as any other, with the first and the last. */
async function listSpread(
  contestId: number,
  unit: string,
  { ledger = "sirekap", version, at, from }: Spread,
  most: number,
): Promise<number[]> {
  const rows = await getDb().$queryRaw<{ id: number }[]>`
    SELECT id FROM (
      SELECT id, row_number() OVER (ORDER BY as_of, version) AS place, count(*) OVER () AS total
      FROM snapshot
      WHERE contest_id = ${contestId} AND region_code = ${unit} AND status = 'ACCEPTED'
        AND ledger = ${ledger === "official" ? "OFFICIAL" : "SIREKAP"}::"Ledger"
        AND version <= ${version ?? HIGHEST_VERSION}
        AND as_of BETWEEN coalesce(${from ? new Date(from) : null}::timestamptz, '-infinity')
          AND coalesce(${at ? new Date(at) : null}::timestamptz, 'infinity')
    ) AS placed
    WHERE place IN (1, total) OR place * ${most - 2} / total > (place - 1) * ${most - 2} / total
    ORDER BY place`;
  return rows.map(({ id }) => id);
}

/** PostgreSQL's integer. */
const HIGHEST_VERSION = 2 ** 31 - 1;

/** Snapshots listed on each side of one that is looked at. */
const NEARBY = 20;

/** Heads of snapshots, newest version first, and how many there are in all. */
export type Heads = { heads: SnapshotHead[]; total: number };

/**
 * Heads of the snapshots of a unit around one version, with the newest and the first, and decisions, which are few: a page that
 * lists tens of thousands is none.
 */
export async function listNearbyHeads(slug: string, version: number, unit?: string): Promise<Heads> {
  const found = await getContestRow(slug);
  if (!found) return { heads: [], total: 0 };
  const where = {
    contestId: found.id,
    regionCode: unit ?? found.contest.regionCode,
    status: "ACCEPTED",
  } as const;
  const take = (conditions: object, order: "asc" | "desc", count: number) =>
    getDb().snapshot.findMany({
      where: { ...where, ...conditions },
      orderBy: { version: order },
      take: count,
    });
  const [total, newer, older, newest, first, decisions] = await Promise.all([
    getDb().snapshot.count({ where }),
    take({ version: { gt: version } }, "asc", NEARBY),
    take({ version: { lte: version } }, "desc", NEARBY + 1),
    take({}, "desc", 1),
    take({}, "asc", 1),
    take({ ledger: "OFFICIAL" }, "desc", NEARBY),
  ]);
  const rows = new Map([...newer, ...older, ...newest, ...first, ...decisions].map((row) => [row.id, row]));
  const heads = [...rows.values()].map((row) => toSnapshotHead(row, found.contest));
  return { heads: heads.sort((a, b) => b.version - a.version), total };
}

/** Which part of a unit's snapshots: of one ledger, with a version below `before`, at most `limit`. */
export type HeadPage = { ledger?: Ledger | undefined; before?: number | undefined; limit: number };

/** Heads of the snapshots of a unit, newest version first, a page of them. */
export async function listSnapshotHeads(
  slug: string,
  unit: string,
  { ledger, before, limit }: HeadPage,
): Promise<SnapshotHead[]> {
  const found = await getContestRow(slug);
  if (!found) return [];
  const rows = await getDb().snapshot.findMany({
    where: {
      contestId: found.id,
      regionCode: unit,
      status: "ACCEPTED",
      ...(ledger === undefined ? {} : { ledger: ledger === "official" ? "OFFICIAL" : "SIREKAP" }),
      ...(before === undefined ? {} : { version: { lt: before } }),
    },
    orderBy: { version: "desc" },
    take: limit,
  });
  return rows.map((row) => toSnapshotHead(row, found.contest));
}
