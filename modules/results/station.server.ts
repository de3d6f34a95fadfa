import "server-only";
import { getDb } from "@/modules/ops/db.server";

/** What a polling station's file says besides votes; null where it does not say. People and ballots, whole numbers. */
export type StationCounts = {
  registeredVoters: number | null;
  ballotsCast: number | null;
  invalidVotes: number | null;
};

/** Of one reading of a unit. Null where there is no such reading, or where it says none of it. */
export async function getStationCounts(
  contest: string,
  unit: string,
  version: number,
): Promise<StationCounts | null> {
  const row = await getDb().snapshot.findFirst({
    where: { contest: { slug: contest }, regionCode: unit, version, status: "ACCEPTED" },
    select: { registeredVoters: true, ballotsCast: true, invalidVotes: true },
  });
  return row && Object.values(row).some((count) => count !== null) ? row : null;
}
