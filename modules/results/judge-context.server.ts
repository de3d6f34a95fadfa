import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { EarlierReading, JudgeContext, SnapshotDraft } from "./types";

const RECENT = 24;

type Place = { contestId: number; unitCode: string };
type HeadRow = {
  id: number;
  version: number;
  asOf: Date;
  counted: number | null;
  total: number | null;
  validVotes: bigint | null;
};
type TallyRow = { snapshotId: number; regionCode: string; slug: string; votes: bigint };

/** What the judge sees, and the rows it stands in. */
export type LoadedContext = JudgeContext & { ids: { previous: number | null; next: number | null } };

/**
 * What is known of the draft's unit and ledger just before it, just after it, and the totals of the last readings.
 * Only complete readings: what a press report leaves out has not changed.
 */
export async function loadJudgeContext(
  tx: Prisma.TransactionClient,
  { contestId, unitCode }: Place,
  draft: SnapshotDraft,
): Promise<LoadedContext> {
  const ledger = draft.ledger === "official" ? "OFFICIAL" : "SIREKAP";
  const before = await tx.$queryRaw<HeadRow[]>`
    SELECT id, version, as_of AS "asOf", counted_tps AS counted, total_tps AS total, valid_votes AS "validVotes"
    FROM snapshot
    WHERE contest_id = ${contestId} AND region_code = ${unitCode} AND ledger = ${ledger}::"Ledger"
      AND status = 'ACCEPTED' AND completeness = 'FULL' AND as_of <= ${draft.asOf}
    ORDER BY as_of DESC, version DESC LIMIT ${RECENT}`;
  const [after] = await tx.$queryRaw<HeadRow[]>`
    SELECT id, version, as_of AS "asOf", counted_tps AS counted, total_tps AS total, valid_votes AS "validVotes"
    FROM snapshot
    WHERE contest_id = ${contestId} AND region_code = ${unitCode} AND ledger = ${ledger}::"Ledger"
      AND status = 'ACCEPTED' AND completeness = 'FULL' AND as_of > ${draft.asOf}
    ORDER BY as_of, version LIMIT 1`;
  const previous = before[0] ?? null;
  const heads = [...before, ...(after ? [after] : [])];
  if (heads.length === 0)
    return { previous: null, next: null, recent: [], ids: { previous: null, next: null } };
  const ids = heads.map(({ id }) => id);
  // Rows of all places for the two neighbours, the totals alone for those further back.
  const neighbours = [previous, after ?? null].flatMap((head) => head?.id ?? []);
  const tallies = await tx.$queryRaw<TallyRow[]>`
    SELECT tally.snapshot_id AS "snapshotId", tally.region_code AS "regionCode", candidacy.slug, tally.votes
    FROM tally JOIN candidacy ON candidacy.id = tally.candidacy_id
    WHERE tally.votes IS NOT NULL AND (
      (tally.snapshot_id = ANY(${ids}::int[]) AND tally.region_code = ${unitCode})
      OR tally.snapshot_id = ANY(${neighbours}::int[]))`;
  const coverages = await tx.$queryRaw<{ snapshotId: number; regionCode: string; tpsPct: string | null }[]>`
    SELECT snapshot_id AS "snapshotId", region_code AS "regionCode", tps_pct::text AS "tpsPct"
    FROM region_coverage WHERE snapshot_id = ANY(${neighbours}::int[])`;
  const toReading = (head: HeadRow): EarlierReading => {
    const rows = new Map<string, { tpsPct: number | null; votes: Map<string, number> }>();
    const total = new Map<string, number>();
    for (const { snapshotId, regionCode, tpsPct } of coverages) {
      if (snapshotId !== head.id || regionCode === unitCode) continue;
      rows.set(regionCode, { tpsPct: tpsPct === null ? null : Number(tpsPct), votes: new Map() });
    }
    for (const { snapshotId, regionCode, slug, votes } of tallies) {
      if (snapshotId !== head.id) continue;
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
  };
  return {
    previous: previous && toReading(previous),
    next: after ? toReading(after) : null,
    recent: before.toReversed().map(toReading),
    ids: { previous: previous?.id ?? null, next: after?.id ?? null },
  };
}
