import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { createNight } from "@/modules/rehearsal/create-night";
import { type Simulator, startSimulator } from "@/modules/rehearsal/start-simulator.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { listSpells } from "@/modules/results/spells.server";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";
import { startWatcher, type Watcher } from "@/tests/support/watcher";

const LONG_MS = 90_000;
const startsAt = new Date("2029-02-14T15:00:00+07:00");
let folder = "";
let simulator: Simulator;
let observer: pg.Client;
const watchers: Watcher[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "watch-"));
  simulator = await startSimulator({ night: createNight({ seed: 5, startsAt, tps: "small" }) });
  observer = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await observer.connect();
});
afterEach(async () => {
  await Promise.all(watchers.splice(0).map((watcher) => watcher.end("SIGKILL")));
});
afterAll(async () => {
  await simulator.close();
  await observer.end();
  await closeDb();
  await rm(folder, { recursive: true });
});

function watch(...words: string[]): Watcher {
  const watcher = startWatcher([...words, "--json"]);
  watchers.push(watcher);
  return watcher;
}

const advance = (minutes: number) => simulator.advanceTo(new Date(startsAt.getTime() + minutes * 60_000));
const toFollow = (...words: string[]) => [
  "--base",
  simulator.url,
  "--rehearsal",
  "--every",
  "100ms",
  ...words,
];

/** The regions that a file of the simulator has rows of, as the region tree would bring them. */
async function importRows(parentCode: string, level: number): Promise<void> {
  const answer = await fetch(`${simulator.url}/pemilu/hhcw/pdpr/${parentCode}.json`);
  const { table } = (await answer.json()) as { table: object };
  const data = Object.keys(table).map((code) => ({ code, name: `Gladi ${code}`, level, parentCode }));
  await getDb().region.createMany({ data, skipDuplicates: true });
}

/** Puts a file of KPU's tree in place whole, as a mirror would. */
async function place(path: string, asOf: string, counted: number): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, toBytes(makeDprResponse({ asOf, counted, total: 823_378, seed: counted })));
  await rename(`${file}.part`, file);
}

