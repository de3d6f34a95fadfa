import "server-only";
import { getDb } from "@/modules/ops/db.server";

export type MovedUnit = { contest: string; unitCode: string };

/** More units than this at once are named by the first ones; pages of the others live by their own lifetime. */
const MOST = 1500;

/**
 * Units below the contests' own regions with readings after the row `sinceId`, and the newest row there is. Only those
 * with a code of at most `longestCode` characters and electoral districts: pages of smaller ones are not kept. Rows of one
 * contest are numbered under its lock, so none appears behind a newer one of the same contest; across contests the
 * caller looks again at its next round.
 */
export async function listMovedUnits(
  sinceId: number,
  longestCode: number,
): Promise<{ lastId: number; units: MovedUnit[] }> {
  const [newest] = await getDb().$queryRaw<
    { lastId: number | null }[]
  >`SELECT max(id) AS "lastId" FROM snapshot`;
  const lastId = Math.max(sinceId, newest?.lastId ?? 0);
  if (lastId === sinceId) return { lastId, units: [] };
  const units = await getDb().$queryRaw<MovedUnit[]>`
    SELECT contest.slug AS contest, snapshot.region_code AS "unitCode"
    FROM snapshot JOIN contest ON contest.id = snapshot.contest_id
    WHERE snapshot.id > ${sinceId} AND snapshot.id <= ${lastId} AND snapshot.status = 'ACCEPTED'
      AND snapshot.region_code <> contest.region_code
      AND (length(snapshot.region_code) <= ${longestCode} OR snapshot.region_code LIKE '%:%')
    GROUP BY 1, 2 ORDER BY max(snapshot.id) DESC LIMIT ${MOST}`;
  return { lastId, units };
}
