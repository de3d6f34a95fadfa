import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A lock that one session of the database has at a time. */
export type AdvisoryLock = {
  /** Aborts as soon as the connection, and with it the lock, is gone. */
  lost: AbortSignal;
  /** Asks the database: false once it is lost. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
};

/** Who has the lock, as the database knows: `host` is null on the same machine, `since` is in UTC. */
export type LockHolder = { pid: number; application: string; host: string | null; since: string };

export type LockOptions = {
  connectionString: string;
  /** What others who wait are told, at most 63 characters. */
  application: string;
  signal: AbortSignal;
  retryMs?: number;
  /** Called when the wait begins and whenever its reason changes. `reason` where the database does not answer. */
  onWaiting(holder: LockHolder | null, reason: string | null): void;
};

const BEAT_MS = 5_000;
const ANSWER_MS = 5_000;

/**
 * Takes a lock of the database (`DATABASE_URL`'s, not the whole server's) by name, waiting for as long as another has it.
 * It is PostgreSQL's session advisory lock on a connection of its own, so it is free again when its holder dies, and
 * within half a minute when the holder's machine or network does. Not through a pooler that shares sessions.
 * @returns null where the signal ended the wait
 */
export async function acquireAdvisoryLock(name: string, options: LockOptions): Promise<AdvisoryLock | null> {
  const { signal, retryMs = 250, onWaiting } = options;
  let told = "";
  let client: pg.Client | null = null;
  const tell = (holder: LockHolder | null, reason: string | null) => {
    const now = JSON.stringify([holder, reason]);
    if (now !== told) onWaiting(holder, reason);
    told = now;
  };
  while (!signal.aborted) {
    try {
      client ??= await connect(options);
      const { rows } = await client.query<{ taken: boolean }>(
        "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken",
        [name],
      );
      if (rows[0]?.taken) return watchOver(client);
      tell(await findHolder(client, name), null);
    } catch (cause) {
      await close(client);
      client = null;
      tell(null, cause instanceof Error ? cause.message : String(cause));
    }
    await wait(retryMs, undefined, { signal }).catch(() => undefined);
  }
  await close(client);
  return null;
}

async function connect({ connectionString, application }: LockOptions): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: application.slice(0, 63),
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  client.on("error", () => {});
  await client.connect();
  // So that the server too lets go of a holder that no longer answers; older ones do not know the last setting.
  await client.query(
    "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3",
  );
  await client.query("SET idle_session_timeout = '30s'").catch(() => undefined);
  return client;
}

async function findHolder(client: pg.Client, name: string): Promise<LockHolder | null> {
  const { rows } = await client.query<LockHolder>(
    `SELECT activity.pid, application_name AS application, host(client_addr) AS host,
       to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since
     FROM pg_locks JOIN pg_stat_activity AS activity ON activity.pid = pg_locks.pid
     WHERE locktype = 'advisory' AND granted AND objsubid = 1
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND (classid::bigint << 32) | objid::bigint = hashtextextended($1, 0)`,
    [name],
  );
  return rows[0] ?? null;
}

function watchOver(client: pg.Client): AdvisoryLock {
  const lost = new AbortController();
  const lose = () => lost.abort();
  client.on("error", lose);
  client.on("end", lose);
  const isHeld = async (): Promise<boolean> => {
    if (lost.signal.aborted) return false;
    try {
      // The lock is the session's: while the session answers, it has it.
      await client.query("SELECT 1");
    } catch {
      lose();
    }
    return !lost.signal.aborted;
  };
  const beat = setInterval(() => void isHeld(), BEAT_MS);
  lost.signal.addEventListener("abort", () => {
    clearInterval(beat);
    void close(client);
  });
  return {
    lost: lost.signal,
    isHeld,
    release: async () => {
      clearInterval(beat);
      client.removeListener("end", lose);
      await close(client);
    },
  };
}

/** Ending the session gives the lock back. A connection that does not answer is not waited for. */
async function close(client: pg.Client | null): Promise<void> {
  if (client)
    await Promise.race([client.end().catch(() => undefined), wait(1_000, undefined, { ref: false })]);
}
