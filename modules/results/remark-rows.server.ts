import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { RemarkDraft, RemarkKind } from "./types";

/** The kinds as the database names them. */
export const REMARK_ROW_KIND = {
  fall: "FALL",
  rate: "RATE",
  denominator: "DENOMINATOR",
  "same-stamp": "SAME_STAMP",
  "older-stamp": "OLDER_STAMP",
  held: "HELD",
  released: "RELEASED",
  dropped: "DROPPED",
  refused: "REFUSED",
} as const satisfies Record<RemarkKind, string>;

type Subject = { snapshotId: number; previous: number | null; next: number | null; at: Date };
type Place = { contestId: number; unitCode: string };

/** The remarks on one reading. */
export type RemarkEntry = Place & Subject & { remarks: readonly RemarkDraft[] };

/**
 * Adds remarks on readings to the ledger, in one statement. A late reading's remark against the one after it is about
 * that one: there the total fell.
 */
export async function insertRemarks(
  tx: Prisma.TransactionClient,
  entries: readonly RemarkEntry[],
): Promise<void> {
  const rows = entries.flatMap(({ remarks, ...entry }) => remarks.map((remark) => ({ remark, ...entry })));
  if (rows.length === 0) return;
  type Row = (typeof rows)[number];
  const subject = ({ remark, next, snapshotId }: Row) => (remark.isAgainstNext ? next : snapshotId);
  const against = ({ remark, previous, snapshotId }: Row) => (remark.isAgainstNext ? snapshotId : previous);
  await tx.$executeRaw`
    INSERT INTO remark (contest_id, region_code, kind, snapshot_id, against_id, place_code, candidacy_id, before,
      after, detail, recorded_at)
    SELECT row.contest_id, row.unit, row.kind::"RemarkKind", row.subject, row.against, row.place, candidacy.id,
      row.before, row.after, row.detail, row.at
    FROM unnest(
      ${rows.map(({ contestId }) => contestId)}::int[],
      ${rows.map(({ unitCode }) => unitCode)}::text[],
      ${rows.map(({ remark }) => REMARK_ROW_KIND[remark.kind])}::text[],
      ${rows.map((row) => subject(row)?.toString() ?? null)}::text[]::int[],
      ${rows.map((row) => against(row)?.toString() ?? null)}::text[]::int[],
      ${rows.map(({ remark }) => remark.placeCode)}::text[],
      ${rows.map(({ remark }) => remark.candidacy ?? null)}::text[],
      ${rows.map(({ remark }) => remark.before?.toString() ?? null)}::text[]::bigint[],
      ${rows.map(({ remark }) => remark.after?.toString() ?? null)}::text[]::bigint[],
      ${rows.map(({ remark }) => (remark.detail ? JSON.stringify(remark.detail) : null))}::text[]::jsonb[],
      ${rows.map(({ at }) => at.toISOString())}::text[]::timestamptz[]
    ) WITH ORDINALITY AS row (contest_id, unit, kind, subject, against, place, candidacy, before, after, detail, at, position)
    LEFT JOIN candidacy ON candidacy.contest_id = row.contest_id AND candidacy.slug = row.candidacy
    ORDER BY row.position`;
}
