import "server-only";
import { getDb } from "@/modules/ops/db.server";

/** What is known of one address of the feed. `sha256` is of the bytes that were handled last; null: none yet. */
export type FeedFileState = {
  address: string;
  etag: string | null;
  lastModified: string | null;
  sha256: string | null;
  checkedAt: Date | null;
  /** When its content last changed. */
  changedAt: Date | null;
  /** In a row, up to now. */
  failures: number;
};

/** What is remembered of these addresses; one that was never asked is not in it. Throws when the database fails. */
export async function loadFeedFiles(addresses: readonly string[]): Promise<Map<string, FeedFileState>> {
  // An array is one parameter, however many addresses there are.
  const rows = await getDb().$queryRaw<FeedFileState[]>`
    SELECT address, etag, last_modified AS "lastModified", sha256, checked_at AS "checkedAt",
      changed_at AS "changedAt", failures
    FROM feed_file WHERE address = ANY(${[...addresses]}::text[])`;
  return new Map(rows.map((row) => [row.address, row]));
}

/** Remembers the state of one address in place of the one before. Throws when the database fails. */
export async function recordFeedFile(state: FeedFileState): Promise<void> {
  const { address, ...rest } = state;
  await getDb().feedFile.upsert({ where: { address }, create: state, update: rest });
}
