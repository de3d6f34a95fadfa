import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { closeDb } from "@/modules/ops/db.server";
import { getReading } from "@/modules/results/reading.server";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";
import { startWatcher, type Watcher } from "@/tests/support/watcher";

/** How many times the watcher is killed; more of them, by hand, for a night. */
const KILLS = Number(process.env.WARTA_TEST_KILLS ?? 100);
const SEED = Number(process.env.WARTA_TEST_SEED ?? Date.now() % 1_000_000);
const PARTIES = 18;
const REGIONS = 39;
const START_MS = Date.parse("2024-03-25T00:00:00Z");

let folder = "";
let observer: pg.Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "watch-killed-"));
  await mkdir(join(folder, "pemilu/hhcw"), { recursive: true });
  observer = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await observer.connect();
});
afterAll(async () => {
  await observer.end();
  await closeDb();
  await rm(folder, { recursive: true });
});

/** A feed that has something new whenever it is asked, a minute later each time. */
async function feed(signal: AbortSignal): Promise<void> {
  const file = join(folder, "pemilu/hhcw/pdpr.json");
  for (let turn = 1; !signal.aborted; turn++) {
    const asOf = new Date(START_MS + turn * 60_000).toISOString().slice(0, 19).replace("T", " ");
    const response = makeDprResponse({ asOf, counted: 560_000 + turn, total: 823_378, seed: turn });
    await writeFile(`${file}.part`, toBytes(response));
    await rename(`${file}.part`, file);
    await wait(20);
  }
}

/** A reader who looks again and again. @returns how often, and whatever they should not have seen */
async function read(signal: AbortSignal): Promise<{ looks: number; faults: string[] }> {
  const faults: string[] = [];
  let looks = 0;
  let highest = 0;
  while (!signal.aborted) {
    const figures = (await getReading({ contest: "dpr-2024" }))?.figures;
    looks += 1;
    if (!figures) faults.push(`look ${looks}: no figures`);
    else {
      const { version, standings } = figures;
      if (version < highest) faults.push(`look ${looks}: version ${version} after ${highest}`);
      if (standings.length !== PARTIES || standings.some(({ votes }) => votes === null))
        faults.push(`look ${looks}: half a reading, version ${version}`);
      highest = Math.max(highest, version);
    }
    await wait(20);
  }
  return { looks, faults };
}

/** Small seeded generator of numbers in [0, 1). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const watchers: Watcher[] = [];
const start = (): Watcher => {
  const watcher = startWatcher([
    "--base",
    pathToFileURL(folder).href,
    "--contests",
    "pdpr",
    "--every",
    "50ms",
    "--json",
  ]);
  watchers.push(watcher);
  return watcher;
};

test(`killed ${KILLS} times at random moments, the watcher leaves nothing half-recorded, loses nothing that it acknowledged, and readers always have a page (seed ${SEED})`, {
  timeout: 20_000 + KILLS * 10_000,
}, async () => {
  const { rows: before } = await observer.query<{ id: number }>(
    "SELECT coalesce(max(id), 0) AS id FROM snapshot",
  );
  const firstId = before[0]?.id ?? 0;
  const over = new AbortController();
  onTestFinished(async () => {
    over.abort();
    await Promise.all(watchers.map((watcher) => watcher.end("SIGKILL")));
  });
  const random = makeRandom(SEED);
  const feeding = feed(over.signal);
  const reading = read(over.signal);
  const acknowledged: number[] = [];
  let working = start();
  for (let kill = 0; kill < KILLS; kill++) {
    // The next one waits for the lock while this one works, so that most kills find a watcher at work. It begins only
    // then: of two that begin together either may be the first.
    await working.until(({ event }) => event === "started");
    const next = start();
    await next.until(({ event }) => event === "waiting-for-lock");
    await wait(random() * 400);
    await working.end("SIGKILL");
    for (const { event, version } of working.lines)
      if (event === "recorded" && version !== undefined) acknowledged.push(version);
    working = next;
  }
  await working.until(({ event }) => event === "recorded");
  await working.end("SIGTERM");
  over.abort();
  await feeding;
  const { looks, faults } = await reading;
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(KILLS);

  const { rows } = await observer.query<{
    version: number;
    tallies: string;
    coverages: string;
    bytes: number;
  }>(
    `SELECT version,
       (SELECT count(*) FROM tally WHERE snapshot_id = snapshot.id) AS tallies,
       (SELECT count(*) FROM region_coverage WHERE snapshot_id = snapshot.id) AS coverages,
       (SELECT octet_length(body) FROM payload WHERE sha256 = payload_sha256) AS bytes
     FROM snapshot WHERE id > $1 AND status = 'ACCEPTED' ORDER BY version`,
    [firstId],
  );
  const versions = rows.map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => (versions[0] ?? 0) + index));
  const halves = rows.filter(
    ({ tallies, coverages, bytes }) =>
      Number(tallies) !== PARTIES * (REGIONS + 1) || Number(coverages) !== REGIONS || !(bytes > 0),
  );
  expect(halves).toEqual([]);
  expect(acknowledged.filter((version) => !versions.includes(version))).toEqual([]);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(acknowledged.length).toBeGreaterThan(KILLS / 2);
});
