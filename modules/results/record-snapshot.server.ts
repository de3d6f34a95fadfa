import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import type { RecordOutcome, SnapshotDraft } from "./types";

const PRECISION = { second: "SECOND", day: "DAY", year: "YEAR" } as const;

/** SHA-256 in hex of the bytes as they arrived. */
export const toPayloadSha256 = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/**
 * Plain SQL throughout: the statements are few, and each spelled through the query builder would cost its
 * compilation at the first use, which for a command is every use.
 *
 * Writes one snapshot with all its figures and its bytes, or nothing, in one transaction. The contest's row
 * is locked first, so versions grow by one without gaps whoever else writes. The same bytes for the same
 * contest are recorded once: the second time answers with the version they have.
 * @returns the fact for delivery, or why nothing was written; throws only when the database fails.
 */
export async function recordSnapshot(draft: SnapshotDraft): Promise<RecordOutcome> {
  const sha256 = toPayloadSha256(draft.payload.bytes);
  const body = await promisify(gzip)(draft.payload.bytes);
  return getDb().$transaction((tx) => recordIn(tx, draft, sha256, body), {
    timeout: 60_000,
    maxWait: 60_000,
  });
}

async function recordIn(
  tx: Prisma.TransactionClient,
  draft: SnapshotDraft,
  sha256: string,
  body: Buffer,
): Promise<RecordOutcome> {
  const locked = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM contest WHERE slug = ${draft.contest} FOR UPDATE`;
  const contestId = locked[0]?.id;
  if (contestId === undefined) return { kind: "unknown-contest", contest: draft.contest };

  const [same] = await tx.$queryRaw<{ version: number; asOf: Date }[]>`
    SELECT version, as_of AS "asOf" FROM snapshot WHERE contest_id = ${contestId} AND payload_sha256 = ${sha256}`;
  if (same) {
    const { version, asOf } = same;
    return { kind: "already-recorded", contest: draft.contest, version, asOf: asOf.toISOString() };
  }

  const unknown = await findUnknownReference(tx, contestId, draft);
  if (unknown) return { kind: "unknown-reference", contest: draft.contest, detail: unknown };

  const [grown] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE contest SET head_version = head_version + 1 WHERE id = ${contestId} RETURNING head_version AS version`;
  if (!grown) throw new Error("a locked contest row is gone");
  const { version } = grown;
  await tx.$executeRaw`
    INSERT INTO payload (sha256, body, byte_length, media_type)
    VALUES (${sha256}, ${body}, ${draft.payload.bytes.byteLength}, ${draft.payload.mediaType})
    ON CONFLICT (sha256) DO NOTHING`;
  const id = await insertSnapshot(tx, contestId, version, draft, sha256);
  await insertTallies(tx, id, contestId, draft);
  await insertCoverage(tx, id, draft);
  const newer = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM snapshot
    WHERE contest_id = ${contestId} AND ledger = ${toLedgerName(draft)}::"Ledger" AND status = 'ACCEPTED'
      AND as_of > ${draft.asOf} LIMIT 1`;
  const asOf = draft.asOf.toISOString();
  return { kind: "snapshot-recorded", contest: draft.contest, version, asOf, isPresent: newer.length === 0 };
}

const toLedgerName = ({ ledger }: SnapshotDraft): string => (ledger === "official" ? "OFFICIAL" : "SIREKAP");

async function insertSnapshot(
  tx: Prisma.TransactionClient,
  contestId: number,
  version: number,
  draft: SnapshotDraft,
  sha256: string,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO snapshot (contest_id, version, ledger, completeness, source, source_url, via, decision_number,
      as_of, as_of_precision, received_at, counted_tps, total_tps, valid_votes, payload_sha256)
    VALUES (${contestId}, ${version}, ${toLedgerName(draft)}::"Ledger",
      ${draft.completeness === "full" ? "FULL" : "PARTIAL"}::"Completeness",
      ${draft.source}, ${draft.sourceUrl}, ${draft.via}, ${draft.decisionNumber},
      ${draft.asOf}, ${PRECISION[draft.asOfPrecision ?? "second"]}::"AsOfPrecision", ${draft.receivedAt},
      ${draft.coverage.counted}, ${draft.coverage.total}, ${draft.validVotes}, ${sha256})
    RETURNING id`;
  if (!row) throw new Error("an inserted snapshot has no id");
  return row.id;
}

/** What the draft names and the database does not know, in words; null where all is known. */
async function findUnknownReference(tx: Prisma.TransactionClient, contestId: number, draft: SnapshotDraft) {
  const slugs = [...new Set(draft.tallies.map((tally) => tally.candidacy))];
  const codes = [...new Set([...draft.tallies, ...draft.regionCoverage].map((row) => row.regionCode))];
  const [unknown] = await tx.$queryRaw<{ name: string }[]>`
    SELECT 'candidacy ' || slug AS name FROM unnest(${slugs}::text[]) AS slug
    WHERE NOT EXISTS (SELECT 1 FROM candidacy WHERE contest_id = ${contestId} AND candidacy.slug = slug.slug)
    UNION ALL
    SELECT 'region ' || code FROM unnest(${codes}::text[]) AS code
    WHERE NOT EXISTS (SELECT 1 FROM region WHERE region.code = code.code)
    LIMIT 1`;
  return unknown?.name ?? null;
}

/** One statement for all rows: a regency-level snapshot has ten thousand of them. */
async function insertTallies(
  tx: Prisma.TransactionClient,
  id: number,
  contestId: number,
  draft: SnapshotDraft,
) {
  const { tallies } = draft;
  await tx.$executeRaw`
    INSERT INTO tally (snapshot_id, region_code, candidacy_id, votes, share_pct)
    SELECT ${id}, row.region_code, candidacy.id, row.votes, row.share_pct
    FROM unnest(
      ${tallies.map((tally) => tally.regionCode)}::text[],
      ${tallies.map((tally) => tally.candidacy)}::text[],
      ${tallies.map((tally) => tally.votes?.toString() ?? null)}::text[]::bigint[],
      ${tallies.map((tally) => tally.sharePct?.toString() ?? null)}::text[]::numeric[]
    ) AS row (region_code, slug, votes, share_pct)
    JOIN candidacy ON candidacy.contest_id = ${contestId} AND candidacy.slug = row.slug`;
}

async function insertCoverage(tx: Prisma.TransactionClient, id: number, draft: SnapshotDraft) {
  const rows = draft.regionCoverage;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO region_coverage (snapshot_id, region_code, counted_tps, total_tps, tps_pct)
    SELECT ${id}, * FROM unnest(
      ${rows.map((row) => row.regionCode)}::text[],
      ${rows.map((row) => row.counted?.toString() ?? null)}::text[]::int[],
      ${rows.map((row) => row.total?.toString() ?? null)}::text[]::int[],
      ${rows.map((row) => row.tpsPct?.toString() ?? null)}::text[]::numeric[]
    )`;
}
