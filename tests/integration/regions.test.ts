import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ImportOptions, importRegions } from "@/modules/ingest/region-tree/import-regions.server";
import { openTree } from "@/modules/ingest/region-tree/open-tree.server";
import { toTreePath } from "@/modules/ingest/region-tree/parse-region-file";

const RECORDED = "/work/shared/data/kpu/sirekap";
const TREE = "wilayah/pemilu/ppwp";
const LONG_MS = 60_000;

type Files = Record<string, unknown>;

const row = (kode: string, nama: string, tingkat: number) => ({ nama, id: 1, kode, tingkat });

/** A tree with an overseas branch, a special polling station, and a regency whose file the source does not hold. */
const makeFiles = (): Files => ({
  "0": [row("91", "P A P U A", 1), row("99", "Luar Negeri", 1)],
  "91": [row("9103", "JAYAPURA", 2), row("9104", "NABIRE", 2)],
  "9103": [row("910301", "SENTANI", 3)],
  "910301": [row("9103011001", "HINEKOMBE", 4)],
  "9103011001": [row("9103011001001", "TPS 001", 5), row("9103011001901", "TPS 901", 5)],
  "99": [row("99BF", "Tawau\\Sabah, Malaysia", 2)],
  "99BF": [row("99BF01", "Tawau, Malaysia", 3)],
  "99BF01": [row("99BF010001", "Tawau, Malaysia", 4)],
  "99BF010001": [row("99BF010001001", "KSK 001", 5), row("99BF010001002", "POS 001", 5)],
});

let folder = "";
let db: pg.Client;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regions-"));
  db = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
});

afterAll(async () => {
  for (const server of servers) server.close();
  await db.end();
  await rm(folder, { recursive: true });
});

