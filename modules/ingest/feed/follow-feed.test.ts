import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FeedEvent, FeedOutcome, FeedTools } from "./feed-event";
import type { FeedFileState } from "./feed-memory.server";
import type { Fetched } from "./fetch-feed-file.server";
import { type FollowOptions, followFeed } from "./follow-feed";
import { toPace } from "./schedule";

const PACE = toPace(60_000, false);
const START_MS = Date.parse("2024-03-08T02:00:00Z");
const toFile = (name: string) => ({ address: `http://kpu.test/${name}`, path: name, contest: "pdpr" });
const A = toFile("a");
const B = toFile("b");

const toFresh = (text: string, etag: string | null = null): Fetched => ({
  kind: "fresh",
  payload: { bytes: new TextEncoder().encode(text), location: "", sourceUrl: null },
  validators: { etag, lastModified: null },
});
const FAILED: Fetched = {
  kind: "failed",
  rejection: { kind: "unreadable", message: "500" },
  retryAfterMs: null,
};

/** A world in which time passes only by waiting. It ends `lastsMs` after it began. */
function makeWorld(lastsMs: number, overrides: Partial<FeedTools> = {}) {
  const stop = new AbortController();
  const memory = new Map<string, FeedFileState>();
  const events: FeedEvent[] = [];
  const asked: { name: string; atMs: number; seen: FeedFileState }[] = [];
  const handled: string[] = [];
  const waiting: { untilMs: number; wake(): void }[] = [];
  let nowMs = START_MS;
  const pass = () => {
    waiting.sort((one, other) => one.untilMs - other.untilMs);
    const next = waiting.shift();
    if (!next) return;
    nowMs = Math.max(nowMs, next.untilMs);
    next.wake();
    if (nowMs < START_MS + lastsMs) return;
    stop.abort();
    for (const { wake } of waiting.splice(0)) wake();
  };
  const tools: FeedTools = {
    fetch: async ({ path }, seen) => {
      asked.push({ name: path, atMs: nowMs - START_MS, seen });
      return toFresh(path);
    },
    handle: async ({ bytes }): Promise<FeedOutcome> => {
      handled.push(new TextDecoder().decode(bytes));
      return { kind: "recorded", line: "recorded" };
    },
    load: async () => memory,
    record: async (state) => void memory.set(state.address, state),
    recordSilence: async () => null,
    mayWrite: async () => true,
    emit: (event) => void events.push(event),
    clock: {
      now: () => new Date(nowMs),
      wait: (delayMs, signal) => {
        if (signal.aborted || delayMs <= 0) return Promise.resolve();
        return new Promise((wake) => {
          waiting.push({ untilMs: nowMs + delayMs, wake });
          // After whatever else is ready to run.
          setImmediate(pass);
        });
      },
    },
    random: () => 0.5,
    ...overrides,
  };
  const follow = (files = [A], options: Partial<FollowOptions> = {}) =>
    followFeed(files, tools, {
      pace: PACE,
      jobs: 2,
      spacingMs: 100,
      silentAfterMs: 3_600_000,
      once: false,
      signal: stop.signal,
      ...options,
    });
  return { memory, events, asked, handled, follow, now: () => nowMs };
}

describe("a followed file", () => {
  test("is handled once for each content, and asked with what it said of itself", async () => {
    let text = "one";
    const world = makeWorld(300_000, {
      fetch: async (_file, seen) => {
        seenEtags.push(seen.etag);
        return toFresh(text, `"${text}"`);
      },
      handle: async ({ bytes }) => {
        handled.push(new TextDecoder().decode(bytes));
        if (handled.length === 1) text = "two";
        return { kind: "recorded", line: "recorded" };
      },
    });
    const seenEtags: (string | null)[] = [];
    const handled: string[] = [];
    await world.follow();
    expect(handled).toEqual(["one", "two"]);
    expect(seenEtags.slice(0, 3)).toEqual([null, '"one"', '"two"']);
  });

  test("that fails is told, asked less and less often up to a limit, and stops no other", async () => {
    const world = makeWorld(60 * 60_000, {
      fetch: async ({ path }) => (path === "b" ? toFresh("b") : FAILED),
    });
    expect(await world.follow([A, B])).toBe(1);
    const failures = world.events.flatMap((event) => (event.event === "backoff" ? [event.failures] : []));
    // At 0, 2, 6, 14, 22, … minutes in an hour; the other one every minute.
    expect(failures).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const polls = world.events.filter(({ event, address }) => event === "poll" && address === B.address);
    expect(polls.length).toBeGreaterThan(55);
  });

  test("is not forgotten when its bytes were refused: the same bytes are looked at again", async () => {
    const world = makeWorld(10 * 60_000, {
      fetch: async () => toFresh("<html>", '"page"'),
      handle: async () => ({ kind: "refused", line: "no JSON" }),
    });
    expect(await world.follow()).toBe(1);
    expect(world.memory.get(A.address)).toMatchObject({ sha256: null, etag: null });
    expect(world.memory.get(A.address)?.failures).toBeGreaterThan(2);
  });

  test("is not remembered as seen when the database failed, and is handled once it is back", async () => {
    let isAway = true;
    const handled: string[] = [];
    const world = makeWorld(30 * 60_000, {
      fetch: async () => toFresh("one"),
      handle: async ({ bytes }) => {
        if (isAway) {
          isAway = false;
          throw new Error("Invalid invocation:\n\nthe database is away");
        }
        handled.push(new TextDecoder().decode(bytes));
        return { kind: "recorded", line: "recorded" };
      },
    });
    expect(await world.follow()).toBe(0);
    expect(handled).toEqual(["one"]);
    expect(world.events[0]).toMatchObject({
      event: "backoff",
      line: expect.stringMatching(/the database is away$/),
    });
  });

  test("is not written by who lost the lock, not even what had been fetched already", async () => {
    let mayWrite = true;
    const world = makeWorld(60_000, {
      fetch: async () => {
        mayWrite = false;
        return toFresh("one");
      },
      mayWrite: async () => mayWrite,
    });
    await world.follow([A], { once: true });
    expect(world.handled).toEqual([]);
    expect(world.memory.size).toBe(0);
  });

  test("is asked again no sooner after a restart than the pace allows", async () => {
    const world = makeWorld(60_000);
    world.memory.set(A.address, {
      address: A.address,
      etag: null,
      lastModified: null,
      sha256: null,
      checkedAt: new Date(START_MS - 1_000),
      changedAt: null,
      failures: 0,
    });
    await world.follow();
    expect(world.asked[0]?.atMs).toBe(PACE.leastMs - 1_000);
  });
});

