import type { FeedAddress, FeedTools } from "./feed-event";
import type { FeedFileState } from "./feed-memory.server";
import { makeSilence } from "./note-silence";
import { type Polled, pollFile } from "./poll-file";
import { makeRowWatch } from "./row-marks";
import { type Pace, toDelayMs, toSeldomPace } from "./schedule";

export type FollowOptions = {
  pace: Pace;
  /** Questions under way at a time, and the least pause between the beginnings of two: all files are of one host. */
  jobs: number;
  spacingMs: number;
  /** A file whose content has been the same for so long is silent. */
  silentAfterMs: number;
  /** Asks for each file once and ends. */
  once: boolean;
  /** Ends: what is being handled is finished, and nothing else is begun. */
  signal: AbortSignal;
};

/** `isWanted`: its row in the file above moved while it was being asked for. */
type Followed = FeedAddress & { state: FeedFileState; pace: Pace; dueMs: number; isWanted: boolean };

/** How long one waits before looking anew at which file is due first. */
const GLANCE_MS = 1_000;

const toUnseen = (address: string): FeedFileState => ({
  address,
  etag: null,
  lastModified: null,
  sha256: null,
  checkedAt: null,
  changedAt: null,
  failures: 0,
});

/**
 * Follows files of one feed, each on its own schedule, until the signal, or once through them. What fails for one file is
 * told and tried again later, and stops no other. Payloads are handled one at a time. A file whose row stands in another
 * that is followed too is asked for when that row moves, and otherwise seldom: so a whole country can be followed down
 * to its polling stations without asking for what did not change.
 * @returns how many files failed when they were last asked for
 */
export async function followFeed(
  files: readonly FeedAddress[],
  tools: FeedTools,
  { pace, jobs, spacingMs, silentAfterMs, once, signal }: FollowOptions,
): Promise<number> {
  const { clock } = tools;
  const known = await tools.load(files.map(({ address }) => address));
  const rows = makeRowWatch<FeedAddress>(files);
  const seldom = toSeldomPace(pace);
  const followed = files.map((file): Followed => {
    const state = known.get(file.address) ?? toUnseen(file.address);
    // Whoever starts over and over asks no faster for that.
    const earliestMs = once || !state.checkedAt ? 0 : state.checkedAt.getTime() + pace.leastMs;
    return { ...file, state, pace: rows.isBelow(file) ? seldom : pace, dueMs: earliestMs, isWanted: false };
  });
  const byPath = new Map(followed.map((file) => [file.path, file]));
  const queue = [...followed];
  const failing = new Set<string>();
  let nextSlotMs = 0;
  const alone = makeTurns();
  const noteSilence = makeSilence(tools, alone, silentAfterMs);

  /** A file that fails keeps its pause: whoever refuses is not asked more often for that. */
  const want = (file: Followed | undefined): void => {
    if (!file || once) return;
    file.isWanted = true;
    if (file.state.failures > 0) return;
    const askedMs = file.state.checkedAt?.getTime() ?? 0;
    file.dueMs = Math.min(file.dueMs, Math.max(clock.now().getTime(), askedMs + pace.leastMs));
  };

  const ask = async (file: Followed): Promise<void> => {
    const askedMs = clock.now().getTime();
    file.dueMs = askedMs + pace.leastMs;
    file.isWanted = false;
    const polled = await pollFile(file, file.state, tools, alone, signal).catch((cause): Polled => {
      // The database failed: nothing is remembered, so nothing is lost.
      const state = { ...file.state, failures: file.state.failures + 1 };
      return { state, bytes: null, retryAfterMs: null, line: toReason(cause) };
    });
    if (!polled) return;
    const { state, bytes, retryAfterMs, line } = polled;
    const delayMs = toDelayMs(state.failures, retryAfterMs, file.pace, tools.random());
    file.dueMs = file.isWanted && line === null ? askedMs + pace.leastMs : clock.now().getTime() + delayMs;
    const nextAt = once ? null : new Date(file.dueMs).toISOString();
    const { contest, address } = file;
    const { failures } = state;
    if (line === null) failing.delete(address);
    else failing.add(address);
    const hasChanged = state.sha256 !== file.state.sha256;
    file.state = state;
    for (const { path } of bytes ? rows.toMoved(file, bytes) : []) want(byPath.get(path));
    if (line !== null) tools.emit({ event: "backoff", contest, address, line, failures, nextAt });
    else {
      const answer = hasChanged ? "fresh" : "unchanged";
      tools.emit({ event: "poll", contest, address, answer, failures, nextAt });
    }
    await noteSilence(file).catch((cause) => {
      // The database failed: it is still silent when it is asked for next.
      tools.emit({ event: "backoff", contest, address, line: toReason(cause), failures, nextAt });
    });
  };

  const work = async (): Promise<void> => {
    for (let file = takeEarliest(queue); file && !signal.aborted; file = takeEarliest(queue)) {
      const earlyMs = file.dueMs - clock.now().getTime();
      if (earlyMs > 0) {
        // Put back meanwhile: another may become due before it.
        queue.push(file);
        await clock.wait(Math.min(earlyMs, GLANCE_MS), signal);
        continue;
      }
      const slotMs = Math.max(clock.now().getTime(), nextSlotMs);
      nextSlotMs = slotMs + spacingMs;
      await clock.wait(slotMs - clock.now().getTime(), signal);
      if (signal.aborted) return;
      await ask(file);
      if (!once) queue.push(file);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, files.length) }, work));
  return failing.size;
}

function takeEarliest(queue: Followed[]): Followed | undefined {
  let earliest = 0;
  for (let index = 1; index < queue.length; index++) {
    if ((queue[index]?.dueMs ?? 0) < (queue[earliest]?.dueMs ?? 0)) earliest = index;
  }
  const [file] = queue.splice(earliest, 1);
  return file;
}

/** Lets works run one after another, in the order of asking, whatever becomes of each. */
function makeTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Prisma's messages are many lines, the last of which says why. */
function toReason(cause: unknown): string {
  const message = cause instanceof Error ? cause.message.trim().split("\n").at(-1)?.trim() : String(cause);
  return `Not recorded, and tried again: ${message || String(cause)}`;
}
