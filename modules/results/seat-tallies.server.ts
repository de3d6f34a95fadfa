import "server-only";
import { getDb } from "@/modules/ops/db.server";

/** Seats by candidacy slug as a decision gives them for its own unit; who is not in it is not mentioned by the source. */
export async function getSeatsOfVersion(
  contest: string,
  unit: string,
  version: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await getDb().seatTally.findMany({
    where: { regionCode: unit, snapshot: { contest: { slug: contest }, regionCode: unit, version } },
    include: { candidacy: { select: { slug: true } } },
  });
  return new Map(rows.map(({ candidacy, seats }) => [candidacy.slug, seats]));
}