describe("silence", () => {
  test("is written down once, after the time given, and again only after something new", async () => {
    const told: string[] = [];
    let text = "one";
    const world = makeWorld(5 * 3_600_000, {
      fetch: async () => toFresh(text),
      recordSilence: async (_file, since) => {
        told.push(since.toISOString());
        text = "two";
        return "silent";
      },
    });
    await world.follow([A], { silentAfterMs: 90 * 60_000 });
    expect(told).toHaveLength(2);
    const silent = world.events.filter(({ event }) => event === "silent");
    expect(silent).toHaveLength(2);
    const [first = "", second = ""] = told;
    expect(Date.parse(second) - Date.parse(first)).toBeGreaterThanOrEqual(90 * 60_000);
  });

  test("is not told of a file that never had content, nor while it changes", async () => {
    let turn = 0;
    const told: string[] = [];
    const world = makeWorld(5 * 3_600_000, {
      fetch: async ({ path }) => (path === "a" ? FAILED : toFresh(String(turn++))),
      recordSilence: async ({ path }) => {
        told.push(path);
        return null;
      },
    });
    await world.follow([A, B], { silentAfterMs: 90 * 60_000 });
    expect(told).toEqual([]);
  });
});

describe("a file whose row stands in another that is followed", () => {
  const above = { ...toFile("above"), path: "pemilu/hhcw/pdpr.json" };
  const below = { ...toFile("below"), path: "pemilu/hhcw/pdpr/31.json" };
  const toRows = (votes: number) => toFresh(JSON.stringify({ table: { "31": { "1": votes }, "32": {} } }));

  test("is asked for seldom while the row stands, and at once when it moves", async () => {
    const asked: number[] = [];
    const world = makeWorld(65 * 60_000, {
      fetch: async ({ path }) => {
        const minute = Math.floor((world.now() - START_MS) / 60_000);
        if (path === above.path) return toRows(minute < 45 ? 1 : 2);
        asked.push(minute);
        return toFresh("same");
      },
    });
    await world.follow([above, below]);
    expect(asked).toEqual([0, 10, 20, 30, 40, 45, 55]);
  });

  test("is not asked more often for that while it fails", async () => {
    let turn = 0;
    const world = makeWorld(30 * 60_000, {
      fetch: async ({ path }) => (path === above.path ? toRows(turn++) : FAILED),
    });
    await world.follow([above, below]);
    const failures = world.events.filter(({ event }) => event === "backoff");
    expect(failures.length).toBeLessThanOrEqual(4);
  });
});

test("no file is asked faster than the pace, nor the host faster than the spacing, whatever happens", async () => {
  const outcome = fc.constantFrom("fresh", "same", "failed", "throws");
  await fc.assert(
    fc.asyncProperty(
      fc.array(outcome, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 4 }),
      async (outcomes, count, jobs) => {
        let turn = 0;
        const asked: { name: string; atMs: number }[] = [];
        const world = makeWorld(20 * 60_000, {
          fetch: async ({ path }, _seen) => {
            asked.push({ name: path, atMs: world.now() });
            const kind = outcomes[turn++ % outcomes.length];
            if (kind === "failed") return FAILED;
            return toFresh(kind === "same" ? path : `${path}${turn}`);
          },
          handle: async () => {
            if (outcomes[turn % outcomes.length] === "throws") throw new Error("away");
            return { kind: "recorded", line: "" };
          },
        });
        const files = Array.from({ length: count }, (_, index) => toFile(`f${index}`));
        await world.follow(files, { jobs });
        const gaps = (times: readonly number[]) =>
          times.slice(1).map((at, index) => at - (times[index] ?? 0));
        expect(Math.min(...gaps(asked.map(({ atMs }) => atMs)), Infinity)).toBeGreaterThanOrEqual(100);
        for (const { path } of files) {
          const own = asked.filter(({ name }) => name === path).map(({ atMs }) => atMs);
          expect(Math.min(...gaps(own), Infinity)).toBeGreaterThanOrEqual(PACE.leastMs);
        }
        expect(new Set(asked.map(({ name }) => name)).size).toBe(count);
      },
    ),
    { numRuns: 25 },
  );
});
