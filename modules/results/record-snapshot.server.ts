import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import { insertPayload, insertSnapshot } from "./insert-snapshot.server";
import { loadJudgeContext } from "./judge-context.server";
import { insertRemarks } from "./remark-rows.server";
import { closeSpells, openSpell } from "./spells.server";
import type { Judge, RecordOutcome, RemarkDraft, SnapshotDraft, Verdict } from "./types";

/** SHA-256 in hex of the bytes as they arrived. */
export const toPayloadSha256 = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

const acceptAll: Judge = () => ({ kind: "accept", remarks: [] });

/**
 * Plain SQL throughout: the statements are few, and each spelled through the query builder would cost its
 * compilation at the first use, which for a command is every use.
 *
 * Writes one snapshot with all its figures and its bytes, or nothing, in one transaction. The contest's row
 * is locked first, so versions grow by one without gaps whoever else writes, and the judge sees what the reading
 * will follow. The same bytes for the same unit are recorded once: the second time answers with what they have.
 * @param judge asked under the lock; without one everything is accepted, as a decision typed in by hand is
 * @returns the fact for delivery, or why nothing was written; throws only when the database fails.
 */
export async function recordSnapshot(draft: SnapshotDraft, judge: Judge = acceptAll): Promise<RecordOutcome> {
  const [outcome] = await recordSnapshots([draft], judge);
  if (!outcome) throw new Error("a draft was recorded without an outcome");
  return outcome;
}

/**
 * The same for many drafts in one transaction: a night at polling stations has hundreds of thousands. All or nothing
 * is written; the outcomes stand in the order of the drafts. A draft that names something unknown is left out alone.
 */
export async function recordSnapshots(
  drafts: readonly SnapshotDraft[],
  judge: Judge = acceptAll,
): Promise<RecordOutcome[]> {
  const packed = await Promise.all(drafts.map(pack));
  return getDb().$transaction(
    async (tx) => {
      const outcomes: RecordOutcome[] = [];
      const below = new Set<number>();
      // In one order everywhere, so that two batches never wait for each other.
      await lockContests(tx, drafts);
      for (const entry of packed) outcomes.push(await recordIn(tx, entry, judge, below));
      for (const id of below) {
        await tx.$executeRaw`UPDATE contest SET detail_version = detail_version + 1 WHERE id = ${id}`;
      }
      return outcomes;
    },
    { timeout: 120_000, maxWait: 60_000 },
  );
}

export type Packed = { draft: SnapshotDraft; sha256: string; body: Buffer };

const pack = async (draft: SnapshotDraft): Promise<Packed> => ({
  draft,
  sha256: toPayloadSha256(draft.payload.bytes),
  body: await promisify(gzip)(draft.payload.bytes),
});

async function lockContests(tx: Prisma.TransactionClient, drafts: readonly SnapshotDraft[]): Promise<void> {
  const slugs = [...new Set(drafts.map(({ contest }) => contest))].sort();
  await tx.$queryRaw`SELECT id FROM contest WHERE slug = ANY(${slugs}::text[]) ORDER BY slug FOR UPDATE`;
}

export type Target = { contestId: number; unitCode: string; isContestUnit: boolean };

async function recordIn(
  tx: Prisma.TransactionClient,
  packed: Packed,
  judge: Judge,
  below: Set<number>,
): Promise<RecordOutcome> {
  const { draft, sha256 } = packed;
  const { contest } = draft;
  const [row] = await tx.$queryRaw<{ id: number; regionCode: string }[]>`
    SELECT id, region_code AS "regionCode" FROM contest WHERE slug = ${contest}`;
  if (!row) return { kind: "unknown-contest", contest };
  const unitCode = draft.unitCode ?? row.regionCode;
  const target: Target = { contestId: row.id, unitCode, isContestUnit: unitCode === row.regionCode };

  const same = await findSame(tx, target, sha256);
  if (same) return toSameOutcome(same, draft, unitCode);
  const unknown = await findUnknownReference(tx, target, draft);
  if (unknown) return { kind: "unknown-reference", contest, detail: unknown };

  const context = await loadJudgeContext(tx, target, draft);
  const verdict = judge({ ...draft, unitCode }, context);
  if (verdict.kind === "nothing") return { kind: "nothing-yet", contest, unitCode };
  await insertPayload(tx, packed);
  if (verdict.kind === "dark") {
    const contestVersion = await openSpell(tx, target, "DARK", draft.receivedAt, sha256);
    return { kind: "dark", contest, unitCode, contestVersion };
  }
  if (verdict.kind === "hold") return hold(tx, packed, target, verdict, context.ids);
  return accept(tx, packed, target, verdict.remarks, context, below);
}

