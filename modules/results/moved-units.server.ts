import "server-only";
import { getDb } from "@/modules/ops/db.server";

export type MovedUnit = { contest: string; unitCode: string };

type Row = { contest: string; unitCode: string; lastId: number };

/** More units than this at once are named by the first ones; pages of the others live by their own lifetime. */
const MOST = 1500;

/**
 * Units below the contests' own regions with readings after the row `sinceId`, and the newest row there is. Rows of one
 * contest are numbered under its lock, so none appears behind a newer one of the same contest; across contests the
 * caller looks again at its next round.
 */
export async function listMovedUnits(sinceId: number): Promise<{ lastId: number; units: MovedUnit[] }> {
  const rows = await getDb().$queryRaw<Row[]>`
    SELECT contest.slug AS contest, snapshot.region_code AS "unitCode", max(snapshot.id) AS "lastId"
    FROM snapshot JOIN contest ON contest.id = snapshot.contest_id
    WHERE snapshot.id > ${sinceId} AND snapshot.status = 'ACCEPTED' AND snapshot.region_code <> contest.region_code
    GROUP BY 1, 2 ORDER BY 3 DESC LIMIT ${MOST}`;
  const lastId = rows.reduce((highest, row) => Math.max(highest, row.lastId), sinceId);
  return { lastId, units: rows.map(({ contest, unitCode }) => ({ contest, unitCode })) };
}
