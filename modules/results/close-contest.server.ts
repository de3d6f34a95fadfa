import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { SnapshotRecorded } from "./types";

/**
 * Says that counting of a contest has ended, or that it goes on after all. The contest's version grows, so that open
 * pages hear of it once, take the mark "Ditutup", and stop asking.
 * @returns the fact for delivery; null for a contest that does not exist or stands so already
 */
export async function recordClosing(
  contest: string,
  isClosed: boolean,
  now = new Date(),
): Promise<SnapshotRecorded | null> {
  const rows = await getDb().$queryRaw<{ version: number }[]>`
    UPDATE contest SET closed_at = ${isClosed ? now : null}, head_version = head_version + 1
    WHERE slug = ${contest} AND (closed_at IS NOT NULL) <> ${isClosed}
    RETURNING head_version AS version`;
  const [row] = rows;
  if (!row) return null;
  return {
    kind: "snapshot-recorded",
    contest,
    version: row.version,
    asOf: now.toISOString(),
    isPresent: false,
  };
}
