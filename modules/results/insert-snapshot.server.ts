import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { SnapshotDraft } from "./types";

const PRECISION = { second: "SECOND", day: "DAY", year: "YEAR" } as const;

/** A draft with its bytes as they are kept: by SHA-256, packed. */
export type Packed = { draft: SnapshotDraft; sha256: string; body: Buffer };

/** A draft that is to be written; without a version it is held, with the reason. No two are of one unit. */
export type SnapshotEntry = Packed & {
  contestId: number;
  unitCode: string;
  version: number | null;
  heldReason: string | null;
};

type Transaction = Prisma.TransactionClient;
const toText = (value: number | bigint | null | undefined): string | null => value?.toString() ?? null;

/** The bytes, once per content. */
export async function insertPayloads(tx: Transaction, packed: readonly Packed[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO payload (sha256, body, byte_length, media_type)
    SELECT sha256, decode(body, 'base64'), byte_length, media_type
    FROM unnest(${packed.map(({ sha256 }) => sha256)}::text[],
      ${packed.map(({ body }) => body.toString("base64"))}::text[],
      ${packed.map(({ draft }) => draft.payload.bytes.byteLength)}::int[],
      ${packed.map(({ draft }) => draft.payload.mediaType)}::text[]) AS row (sha256, body, byte_length, media_type)
    ON CONFLICT (sha256) DO NOTHING`;
}

/**
 * Readings with all their figures, each table in one statement; their bytes must be there.
 * @returns the rows' ids, in the order of the entries
 */
export async function insertSnapshots(tx: Transaction, entries: readonly SnapshotEntry[]): Promise<number[]> {
  if (entries.length === 0) return [];
  const of = <Value>(pick: (entry: SnapshotEntry) => Value): Value[] => entries.map(pick);
  const rows = await tx.$queryRaw<{ id: number; contestId: number; unitCode: string }[]>`
    INSERT INTO snapshot (contest_id, region_code, version, status, held_reason, ledger, completeness, source,
      source_url, via, decision_number, as_of, as_of_precision, received_at, counted_tps, total_tps, valid_votes,
      registered_voters, ballots_cast, invalid_votes, payload_sha256)
    SELECT * FROM unnest(
      ${of(({ contestId }) => contestId)}::int[],
      ${of(({ unitCode }) => unitCode)}::text[],
      ${of(({ version }) => toText(version))}::text[]::int[],
      ${of(({ version }) => (version === null ? "HELD" : "ACCEPTED"))}::text[]::"SnapshotStatus"[],
      ${of(({ heldReason }) => heldReason)}::text[],
      ${of(({ draft }) => (draft.ledger === "official" ? "OFFICIAL" : "SIREKAP"))}::text[]::"Ledger"[],
      ${of(({ draft }) => (draft.completeness === "full" ? "FULL" : "PARTIAL"))}::text[]::"Completeness"[],
      ${of(({ draft }) => draft.source)}::text[],
      ${of(({ draft }) => draft.sourceUrl)}::text[],
      ${of(({ draft }) => draft.via)}::text[],
      ${of(({ draft }) => draft.decisionNumber)}::text[],
      ${of(({ draft }) => draft.asOf.toISOString())}::text[]::timestamptz[],
      ${of(({ draft }) => PRECISION[draft.asOfPrecision ?? "second"])}::text[]::"AsOfPrecision"[],
      ${of(({ draft }) => draft.receivedAt.toISOString())}::text[]::timestamptz[],
      ${of(({ draft }) => toText(draft.coverage.counted))}::text[]::int[],
      ${of(({ draft }) => toText(draft.coverage.total))}::text[]::int[],
      ${of(({ draft }) => toText(draft.validVotes))}::text[]::bigint[],
      ${of(({ draft }) => toText(draft.station?.registeredVoters))}::text[]::int[],
      ${of(({ draft }) => toText(draft.station?.ballotsCast))}::text[]::int[],
      ${of(({ draft }) => toText(draft.station?.invalidVotes))}::text[]::int[],
      ${of(({ sha256 }) => sha256)}::text[])
    RETURNING id, contest_id AS "contestId", region_code AS "unitCode"`;
  const byUnit = new Map(rows.map(({ id, contestId, unitCode }) => [`${contestId} ${unitCode}`, id]));
  const ids = entries.map(({ contestId, unitCode }) => {
    const id = byUnit.get(`${contestId} ${unitCode}`);
    if (id === undefined) throw new Error("an inserted snapshot has no id");
    return id;
  });
  await insertTallies(tx, entries, ids);
  await insertCoverage(tx, entries, ids);
  await insertSeats(tx, entries, ids);
  return ids;
}

/** The parts of all entries in one list, each with the ids of its snapshot and its contest. */
function toRows<Part>(
  entries: readonly SnapshotEntry[],
  ids: readonly number[],
  pick: (draft: SnapshotDraft) => readonly Part[],
) {
  return entries.flatMap(({ draft, contestId }, index) =>
    pick(draft).map((part) => ({ part, contestId, id: ids[index] ?? 0 })),
  );
}

async function insertTallies(
  tx: Transaction,
  entries: readonly SnapshotEntry[],
  ids: readonly number[],
): Promise<void> {
  const rows = toRows(entries, ids, ({ tallies }) => tallies);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO tally (snapshot_id, region_code, candidacy_id, votes, share_pct)
    SELECT row.id, row.region_code, candidacy.id, row.votes, row.share_pct
    FROM unnest(
      ${rows.map(({ id }) => id)}::int[],
      ${rows.map(({ contestId }) => contestId)}::int[],
      ${rows.map(({ part }) => part.regionCode)}::text[],
      ${rows.map(({ part }) => part.candidacy)}::text[],
      ${rows.map(({ part }) => toText(part.votes))}::text[]::bigint[],
      ${rows.map(({ part }) => toText(part.sharePct))}::text[]::numeric[]
    ) AS row (id, contest_id, region_code, slug, votes, share_pct)
    JOIN candidacy ON candidacy.contest_id = row.contest_id AND candidacy.slug = row.slug`;
}

async function insertCoverage(
  tx: Transaction,
  entries: readonly SnapshotEntry[],
  ids: readonly number[],
): Promise<void> {
  const rows = toRows(entries, ids, ({ regionCoverage }) => regionCoverage);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO region_coverage (snapshot_id, region_code, counted_tps, total_tps, tps_pct)
    SELECT * FROM unnest(
      ${rows.map(({ id }) => id)}::int[],
      ${rows.map(({ part }) => part.regionCode)}::text[],
      ${rows.map(({ part }) => toText(part.counted))}::text[]::int[],
      ${rows.map(({ part }) => toText(part.total))}::text[]::int[],
      ${rows.map(({ part }) => toText(part.tpsPct))}::text[]::numeric[]
    )`;
}

async function insertSeats(
  tx: Transaction,
  entries: readonly SnapshotEntry[],
  ids: readonly number[],
): Promise<void> {
  const rows = toRows(entries, ids, ({ seats = [] }) => seats);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO seat_tally (snapshot_id, region_code, candidacy_id, seats)
    SELECT row.id, row.region_code, candidacy.id, row.seats
    FROM unnest(
      ${rows.map(({ id }) => id)}::int[],
      ${rows.map(({ contestId }) => contestId)}::int[],
      ${rows.map(({ part }) => part.regionCode)}::text[],
      ${rows.map(({ part }) => part.candidacy)}::text[],
      ${rows.map(({ part }) => part.seats)}::int[]
    ) AS row (id, contest_id, region_code, slug, seats)
    JOIN candidacy ON candidacy.contest_id = row.contest_id AND candidacy.slug = row.slug`;
}
