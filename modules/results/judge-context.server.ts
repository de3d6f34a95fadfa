import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { EarlierReading, JudgeContext, Ledger } from "./types";

const RECENT = 24;

/** A unit whose file is judged, the ledger it belongs to, and the time of its figures. */
export type JudgedPlace = { contestId: number; unitCode: string; ledger: Ledger; asOf: Date };

type HeadRow = {
  place: number;
  isNext: boolean;
  id: number;
  version: number;
  asOf: Date;
  counted: number | null;
  total: number | null;
  validVotes: bigint | null;
};
type TallyRow = { snapshotId: number; regionCode: string; slug: string; votes: bigint };
type CoverageRow = { snapshotId: number; regionCode: string; tpsPct: string | null };
type Neighbours = { previous: HeadRow | null; next: HeadRow | null };

/** What the judge sees, and the rows it stands in. */
export type LoadedContext = JudgeContext & { ids: { previous: number | null; next: number | null } };

const UNKNOWN: LoadedContext = {
  previous: null,
  next: null,
  recent: [],
  ids: { previous: null, next: null },
};

/**
 * What is known of each place's unit and ledger just before its time, just after it, and the totals of the last readings; in
 * their order. Only complete readings: what a press report leaves out has not changed. Three questions, however many places.
 */
export async function loadJudgeContexts(
  tx: Prisma.TransactionClient,
  places: readonly JudgedPlace[],
): Promise<LoadedContext[]> {
  const heads = await listHeads(tx, places);
  if (heads.length === 0) return places.map(() => UNKNOWN);
  const byPlace = new Map<number, HeadRow[]>();
  for (const head of heads) {
    const known = byPlace.get(head.place);
    if (known) known.push(head);
    else byPlace.set(head.place, [head]);
  }
  const neighbours = new Map<number, Neighbours>();
  for (const [place, all] of byPlace) {
    const next = all.find(({ isNext }) => isNext) ?? null;
    neighbours.set(place, { previous: all.find(({ isNext }) => !isNext) ?? null, next });
  }
  const near = new Set(
    [...neighbours.values()].flatMap(({ previous, next }) => [previous?.id ?? [], next?.id ?? []].flat()),
  );
  const far = heads.filter(({ id }) => !near.has(id));
  const tallies = toGroups(await listTallies(tx, [...near], far, places));
  const coverages = toGroups(await listCoverages(tx, [...near]));
  return places.map((place, index) => {
    const all = byPlace.get(index) ?? [];
    const { previous = null, next = null } = neighbours.get(index) ?? {};
    const toReading = (head: HeadRow) =>
      toEarlier(head, place.unitCode, tallies.get(head.id) ?? [], coverages.get(head.id) ?? []);
    return {
      previous: previous && toReading(previous),
      next: next && toReading(next),
      recent: all
        .filter(({ isNext }) => !isNext)
        .toReversed()
        .map(toReading),
      ids: { previous: previous?.id ?? null, next: next?.id ?? null },
    };
  });
}

/** Up to 24 readings not after each place's time, newest first, then the one after it. */
function listHeads(tx: Prisma.TransactionClient, places: readonly JudgedPlace[]): Promise<HeadRow[]> {
  return tx.$queryRaw<HeadRow[]>`
    WITH asked AS (
      SELECT * FROM unnest(${places.map(({ contestId }) => contestId)}::int[],
        ${places.map(({ unitCode }) => unitCode)}::text[],
        ${places.map(({ ledger }) => (ledger === "official" ? "OFFICIAL" : "SIREKAP"))}::text[]::"Ledger"[],
        ${places.map(({ asOf }) => asOf.toISOString())}::text[]::timestamptz[])
        WITH ORDINALITY AS asked (contest_id, unit, ledger, as_of, place)
    )
    SELECT (asked.place - 1)::int AS place, found.* FROM asked CROSS JOIN LATERAL (
      (SELECT false AS "isNext", id, version, as_of AS "asOf", counted_tps AS counted, total_tps AS total,
         valid_votes AS "validVotes"
       FROM snapshot
       WHERE contest_id = asked.contest_id AND region_code = asked.unit AND ledger = asked.ledger
         AND status = 'ACCEPTED' AND completeness = 'FULL' AND as_of <= asked.as_of
       ORDER BY as_of DESC, version DESC LIMIT ${RECENT})
      UNION ALL
      (SELECT true, id, version, as_of, counted_tps, total_tps, valid_votes
       FROM snapshot
       WHERE contest_id = asked.contest_id AND region_code = asked.unit AND ledger = asked.ledger
         AND status = 'ACCEPTED' AND completeness = 'FULL' AND as_of > asked.as_of
       ORDER BY as_of, version LIMIT 1)
    ) AS found
    ORDER BY asked.place, "isNext", "asOf" DESC, version DESC`;
}

/** Rows of all places for the neighbours, the totals alone for those further back. */
function listTallies(
  tx: Prisma.TransactionClient,
  nearIds: readonly number[],
  far: readonly HeadRow[],
  places: readonly JudgedPlace[],
): Promise<TallyRow[]> {
  return tx.$queryRaw<TallyRow[]>`
    SELECT found.snapshot_id AS "snapshotId", found.region_code AS "regionCode", candidacy.slug, found.votes
    FROM (
      SELECT tally.* FROM tally WHERE snapshot_id = ANY(${[...nearIds]}::int[])
      UNION ALL
      SELECT tally.* FROM unnest(${far.map(({ id }) => id)}::int[],
        ${far.map(({ place }) => places[place]?.unitCode ?? "")}::text[]) AS head (id, unit)
      JOIN tally ON tally.snapshot_id = head.id AND tally.region_code = head.unit
    ) AS found JOIN candidacy ON candidacy.id = found.candidacy_id
    WHERE found.votes IS NOT NULL`;
}

const listCoverages = (tx: Prisma.TransactionClient, nearIds: readonly number[]): Promise<CoverageRow[]> =>
  tx.$queryRaw<CoverageRow[]>`
    SELECT snapshot_id AS "snapshotId", region_code AS "regionCode", tps_pct::text AS "tpsPct"
    FROM region_coverage WHERE snapshot_id = ANY(${[...nearIds]}::int[])`;

function toGroups<Row extends { snapshotId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.snapshotId);
    if (group) group.push(row);
    else groups.set(row.snapshotId, [row]);
  }
  return groups;
}

function toEarlier(
  head: HeadRow,
  unitCode: string,
  tallies: readonly TallyRow[],
  coverages: readonly CoverageRow[],
): EarlierReading {
  const rows = new Map<string, { tpsPct: number | null; votes: Map<string, number> }>();
  const total = new Map<string, number>();
  for (const { regionCode, tpsPct } of coverages) {
    if (regionCode === unitCode) continue;
    rows.set(regionCode, { tpsPct: tpsPct === null ? null : Number(tpsPct), votes: new Map() });
  }
  for (const { regionCode, slug, votes } of tallies) {
    if (regionCode === unitCode) total.set(slug, Number(votes));
    else {
      const row = rows.get(regionCode) ?? { tpsPct: null, votes: new Map() };
      row.votes.set(slug, Number(votes));
      rows.set(regionCode, row);
    }
  }
  return {
    version: head.version,
    asOf: head.asOf,
    coverage: { counted: head.counted, total: head.total },
    validVotes: head.validVotes === null ? null : Number(head.validVotes),
    total,
    rows,
  };
}
