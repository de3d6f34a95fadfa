import "server-only";
import { getDb } from "@/modules/ops/db.server";

/** A time at which a page shows a contest, ISO 8601 with offset. */
export type PinRequest = { contest: string; at: string };

/**
 * Fixes what each of these pins shows: the contest as known now. The first time counts; later calls change nothing.
 * A time that has not come, or before which nothing is known yet, is not fixed: there is nothing to hold.
 */
export async function recordPins(requests: readonly PinRequest[]): Promise<void> {
  const due = requests.filter(({ at }) => Date.parse(at) <= Date.now());
  if (due.length === 0) return;
  await getDb().$executeRaw`
    INSERT INTO pin (contest_id, at, head_version)
    SELECT contest.id, request.at, contest.head_version
    FROM unnest(${due.map(({ contest }) => contest)}::text[], ${due.map(({ at }) => at)}::text[]::timestamptz[])
      AS request (slug, at)
    JOIN contest ON contest.slug = request.slug
    WHERE EXISTS (SELECT 1 FROM snapshot WHERE contest_id = contest.id AND as_of <= request.at AND status = 'ACCEPTED')
    ON CONFLICT DO NOTHING`;
}

/** The version of the contest that a pin at this time was fixed at; null where none was. */
export async function getPinnedVersion({ contest, at }: PinRequest): Promise<number | null> {
  const pin = await getDb().pin.findFirst({ where: { at: new Date(at), contest: { slug: contest } } });
  return pin?.headVersion ?? null;
}
