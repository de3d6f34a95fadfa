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

/**
 * Adds remarks on one reading to the ledger, in one statement. A late reading's remark against the one after it
 * is about that one: there the total fell.
 */
export async function insertRemarks(
  tx: Prisma.TransactionClient,
  { contestId, unitCode }: Place,
  { snapshotId, previous, next, at }: Subject,
  remarks: readonly RemarkDraft[],
): Promise<void> {
  if (remarks.length === 0) return;
  const subject = ({ isAgainstNext }: RemarkDraft) => (isAgainstNext ? next : snapshotId);
  const against = ({ isAgainstNext }: RemarkDraft) => (isAgainstNext ? snapshotId : previous);
  await tx.$executeRaw`
    INSERT INTO remark (contest_id, region_code, kind, snapshot_id, against_id, place_code, candidacy_id, before,
      after, detail, recorded_at)
    SELECT ${contestId}, ${unitCode}, row.kind::"RemarkKind", row.subject, row.against, row.place, candidacy.id,
      row.before, row.after, row.detail, ${at}
    FROM unnest(
      ${remarks.map(({ kind }) => REMARK_ROW_KIND[kind])}::text[],
      ${remarks.map((remark) => subject(remark)?.toString() ?? null)}::text[]::int[],
      ${remarks.map((remark) => against(remark)?.toString() ?? null)}::text[]::int[],
      ${remarks.map(({ placeCode }) => placeCode)}::text[],
      ${remarks.map(({ candidacy }) => candidacy ?? null)}::text[],
      ${remarks.map(({ before }) => before?.toString() ?? null)}::text[]::bigint[],
      ${remarks.map(({ after }) => after?.toString() ?? null)}::text[]::bigint[],
      ${remarks.map(({ detail }) => (detail ? JSON.stringify(detail) : null))}::text[]::jsonb[]
    ) WITH ORDINALITY AS row (kind, subject, against, place, candidacy, before, after, detail, position)
    LEFT JOIN candidacy ON candidacy.contest_id = ${contestId} AND candidacy.slug = row.candidacy
    ORDER BY row.position`;
}