async function hold(
  tx: Prisma.TransactionClient,
  packed: Packed,
  target: Target,
  verdict: Extract<Verdict, { kind: "hold" }>,
  ids: { previous: number | null; next: number | null },
): Promise<RecordOutcome> {
  const id = await insertSnapshot(tx, packed, target, { version: null, heldReason: verdict.reason });
  const held: RemarkDraft = { kind: "held", placeCode: target.unitCode };
  await insertRemarks(tx, target, { snapshotId: id, ...ids, at: packed.draft.receivedAt }, [
    ...verdict.remarks,
    held,
  ]);
  const { contest } = packed.draft;
  return { kind: "held", contest, unitCode: target.unitCode, id, reason: verdict.reason };
}

async function accept(
  tx: Prisma.TransactionClient,
  packed: Packed,
  target: Target,
  remarks: readonly RemarkDraft[],
  context: { next: unknown; ids: { previous: number | null; next: number | null } },
  below: Set<number>,
): Promise<RecordOutcome> {
  const { draft } = packed;
  const version = await growVersion(tx, target);
  const id = await insertSnapshot(tx, packed, target, { version, heldReason: null });
  await insertRemarks(tx, target, { snapshotId: id, ...context.ids, at: draft.receivedAt }, remarks);
  const isPresent = context.next === null;
  // A reading with figures ends the dark; one that is news also ends the silence.
  if (draft.ledger === "sirekap") await closeSpells(tx, target, version, draft.receivedAt, isPresent);
  const fact = { contest: draft.contest, version, asOf: draft.asOf.toISOString(), isPresent };
  if (target.isContestUnit) return { kind: "snapshot-recorded", ...fact };
  below.add(target.contestId);
  return { kind: "unit-recorded", unitCode: target.unitCode, ...fact };
}

/** The unit's next version: the contest's own head for its own unit, one more than the unit's last below it. */
export async function growVersion(
  tx: Prisma.TransactionClient,
  { contestId, unitCode, isContestUnit }: Target,
): Promise<number> {
  const [grown] = isContestUnit
    ? await tx.$queryRaw<{ version: number }[]>`
        UPDATE contest SET head_version = head_version + 1 WHERE id = ${contestId} RETURNING head_version AS version`
    : await tx.$queryRaw<{ version: number }[]>`
        SELECT coalesce(max(version), 0) + 1 AS version FROM snapshot
        WHERE contest_id = ${contestId} AND region_code = ${unitCode}`;
  if (!grown) throw new Error("a locked contest row is gone");
  return grown.version;
}

type Same = { id: number; version: number | null; asOf: Date; heldReason: string | null };

async function findSame(tx: Prisma.TransactionClient, { contestId, unitCode }: Target, sha256: string) {
  const [same] = await tx.$queryRaw<Same[]>`
    SELECT id, version, as_of AS "asOf", held_reason AS "heldReason" FROM snapshot
    WHERE contest_id = ${contestId} AND region_code = ${unitCode} AND payload_sha256 = ${sha256}`;
  return same ?? null;
}

function toSameOutcome(same: Same, { contest }: SnapshotDraft, unitCode: string): RecordOutcome {
  return same.version === null
    ? { kind: "held", contest, unitCode, id: same.id, reason: same.heldReason ?? "" }
    : { kind: "already-recorded", contest, version: same.version, asOf: same.asOf.toISOString() };
}

/** What the draft names and the database does not know, in words; null where all is known. */
async function findUnknownReference(tx: Prisma.TransactionClient, target: Target, draft: SnapshotDraft) {
  const slugs = [...new Set(draft.tallies.map((tally) => tally.candidacy))];
  const named = [...draft.tallies, ...draft.regionCoverage].map((row) => row.regionCode);
  const codes = [...new Set([target.unitCode, ...named])];
  const [unknown] = await tx.$queryRaw<{ name: string }[]>`
    SELECT 'candidacy ' || slug AS name FROM unnest(${slugs}::text[]) AS slug
    WHERE NOT EXISTS (SELECT 1 FROM candidacy WHERE contest_id = ${target.contestId} AND candidacy.slug = slug.slug)
    UNION ALL
    SELECT 'region ' || code FROM unnest(${codes}::text[]) AS code
    WHERE NOT EXISTS (SELECT 1 FROM region WHERE region.code = code.code)
    LIMIT 1`;
  return unknown?.name ?? null;
}
