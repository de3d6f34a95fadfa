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

  const same = await tx.snapshot.findUnique({
    where: { contestId_payloadSha256: { contestId, payloadSha256: sha256 } },
    select: { version: true, asOf: true },
  });
  if (same) {
    const { version, asOf } = same;
    return { kind: "already-recorded", contest: draft.contest, version, asOf: asOf.toISOString() };
  }

  const unknown = await findUnknownReference(tx, contestId, draft);
  if (unknown) return { kind: "unknown-reference", contest: draft.contest, detail: unknown };

  const { headVersion: version } = await tx.contest.update({
    where: { id: contestId },
    data: { headVersion: { increment: 1 } },
    select: { headVersion: true },
  });
  await tx.$executeRaw`
    INSERT INTO payload (sha256, body, byte_length, media_type)
    VALUES (${sha256}, ${body}, ${draft.payload.bytes.byteLength}, ${draft.payload.mediaType})
    ON CONFLICT (sha256) DO NOTHING`;
  const ledger = draft.ledger === "official" ? "OFFICIAL" : "SIREKAP";
  const { id } = await tx.snapshot.create({
    data: {
      contestId,
      version,
      ledger,
      completeness: draft.completeness === "full" ? "FULL" : "PARTIAL",
      source: draft.source,
      sourceUrl: draft.sourceUrl,
      via: draft.via,
      decisionNumber: draft.decisionNumber,
      asOf: draft.asOf,
      asOfPrecision: draft.asOfPrecision === undefined ? "SECOND" : PRECISION[draft.asOfPrecision],
      receivedAt: draft.receivedAt,
      countedTps: draft.coverage.counted,
      totalTps: draft.coverage.total,
      validVotes: draft.validVotes === null ? null : BigInt(draft.validVotes),
      payloadSha256: sha256,
    },
    select: { id: true },
  });
  await insertTallies(tx, id, contestId, draft);
  await insertCoverage(tx, id, draft);
  const newer = await tx.snapshot.findFirst({
    where: { contestId, ledger, status: "ACCEPTED", asOf: { gt: draft.asOf } },
    select: { id: true },
  });
  const asOf = draft.asOf.toISOString();
  return { kind: "snapshot-recorded", contest: draft.contest, version, asOf, isPresent: newer === null };
}

async function findUnknownReference(tx: Prisma.TransactionClient, contestId: number, draft: SnapshotDraft) {
  const slugs = new Set(draft.tallies.map((tally) => tally.candidacy));
  const codes = new Set([...draft.tallies, ...draft.regionCoverage].map((row) => row.regionCode));
  const candidacies = await tx.candidacy.findMany({ where: { contestId }, select: { slug: true } });
  const regions = await tx.region.findMany({ where: { code: { in: [...codes] } }, select: { code: true } });
  const unknownSlug = [...slugs].find((slug) => !candidacies.some((row) => row.slug === slug));
  if (unknownSlug !== undefined) return `candidacy ${unknownSlug}`;
  const knownCodes = new Set(regions.map((row) => row.code));
  const unknownCode = [...codes].find((code) => !knownCodes.has(code));
  return unknownCode === undefined ? null : `region ${unknownCode}`;
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