let made = 0;
async function writeTree(files: Files): Promise<string> {
  made += 1;
  const root = join(folder, String(made));
  for (const [code, value] of Object.entries(files)) {
    const path = join(root, TREE, toTreePath(code));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  }
  return root;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function importFrom(source: string, options: Partial<ImportOptions> = {}) {
  const tree = await openTree(source, { timeoutMs: 2000, attempts: 3, backoffMs: 1 });
  if (!tree.ok) throw new Error(tree.failure);
  const url = process.env.DATABASE_URL ?? "";
  return importRegions(tree.value, { url, jobs: 4, skipBroken: false, ...options });
}

type Row = { code: string; name: string; level: number; parent_code: string | null };

async function listRows(like = "9%"): Promise<Row[]> {
  const { rows } = await db.query<Row>(
    "SELECT code, name, level, parent_code FROM region WHERE code LIKE $1 AND level > 1 ORDER BY code",
    [like],
  );
  return rows;
}

const clear = () => db.query("DELETE FROM region WHERE level > 1 AND parent_code NOT LIKE '%:%'");

describe("the import of the region tree", () => {
  test("records every region below its parent, keeps the editors' names, and again changes nothing", async () => {
    const source = await writeTree(makeFiles());
    const { rows: before } = await db.query("SELECT code, name FROM region WHERE level <= 1 ORDER BY code");

    const first = await importFrom(source);
    expect(first).toMatchObject({
      ok: true,
      value: {
        files: 9,
        regions: 13,
        stations: 4,
        absent: 1,
        renamed: 0,
        inserted: 11,
        unchanged: 2,
        broken: [],
      },
    });
    const rows = await listRows();
    expect(rows).toHaveLength(11);
    expect(rows).toContainEqual({
      code: "99BF",
      name: "Tawau\\Sabah, Malaysia",
      level: 2,
      parent_code: "99",
    });
    expect(rows).toContainEqual({
      code: "9103011001901",
      name: "TPS 901",
      level: 5,
      parent_code: "9103011001",
    });

    const again = await importFrom(`file://${source}`);
    expect(again).toMatchObject({ ok: true, value: { inserted: 0, renamed: 0, unchanged: 13 } });
    expect(await listRows()).toEqual(rows);
    const { rows: after } = await db.query("SELECT code, name FROM region WHERE level <= 1 ORDER BY code");
    expect(after).toEqual(before);
  });

  test("takes over a name that KPU changed, and leaves what the source no longer holds", async () => {
    await importFrom(await writeTree(makeFiles()));
    const changed = { ...makeFiles(), "91": [row("9103", "KAB. JAYAPURA", 2)] };
    expect(await importFrom(await writeTree(changed))).toMatchObject({ value: { renamed: 1, inserted: 0 } });
    const names = (await listRows("910_")).map(({ name }) => name);
    expect(names).toEqual(["KAB. JAYAPURA", "NABIRE"]);
  });

  test.each([
    ["HTML", "<!doctype html><title>Just a moment...</title>", /an HTML page/],
    ["a cut-off file", '[{"nama":"SENTANI","id":1,"ko', /cut off/],
    ["a code of another parent", [row("910401", "NABIRE", 3)], /does not extend 9103/],
  ])(
    "records nothing where a file is broken (%s), and with leave to skip all but what is below it",
    async (_, value, reason) => {
      await clear();
      const source = await writeTree({ ...makeFiles(), "9103": value });
      const refused = await importFrom(source);
      expect(refused).toMatchObject({ ok: false, failure: [{ path: "91/9103.json" }] });
      expect(!refused.ok && refused.failure[0]?.reason).toMatch(reason);
      expect(await listRows()).toEqual([]);

      const skipped = await importFrom(source, { skipBroken: true });
      expect(skipped).toMatchObject({
        ok: true,
        value: { inserted: 7, broken: [{ path: "91/9103.json" }] },
      });
      expect((await listRows("91%")).map(({ code }) => code)).toEqual(["9103", "9104"]);
    },
  );

  test("over HTTP asks again where a server stumbles, and takes 404 as a file that is not there", async () => {
    await clear();
    const files = new Map(
      Object.entries(makeFiles()).map(([code, value]) => [`/${TREE}/${toTreePath(code)}`, value]),
    );
    const asked = new Map<string, number>();
    const base = await serve(({ url = "" }, response) => {
      const times = (asked.get(url) ?? 0) + 1;
      asked.set(url, times);
      if (!files.has(url)) response.writeHead(404).end();
      else if (url.endsWith("/9103.json") && times === 1) response.writeHead(503).end();
      else if (url.endsWith("/99BF.json") && times === 1) response.end("<html>busy</html>");
      else response.end(JSON.stringify(files.get(url)));
    });
    expect(await importFrom(base)).toMatchObject({ ok: true, value: { inserted: 11, absent: 1 } });
  });

  test("over HTTP follows no redirect to another host, and gives up on a server that refuses", async () => {
    await clear();
    const elsewhere = await serve((_, response) => response.end("[]"));
    const base = await serve((_, response) =>
      response.writeHead(302, { location: `${elsewhere}/0.json` }).end(),
    );
    expect(await importFrom(base)).toMatchObject({
      ok: false,
      failure: [{ path: "0.json", reason: expect.stringContaining("another host") }],
    });
    const refusing = await serve((_, response) => response.writeHead(403).end());
    expect(await importFrom(refusing)).toMatchObject({
      ok: false,
      failure: [{ path: "0.json", reason: expect.stringContaining("403") }],
    });
    expect(await listRows()).toEqual([]);
  });
});

describe("npm run regions", () => {
  const start = (words: readonly string[]) => {
    const command = ["--conditions=react-server", "--import", "tsx", "scripts/regions.ts", ...words];
    const child = spawn(process.execPath, command, { env: process.env });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
      said.stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said.stderr += chunk;
    });
    const ended = once(child, "close").then(([code]) => ({ code, ...said }));
    return { child, ended };
  };

  test("prints JSON lines where nobody watches, and one line on what it cannot take", {
    timeout: LONG_MS,
  }, async () => {
    await clear();
    const good = await start([await writeTree(makeFiles())]).ended;
    expect(good).toMatchObject({ code: 0, stderr: "" });
    const last = JSON.parse(good.stdout.trim().split("\n").at(-1) ?? "");
    expect(last).toMatchObject({ kind: "imported", inserted: 11, renamed: 0, unchanged: 2 });

    for (const words of [[], [join(folder, "none")], [folder, "--jobs", "0"]]) {
      const bad = await start(words).ended;
      expect(bad).toMatchObject({ code: 1, stdout: "" });
      expect(bad.stderr).toMatch(/^[^\n]+\n$/);
    }
  });

  test.each(["SIGINT", "SIGKILL"] as const)(
    "ended by %s between its first and its last row leaves nothing behind",
    { timeout: LONG_MS },
    async (signal) => {
      await clear();
      // The table is held, so that all is read and staged and nothing is written yet.
      const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
      await holder.connect();
      await holder.query("BEGIN; LOCK TABLE region IN SHARE MODE");
      const { child, ended } = start([await writeTree(makeFiles())]);
      let writer = 0;
      try {
        writer = await vi.waitFor(
          async () => {
            const { rows } = await db.query<{ pid: number }>(
              `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
                 AND wait_event_type = 'Lock' AND query LIKE '%region%' AND pid <> pg_backend_pid()`,
            );
            if (!rows[0]) throw new Error("the command does not write yet");
            return rows[0].pid;
          },
          { timeout: 30_000, interval: 50 },
        );
        child.kill(signal);
        expect((await ended).code).not.toBe(0);
      } finally {
        // Its end rolls back, and lets go of the table.
        await holder.end();
      }
      await vi.waitFor(
        async () => {
          const { rowCount } = await db.query("SELECT FROM pg_stat_activity WHERE pid = $1", [writer]);
          expect(rowCount).toBe(0);
        },
        { timeout: 30_000, interval: 50 },
      );
      expect(await listRows()).toEqual([]);
    },
  );
});

test.skipIf(!existsSync(join(RECORDED, TREE)))(
  "the recorded tree imports whole, twice the same",
  {
    timeout: LONG_MS,
  },
  async () => {
    const options = { jobs: 32 };
    await clear();
    expect(await importFrom(RECORDED, options)).toMatchObject({
      ok: true,
      value: { files: 674, regions: 33_970, stations: 32_721, absent: 576, broken: [], inserted: 33_931 },
    });
    expect(await importFrom(RECORDED, options)).toMatchObject({ value: { inserted: 0, renamed: 0 } });
  },
);
