import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { SnapshotDraft } from "./types";

const PRECISION = { second: "SECOND", day: "DAY", year: "YEAR" } as const;

type Packed = { draft: SnapshotDraft; sha256: string; body: Buffer };
type Place = { contestId: number; unitCode: string };

/** The bytes, once per content. */
export async function insertPayload(
  tx: Prisma.TransactionClient,
  { draft, sha256, body }: Packed,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO payload (sha256, body, byte_length, media_type)
    VALUES (${sha256}, ${body}, ${draft.payload.bytes.byteLength}, ${draft.payload.mediaType})
    ON CONFLICT (sha256) DO NOTHING`;
}

/**
 * One reading with all its figures; its bytes must be there. Without a version it is held, with the reason.
 * @returns the row's id
 */
export async function insertSnapshot(
  tx: Prisma.TransactionClient,
  { draft, sha256 }: Packed,
  { contestId, unitCode }: Place,
  { version, heldReason }: { version: number | null; heldReason: string | null },
): Promise<number> {
  const { station } = draft;
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO snapshot (contest_id, region_code, version, status, held_reason, ledger, completeness, source,
      source_url, via, decision_number, as_of, as_of_precision, received_at, counted_tps, total_tps, valid_votes,
      registered_voters, ballots_cast, invalid_votes, payload_sha256)
    VALUES (${contestId}, ${unitCode}, ${version}, ${version === null ? "HELD" : "ACCEPTED"}::"SnapshotStatus",
      ${heldReason}, ${draft.ledger === "official" ? "OFFICIAL" : "SIREKAP"}::"Ledger",
      ${draft.completeness === "full" ? "FULL" : "PARTIAL"}::"Completeness",
      ${draft.source}, ${draft.sourceUrl}, ${draft.via}, ${draft.decisionNumber},
      ${draft.asOf}, ${PRECISION[draft.asOfPrecision ?? "second"]}::"AsOfPrecision", ${draft.receivedAt},
      ${draft.coverage.counted}, ${draft.coverage.total}, ${draft.validVotes}, ${station?.registeredVoters ?? null},
      ${station?.ballotsCast ?? null}, ${station?.invalidVotes ?? null}, ${sha256})
    RETURNING id`;
  if (!row) throw new Error("an inserted snapshot has no id");
  await insertTallies(tx, row.id, contestId, draft);
  await insertCoverage(tx, row.id, draft);
  await insertSeats(tx, row.id, contestId, draft);
  return row.id;
}

/** One statement for all rows: a regency-level snapshot has ten thousand of them. */
async function insertTallies(
  tx: Prisma.TransactionClient,
  id: number,
  contestId: number,
  { tallies }: SnapshotDraft,
): Promise<void> {
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

async function insertCoverage(
  tx: Prisma.TransactionClient,
  id: number,
  { regionCoverage: rows }: SnapshotDraft,
): Promise<void> {
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

async function insertSeats(
  tx: Prisma.TransactionClient,
  id: number,
  contestId: number,
  { seats = [] }: SnapshotDraft,
): Promise<void> {
  if (seats.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO seat_tally (snapshot_id, region_code, candidacy_id, seats)
    SELECT ${id}, row.region_code, candidacy.id, row.seats
    FROM unnest(
      ${seats.map((row) => row.regionCode)}::text[],
      ${seats.map((row) => row.candidacy)}::text[],
      ${seats.map((row) => row.seats)}::int[]
    ) AS row (region_code, slug, seats)
    JOIN candidacy ON candidacy.contest_id = ${contestId} AND candidacy.slug = row.slug`;
}