describe("npm run ingest -- --watch", () => {
  test("records each new reading of the files it was given, regions and districts too, and ends at SIGTERM", {
    timeout: LONG_MS,
  }, async () => {
    advance(240);
    await importRows("31", 2);
    const watcher = watch(...toFollow("--contests", "pdpr,pdpr:dapil", "--regions", "31"));
    const first = await watcher.until(({ event }) => event === "recorded");
    expect(first).toMatchObject({ contest: "pdpr", version: 1 });
    await watcher.until(({ event, line }) => event === "recorded" && line?.includes("unit 31,") === true);
    await watcher.until(({ event, line }) => event === "recorded" && line?.includes("pdpr:0") === true);
    advance(300);
    await watcher.until(
      ({ event, version, line }) => event === "recorded" && version === 2 && !line?.includes("unit"),
    );
    expect((await getLatestFigures("gladi-dpr-2024"))?.version).toBe(2);
    expect(await watcher.end("SIGTERM")).toBe(0);
    expect(watcher.lines.at(-1)).toMatchObject({ event: "stopped" });
    expect(watcher.errors()).toBe("");
  });

  test("goes on where another left off: what is known is asked with its ETag and answered with 304", {
    timeout: LONG_MS,
  }, async () => {
    advance(360);
    const words = toFollow("--contests", "pdpr", "--once");
    const first = watch(...words);
    expect(await first.ended()).toBe(0);
    const version = await getContestVersion("gladi-dpr-2024");
    const second = watch(...words);
    expect(await second.ended()).toBe(0);
    expect(second.lines.map(({ event }) => event)).toEqual(["started", "poll", "stopped"]);
    expect(second.lines[1]).toMatchObject({ answer: "unchanged", failures: 0 });
    expect(await getContestVersion("gladi-dpr-2024")).toEqual(version);
  });

  test("tells a feed that fails, backs off, and goes on by itself once it is well", {
    timeout: LONG_MS,
  }, async () => {
    advance(420);
    simulator.setFault("html", "");
    const watcher = watch(...toFollow("--contests", "pdpr"));
    await watcher.until((line) => line.event === "backoff" && (line as { failures?: number }).failures === 2);
    expect(watcher.lines.filter(({ event }) => event === "recorded")).toEqual([]);
    simulator.setFault("html", null);
    await watcher.until(({ event }) => event === "recorded");
  });

  test("with --once and a file that fails, ends with 1 and has recorded the others", {
    timeout: LONG_MS,
  }, async () => {
    advance(480);
    simulator.setFault("500", "", "pemilu/hhcw/pdpr/31");
    const watcher = watch(...toFollow("--contests", "pdpr", "--regions", "31", "--once"));
    expect(await watcher.ended()).toBe(1);
    simulator.setFault("500", null);
    expect(watcher.lines.filter(({ event }) => event === "recorded")).toHaveLength(1);
    expect(watcher.lines.at(-1)).toMatchObject({ event: "stopped", failing: 1 });
  });

  test("a file tree in KPU's own paths is followed like a server", { timeout: LONG_MS }, async () => {
    await place("pemilu/hhcw/pdpr.json", "2024-03-24 09:00:00", 571_000);
    const watcher = watch("--base", pathToFileURL(folder).href, "--contests", "pdpr", "--every", "50ms");
    await watcher.until(({ event }) => event === "recorded");
    await place("pemilu/hhcw/pdpr.json", "2024-03-24 10:00:00", 572_000);
    await watcher.until(({ event, line }) => event === "recorded" && line?.includes("10:00:00") === true);
    expect((await getLatestFigures("dpr-2024"))?.coverage.counted).toBe(572_000);
  });

  test("one writes and a second waits; it says who is at work, and takes over when that one is killed", {
    timeout: LONG_MS,
  }, async () => {
    advance(540);
    const first = watch(...toFollow("--contests", "pdpr"));
    await first.until(({ event }) => event === "started");
    const second = watch(...toFollow("--contests", "pdpr"));
    const waiting = await second.until(({ event }) => event === "waiting-for-lock");
    expect(waiting.line).toContain(`warta watch ${first.child.pid}@`);
    expect(second.lines).toHaveLength(1);
    await first.end("SIGKILL");
    await second.until(({ event }) => event === "started");
    advance(600);
    await second.until(({ event }) => event === "recorded");
  });

  test("a watcher whose connection is cut writes nothing until it has the lock again, and then goes on", {
    timeout: LONG_MS,
  }, async () => {
    const watcher = watch(...toFollow("--contests", "pdpr"));
    await watcher.until(({ event }) => event === "started");
    await observer.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'warta watch %'",
    );
    await watcher.until(({ event }) => event === "lock-lost");
    await vi.waitFor(
      () => expect(watcher.lines.filter(({ event }) => event === "started")).toHaveLength(2),
      LONG_MS,
    );
    advance(660);
    await watcher.until(({ event }) => event === "recorded");
  });

  test("a feed that brings nothing new for the time given is silent, in the ledger, until it speaks again", {
    timeout: LONG_MS,
  }, async () => {
    advance(720);
    const watcher = watch(...toFollow("--contests", "pdpr", "--silent-after", "300ms"));
    await watcher.until(({ event }) => event === "recorded");
    const silent = await watcher.until(({ event }) => event === "silent");
    expect(silent.line).toContain("gladi-dpr-2024");
    expect(await listSpells("gladi-dpr-2024", "0")).toMatchObject([{ kind: "stale", endedAt: null }]);
    const stale = await getContestVersion("gladi-dpr-2024");
    advance(780);
    await vi.waitFor(async () => {
      const [spell] = await listSpells("gladi-dpr-2024", "0");
      expect(spell?.endedAt).not.toBeNull();
    }, LONG_MS);
    expect((await getContestVersion("gladi-dpr-2024"))?.version).toBeGreaterThan(stale?.version ?? 0);
  });

  test.each([
    ["--contests", "nothing"],
    ["--base", "ftp://kpu"],
    ["--contests", "pdprdk"],
  ])("%s %s is refused in one line", { timeout: LONG_MS }, async (...words) => {
    const watcher = watch(...words);
    expect(await watcher.ended()).toBe(1);
    expect(watcher.errors().trim().split("\n")).toHaveLength(1);
    expect(watcher.lines).toEqual([]);
  });
});
