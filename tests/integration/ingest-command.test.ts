import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { FACTS_CHANNEL } from "@/modules/delivery/announce.server";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";

const LONG_MS = 60_000;
const COMMAND = ["--conditions=react-server", "--import", "tsx", "scripts/ingest.ts"];
let folder = "";
let observer: pg.Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ingest-command-"));
  observer = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await observer.connect();
});

afterAll(async () => {
  await observer.end();
  await closeDb();
  await rm(folder, { recursive: true });
});

let made = 0;
async function writeNext(): Promise<string> {
  made += 1;
  const asOf = `2024-03-23 10:00:${String(made).padStart(2, "0")}`;
  const path = join(folder, `pdpr-${made}.json`);
  await writeFile(
    path,
    toBytes(makeDprResponse({ asOf, counted: 560_000 + made, total: 823_378, seed: made })),
  );
  return path;
}

function start(
  words: readonly string[],
  env: Record<string, string> = {},
): ChildProcess & { said: [string, string] } {
  const child = spawn(process.execPath, [...COMMAND, ...words], { env: { ...process.env, ...env } });
  const said: [string, string] = ["", ""];
  child.stdout.on("data", (chunk) => {
    said[0] += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said[1] += chunk;
  });
  return Object.assign(child, { said });
}

async function run(words: readonly string[], env?: Record<string, string>) {
  const child = start(words, env);
  const [code] = await once(child, "close");
  return { code, stdout: child.said[0], stderr: child.said[1] };
}

async function readState() {
  const db = getDb();
  const contests = await db.contest.findMany({
    select: { slug: true, headVersion: true },
    orderBy: { slug: "asc" },
  });
  return {
    contests,
    snapshots: await db.snapshot.count(),
    tallies: await db.tally.count(),
    payloads: await db.payload.count(),
  };
}

describe("npm run ingest", () => {
  test("records a file, tells open pages, and the second time says that nothing is new", {
    timeout: LONG_MS,
  }, async () => {
    const path = await writeNext();
    const heard: string[] = [];
    observer.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await observer.query(`LISTEN ${FACTS_CHANNEL}`);

    const first = await run([path]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/as of {5}2024-03-23 10:00:01 WIB \(2024-03-23 03:00:01 UTC\)/);
    expect(first.stdout).toMatch(/coverage {2}560,001 of 823,378 TPS/);
    const version = Number(/version {3}(\d+)/.exec(first.stdout)?.[1]);
    await vi.waitFor(() => expect(heard.map((hint) => JSON.parse(hint).version)).toContain(version));

    const again = await run([path]);
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain(`already recorded as version ${version}, nothing new`);
  });

  test("meets what it cannot take with exit code 1 and one line, and keeps only the page that came for a result", {
    timeout: LONG_MS,
  }, async () => {
    const html = join(folder, "pdpr-html.json");
    await writeFile(html, "<!doctype html><title>Just a moment...</title>");
    const before = await readState();
    const words = [[html], [join(folder, "none.json")], [await writeNext(), "--contest", "dpd-2024"], []];
    for (const result of await Promise.all(words.map((each) => run(each)))) {
      expect(result).toMatchObject({ code: 1, stdout: "" });
      expect(result.stderr).toMatch(/^[^\n]+\n$/);
    }
    expect(await readState()).toEqual({ ...before, payloads: before.payloads + 1 });
  });

  test("says in one line that the database is away", { timeout: LONG_MS }, async () => {
    const result = await run([await writeNext()], { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" });
    expect(result).toMatchObject({ code: 1, stdout: "" });
    expect(result.stderr).toMatch(/^The database at 127\.0\.0\.1:1\/none cannot be reached[^\n]*\n$/);
  });

  test("killed between its first and its last row leaves nothing behind", { timeout: LONG_MS }, async () => {
    const path = await writeNext();
    const before = await readState();
    // A table written after the votes may be read and not written, so that they are written and the commit is not.
    const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE region_coverage IN SHARE MODE");
    const child = start([path]);
    const ended = once(child, "close");
    const writer = await vi.waitFor(
      async () => {
        const { rows } = await observer.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
             AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO region_coverage%' AND pid <> pg_backend_pid()`,
        );
        if (!rows[0]) throw new Error("the command does not write yet");
        return rows[0].pid;
      },
      { timeout: 30_000, interval: 50 },
    );
    child.kill("SIGKILL");
    await ended;
    await holder.query("ROLLBACK");
    await holder.end();
    await vi.waitFor(
      async () => {
        const { rowCount } = await observer.query("SELECT FROM pg_stat_activity WHERE pid = $1", [writer]);
        expect(rowCount).toBe(0);
      },
      { timeout: 30_000, interval: 50 },
    );
    expect(await readState()).toEqual(before);

    expect(await run([path])).toMatchObject({ code: 0 });
  });
});
