import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import type { Packed } from "./insert-snapshot.server";
import { recordWave } from "./record-wave.server";
import type { Judge, RecordOutcome, SnapshotDraft } from "./types";

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
 * Drafts of different units are written together, so that the statements are as few for two hundred as for one.
 */
export async function recordSnapshots(
  drafts: readonly SnapshotDraft[],
  judge: Judge = acceptAll,
): Promise<RecordOutcome[]> {
  const packed = await Promise.all(drafts.map(pack));
  return getDb().$transaction(
    async (tx) => {
      const contests = await lockContests(tx, drafts);
      const outcomes: RecordOutcome[] = new Array(drafts.length);
      const known: { place: number; packed: Packed; contest: LockedContest }[] = [];
      for (const [place, entry] of packed.entries()) {
        const contest = contests.get(entry.draft.contest);
        if (contest) known.push({ place, packed: entry, contest });
        else outcomes[place] = { kind: "unknown-contest", contest: entry.draft.contest };
      }
      const below = new Set<number>();
      for (const wave of toWaves(known)) {
        const entries = wave.map(({ packed: entry, contest }) => toEntry(entry, contest));
        const recorded = await recordWave(tx, entries, judge);
        for (const [index, outcome] of recorded.entries()) {
          const { place, contest } = wave[index] ?? {};
          if (place !== undefined) outcomes[place] = outcome;
          if (contest && outcome.kind === "unit-recorded") below.add(contest.id);
        }
      }
      if (below.size > 0)
        await tx.$executeRaw`
          UPDATE contest SET detail_version = detail_version + 1 WHERE id = ANY(${[...below]}::int[])`;
      return outcomes;
    },
    { timeout: 120_000, maxWait: 60_000 },
  );
}

const pack = async (draft: SnapshotDraft): Promise<Packed> => ({
  draft,
  sha256: toPayloadSha256(draft.payload.bytes),
  body: await promisify(gzip)(draft.payload.bytes),
});

type LockedContest = { id: number; slug: string; regionCode: string };

/** In one order everywhere, so that two batches never wait for each other. */
async function lockContests(
  tx: Prisma.TransactionClient,
  drafts: readonly SnapshotDraft[],
): Promise<Map<string, LockedContest>> {
  const slugs = [...new Set(drafts.map(({ contest }) => contest))].sort();
  const rows = await tx.$queryRaw<LockedContest[]>`
    SELECT id, slug, region_code AS "regionCode" FROM contest
    WHERE slug = ANY(${slugs}::text[]) ORDER BY slug FOR UPDATE`;
  return new Map(rows.map((row) => [row.slug, row]));
}

const toEntry = (packed: Packed, { id: contestId, regionCode }: LockedContest) => {
  const unitCode = packed.draft.unitCode ?? regionCode;
  return { ...packed, contestId, unitCode, isContestUnit: unitCode === regionCode };
};

/** Votes written in one statement: a village's file has two thousand, a polling station's eighteen. */
const MOST_TALLIES = 20_000;

/** Drafts in their order, cut so that no unit stands in one wave twice: the later one must see the earlier. */
function toWaves<Known extends { packed: Packed; contest: LockedContest }>(
  known: readonly Known[],
): Known[][] {
  const waves: Known[][] = [];
  let units = new Set<string>();
  let tallies = Number.POSITIVE_INFINITY;
  for (const one of known) {
    const { draft } = one.packed;
    const unit = `${one.contest.id} ${draft.unitCode ?? one.contest.regionCode}`;
    tallies += draft.tallies.length;
    if (units.has(unit) || tallies > MOST_TALLIES) {
      waves.push([]);
      units = new Set();
      tallies = draft.tallies.length;
    }
    units.add(unit);
    waves.at(-1)?.push(one);
  }
  return waves;
}
