import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Clock, FeedAddress } from "@/modules/ingest/feed/feed-event";
import { loadFeedFiles, recordFeedFile } from "@/modules/ingest/feed/feed-memory.server";
import { fetchFeedFile } from "@/modules/ingest/feed/fetch-feed-file.server";
import { followFeed } from "@/modules/ingest/feed/follow-feed";
import { makeJitter, toPace } from "@/modules/ingest/feed/schedule";
import { type AdvisoryLock, acquireAdvisoryLock, type LockHolder } from "@/modules/ops/advisory-lock.server";
import { getDataFolder } from "@/modules/ops/data-folder.mjs";
import { checkDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { openOnBoard } from "@/modules/ops/on-board/open-on-board";
import { listWatchedFiles } from "./watch-addresses";
import { parseWatchArguments, type WatchArguments } from "./watch-arguments";
import { makeFeedHandler } from "./watch-handler";
import { makeJsonReporter, makeTableReporter, type WatchReporter } from "./watch-report";
import { makeSilenceRecorder } from "./watch-silence";

const LOCK_NAME = "warta:ingest-watch";
/** A server is asked two things at a time and ten a second; the disk has no queue. */
const REMOTE = { jobs: 2, spacingMs: 100 };
const LOCAL = { jobs: 4, spacingMs: 0 };

/**
 * `npm run ingest -- --watch …`: follows the feed until SIGTERM or SIGINT, one writer at a time on one database. A table
 * where a person watches, JSON lines otherwise.
 * @returns the exit code: 0 when it was stopped; with `--once` 1 where a file failed
 */
export async function runWatch(words: readonly string[]): Promise<number> {
  const asked = parseWatchArguments(words, process.env);
  if (!asked.ok) {
    console.error(asked.failure);
    return 1;
  }
  // Not by withDatabase, which ends the process at a signal: what is being handled has to be finished first.
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  // Whoever read our lines is gone; that is no reason to stop following.
  process.stdout.on("error", () => {});
  const given = process.env.DATABASE_URL;
  if (given) await checkDatabase(given);
  const onBoard = given ? null : await openOnBoard({ dataFolder: getDataFolder() });
  const url = given || onBoard?.url || "";
  process.env.DATABASE_URL = url;
  try {
    return await watch(asked.value, url, stop.signal);
  } finally {
    await closeDb();
    await onBoard?.close();
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

const clock: Clock = {
  now: () => new Date(),
  wait: async (delayMs, signal) => {
    if (delayMs > 0) await wait(delayMs, undefined, { signal }).catch(() => undefined);
  },
};

async function watch(asked: WatchArguments, url: string, stop: AbortSignal): Promise<number> {
  const files = await listWatchedFiles(asked);
  if (!files.ok) {
    console.error(files.failure);
    return 1;
  }
  const make = process.stdout.isTTY && !asked.json ? makeTableReporter : makeJsonReporter;
  const reporter = make({ write: (text) => process.stdout.write(text), now: clock.now });
  let failing = 0;
  while (!stop.aborted) {
    const lock = await acquireAdvisoryLock(LOCK_NAME, {
      connectionString: url,
      application: `warta watch ${process.pid}@${hostname()}`,
      signal: stop,
      onWaiting: (holder, reason) =>
        reporter.emit({ event: "waiting-for-lock", line: toWaitingLine(holder, reason), holder }),
    });
    if (!lock) break;
    failing = await followLocked(files.value, asked, lock, stop, reporter);
    const wasLost = lock.lost.aborted;
    await lock.release();
    if (!wasLost && asked.once) break;
    if (wasLost)
      reporter.emit({
        event: "lock-lost",
        line: "The connection that holds the lock is gone; nothing is written until it is back.",
      });
  }
  reporter.emit({ event: "stopped", line: "Stopped; all that was begun is recorded.", failing });
  return asked.once && !stop.aborted && failing > 0 ? 1 : 0;
}

function followLocked(
  files: readonly FeedAddress[],
  { base, everyMs, silentAfterMs, once, rehearsal, referer }: WatchArguments,
  lock: AdvisoryLock,
  stop: AbortSignal,
  reporter: WatchReporter,
): Promise<number> {
  const contests: Record<string, number> = {};
  for (const { contest } of files) contests[contest] = (contests[contest] ?? 0) + 1;
  const line = `Following ${files.length} files of ${Object.keys(contests).join(", ")} at ${base}`;
  reporter.emit({ event: "started", line, base, files: files.length, contests });
  const isLocal = base.startsWith("file:");
  const isNear = isLocal || /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])[:/]/.test(base);
  const warn = (line: string) => reporter.emit({ event: "warning", line });
  return followFeed(
    files,
    {
      fetch: ({ address }, seen, signal) => fetchFeedFile(address, seen, { referer, signal }),
      handle: makeFeedHandler({ rehearsal, warn }),
      recordSilence: makeSilenceRecorder({ rehearsal, warn }),
      load: loadFeedFiles,
      record: recordFeedFile,
      mayWrite: lock.isHeld,
      emit: reporter.emit,
      clock,
      random: makeJitter(process.pid),
    },
    {
      ...(isLocal ? LOCAL : REMOTE),
      pace: toPace(everyMs, isNear),
      silentAfterMs,
      once,
      signal: AbortSignal.any([stop, lock.lost]),
    },
  );
}

function toWaitingLine(holder: LockHolder | null, reason: string | null): string {
  if (reason !== null) return `The database does not answer (${reason}); trying again.`;
  if (!holder) return "Another watcher is at work on this database; waiting until it ends.";
  const { application, pid, host, since } = holder;
  return (
    `Another watcher is at work on this database: ${application}, session ${pid} from ${host ?? "this machine"}, ` +
    `since ${since}; waiting until it ends.`
  );
}
