import "server-only";
import { createHash } from "node:crypto";
import { getDb } from "@/modules/ops/db.server";

export type Limit = { most: number; windowSec: number };

/** Wrong passwords for one account, and from one address, before one has to wait. */
export const SIGN_IN_LIMITS = {
  account: { most: 8, windowSec: 15 * 60 },
  address: { most: 30, windowSec: 15 * 60 },
} as const satisfies Record<string, Limit>;

/** Names are kept as hashes: a table of counters need not tell which addresses were typed. */
const toKey = (kind: string, name: string): string =>
  `${kind}:${createHash("sha256").update(name).digest("base64url").slice(0, 32)}`;

/**
 * Counts one try and says in how many seconds the next is welcome; 0 while there are tries left. One statement, so that
 * tries at the same moment, from any number of processes, are all counted.
 */
export async function takeAttempt(kind: string, name: string, { most, windowSec }: Limit): Promise<number> {
  const [row] = await getDb().$queryRaw<{ count: number; left: number }[]>`
    INSERT INTO studio_attempt AS a (key, count, started_at) VALUES (${toKey(kind, name)}, 1, now())
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN a.started_at < now() - make_interval(secs => ${windowSec}) THEN 1 ELSE a.count + 1 END,
      started_at = CASE WHEN a.started_at < now() - make_interval(secs => ${windowSec}) THEN now() ELSE a.started_at END
    RETURNING count, ceil(extract(epoch FROM started_at + make_interval(secs => ${windowSec}) - now()))::int AS left`;
  return row && row.count > most ? Math.max(1, row.left) : 0;
}

/** What went well does not count. */
export async function clearAttempts(kind: string, name: string): Promise<void> {
  await getDb().studioAttempt.deleteMany({ where: { key: toKey(kind, name) } });
}
