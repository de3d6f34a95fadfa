import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AdvisoryLock, acquireAdvisoryLock, type LockHolder } from "./advisory-lock.server";

let observer: pg.Client;
beforeAll(async () => {
  observer = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await observer.connect();
});
afterAll(() => observer.end());

type Told = { holder: LockHolder | null; reason: string | null };

function acquire(application: string, signal = new AbortController().signal, name = "test") {
  const told: Told[] = [];
  const lock = acquireAdvisoryLock(name, {
    connectionString: process.env.DATABASE_URL ?? "",
    application,
    signal,
    retryMs: 20,
    onWaiting: (holder, reason) => told.push({ holder, reason }),
  });
  return { lock, told };
}

async function take(application: string): Promise<AdvisoryLock> {
  const lock = await acquire(application).lock;
  if (!lock) throw new Error("no lock");
  return lock;
}

test("one has it; another waits, is told once who has it, and takes it when it is given back", async () => {
  const first = await take("first@here");
  expect(await first.isHeld()).toBe(true);
  const second = acquire("second@there");
  await vi.waitFor(() => expect(second.told).toHaveLength(1));
  expect(second.told[0]).toMatchObject({ holder: { application: "first@here" }, reason: null });
  expect(second.told[0]?.holder?.since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  await first.release();
  const taken = await second.lock;
  expect(await taken?.isHeld()).toBe(true);
  expect(second.told).toHaveLength(1);
  await taken?.release();
});

test("other names do not wait for each other", async () => {
  const one = await take("one");
  const other = await acquire("other", undefined, "another name").lock;
  expect(await other?.isHeld()).toBe(true);
  await Promise.all([one.release(), other?.release()]);
});

test("a holder whose connection is cut knows at once, and whoever waits takes over", async () => {
  const first = await take("cut");
  const second = acquire("waits");
  await vi.waitFor(() => expect(second.told).toHaveLength(1));
  const aborted = new Promise((done) => first.lost.addEventListener("abort", done));
  await observer.query("SELECT pg_terminate_backend($1)", [second.told[0]?.holder?.pid]);
  await aborted;
  expect(await first.isHeld()).toBe(false);
  const taken = await second.lock;
  expect(await taken?.isHeld()).toBe(true);
  await taken?.release();
});

test("a wait ends with the signal, and leaves no session behind", async () => {
  const first = await take("stays");
  const stop = new AbortController();
  const second = acquire("gives up", stop.signal);
  await vi.waitFor(() => expect(second.told).toHaveLength(1));
  stop.abort();
  expect(await second.lock).toBeNull();
  await vi.waitFor(async () => {
    const { rowCount } = await observer.query(
      "SELECT FROM pg_stat_activity WHERE application_name = 'gives up'",
    );
    expect(rowCount).toBe(0);
  });
  await first.release();
});

test("a database that does not answer is said to be away, and is asked again", async () => {
  const stop = new AbortController();
  const told: Told[] = [];
  const lock = acquireAdvisoryLock("test", {
    connectionString: "postgresql://nobody@127.0.0.1:1/none",
    application: "away",
    signal: stop.signal,
    retryMs: 20,
    onWaiting: (holder, reason) => told.push({ holder, reason }),
  });
  await vi.waitFor(() =>
    expect(told[0]).toMatchObject({ holder: null, reason: expect.stringMatching(/\S/) }),
  );
  stop.abort();
  expect(await lock).toBeNull();
});
