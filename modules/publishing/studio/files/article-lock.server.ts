import "server-only";
import { getDb } from "@/modules/ops/db.server";

/** Each lock holds a connection, and its work needs another: some of the ten have to be left. */
const MOST_AT_ONCE = 4;
let running = 0;
const queue: (() => void)[] = [];

const waiting = new Map<string, Promise<unknown>>();

/**
 * One writer of an article at a time, in this process and in all others that share the database. Reading and writing the
 * file between is then one step. What `work` throws reaches the caller.
 */
export async function withArticleLock<Value>(slug: string, work: () => Promise<Value>): Promise<Value> {
  const before = waiting.get(slug) ?? Promise.resolve();
  const mine = before.catch(() => {}).then(() => lockInDatabase(slug, work));
  waiting.set(slug, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(slug) === mine) waiting.delete(slug);
  }
}

async function lockInDatabase<Value>(slug: string, work: () => Promise<Value>): Promise<Value> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  else running++;
  try {
    return await lockNow(slug, work);
  } finally {
    // The place is handed on, so that nobody who comes meanwhile takes it.
    const next = queue.shift();
    if (next) next();
    else running--;
  }
}

const lockNow = <Value>(slug: string, work: () => Promise<Value>): Promise<Value> =>
  getDb().$transaction(
    async (db) => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`studio article ${slug}`}, 0))`;
      return work();
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
