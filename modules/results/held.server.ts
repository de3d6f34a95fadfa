import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { closeSpells } from "./spells.server";
import type { RecordOutcome } from "./types";
import { growVersions } from "./unit-versions.server";

/** A reading that waits for an editor. Times ISO 8601 in UTC; `reason` in English. */
export type HeldReading = {
  id: number;
  contest: string;
  unitCode: string;
  unitName: string;
  asOf: string;
  receivedAt: string;
  reason: string;
  payloadSha256: string;
};

/** Everything that waits, oldest first. */
export async function listHeld(): Promise<HeldReading[]> {
  const rows = await getDb().snapshot.findMany({
    where: { status: "HELD" },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    include: { contest: { select: { slug: true } }, region: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    contest: row.contest.slug,
    unitCode: row.regionCode,
    unitName: row.region.name,
    asOf: row.asOf.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    reason: row.heldReason ?? "",
    payloadSha256: row.payloadSha256,
  }));
}

/**
 * How many readings of one unit wait for an editor.
 * @param at only those dated until then, ISO 8601
 */
export async function countHeldOf(contest: string, unitCode: string, at?: string): Promise<number> {
  return getDb().snapshot.count({
    where: {
      contest: { slug: contest },
      regionCode: unitCode,
      status: "HELD",
      ...(at === undefined ? {} : { asOf: { lte: new Date(at) } }),
    },
  });
}

export type HeldAnswer =
  | RecordOutcome
  | { kind: "dropped"; contest: string }
  | { kind: "not-held" }
  | { kind: "impossible" };

type HeldRow = {
  contestId: number;
  contest: string;
  contestRegion: string;
  unitCode: string;
  asOf: Date;
  isImpossible: boolean;
};

/**
 * An editor's word on a held reading, with the reason, which the ledger keeps. Released, it gets the next version of its
 * unit, as if it came now, and its as-of decides whether it becomes the present. Dropped, it stays in the books unseen.
 * @returns the fact for delivery; "not-held" for an id that does not wait; "impossible" for one that no word can make true:
 * more polling stations counted than there are
 */
export async function decideHeld(
  id: number,
  decision: "release" | "drop",
  reason: string,
  now = new Date(),
): Promise<HeldAnswer> {
  return getDb().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<HeldRow[]>`
      SELECT contest.id AS "contestId", contest.slug AS contest, contest.region_code AS "contestRegion",
        snapshot.region_code AS "unitCode", snapshot.as_of AS "asOf",
        coalesce(counted_tps > total_tps, false) AS "isImpossible"
      FROM snapshot JOIN contest ON contest.id = snapshot.contest_id
      WHERE snapshot.id = ${id} AND snapshot.status = 'HELD' FOR UPDATE`;
    if (!row) return { kind: "not-held" };
    const { contestId, contest, unitCode } = row;
    if (decision === "release" && row.isImpossible) return { kind: "impossible" };
    const isContestUnit = unitCode === row.contestRegion;
    const target = { contestId, unitCode, isContestUnit };
    await tx.$executeRaw`
      INSERT INTO remark (contest_id, region_code, kind, snapshot_id, place_code, reason, recorded_at)
      VALUES (${contestId}, ${unitCode}, ${decision === "release" ? "RELEASED" : "DROPPED"}::"RemarkKind", ${id},
        ${unitCode}, ${reason}, ${now})`;
    if (decision === "drop") {
      await tx.$executeRaw`UPDATE snapshot SET status = 'DROPPED' WHERE id = ${id}`;
      return { kind: "dropped", contest };
    }
    const [version] = await growVersions(tx, [target]);
    if (version === undefined) throw new Error("a unit got no version");
    await tx.$executeRaw`UPDATE snapshot SET status = 'ACCEPTED', version = ${version} WHERE id = ${id}`;
    const newer = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM snapshot WHERE contest_id = ${contestId} AND region_code = ${unitCode} AND ledger = 'SIREKAP'
        AND status = 'ACCEPTED' AND as_of > ${row.asOf} LIMIT 1`;
    const isPresent = newer.length === 0;
    await closeSpells(tx, [{ contestId, unitCode, version, at: now, isNews: isPresent }]);
    const fact = { contest, version, asOf: row.asOf.toISOString(), isPresent };
    if (isContestUnit) return { kind: "snapshot-recorded", ...fact };
    await tx.$executeRaw`UPDATE contest SET detail_version = detail_version + 1 WHERE id = ${contestId}`;
    return { kind: "unit-recorded", unitCode, ...fact };
  });
}
