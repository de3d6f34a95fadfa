import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDesk, type TestDesk, toArticle } from "@/tests/support/desk";

/** How many articles are published while their portals are killed. */
const ROUNDS = Number(process.env.WARTA_TEST_KILLS ?? 20);
const CHANNEL = "publish_killed";

type Line = { at: number; event: string; slug?: string; slugs?: string[]; shown?: string[] };
type Portal = { child: ChildProcess; lines: Line[]; ready: Promise<void>; gone: Promise<unknown> };

let room: TestDesk;
let observer: pg.Client;
const heard: string[] = [];

beforeAll(async () => {
  room = createTestDesk();
  observer = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await observer.connect();
  observer.on("notification", ({ payload = "" }) =>
    heard.push((JSON.parse(payload) as { slug: string }).slug),
  );
  await observer.query(`LISTEN ${CHANNEL}`);
});
afterAll(async () => {
  await observer.end();
  room.close();
});

function startPortal(name: string): Portal {
  const script = ["--conditions=react-server", "--import", "tsx", "tests/support/schedule-process.ts"];
  const words = [room.contentDir, path.join(room.contentDir, "..", `cache-${name}`), CHANNEL];
  const child = spawn(process.execPath, [...script, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: Line[] = [];
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (text) => {
      if (text.endsWith("}")) lines.push(JSON.parse(text) as Line);
      resolve();
    });
  });
  return { child, lines, ready, gone: once(child, "close") };
}

const listRecorded = async (): Promise<string[]> =>
  (await observer.query<{ slug: string }>("SELECT slug FROM publication ORDER BY slug")).rows.map(
    ({ slug }) => slug,
  );

test(`articles whose portals are killed around their second are published once each (${ROUNDS} times)`, {
  timeout: ROUNDS * 20_000,
}, async () => {
  const slugs: string[] = [];
  const all: Portal[] = [];
  const start = (name: string) => {
    const portal = startPortal(name);
    all.push(portal);
    return portal;
  };
  let first = start("a");
  const second = start("b");
  await second.ready;
  for (let round = 0; round < ROUNDS; round++) {
    const slug = `berita-${String(round).padStart(2, "0")}`;
    slugs.push(slug);
    await first.ready;
    const at = Math.ceil((Date.now() + 700) / 1000) * 1000;
    const time = new Date(at + 7 * 3_600_000).toISOString().slice(0, 19);
    const source = toArticle(slug, "Isi.")
      .replace(/publishedAt: .*/, `publishedAt: "${time}+07:00"`)
      .replace("status: draft", "status: scheduled");
    room.write(slug, source);
    // From well before the second to well after it, each time a little later.
    const offsetMs = -200 + (600 * round) / Math.max(1, ROUNDS - 1);
    await wait(Math.max(0, at + offsetMs - Date.now()));
    first.child.kill("SIGKILL");
    await first.gone;
    first = start("a");
  }
  await first.ready;
  second.child.kill("SIGKILL");
  await second.gone;
  await expect.poll(listRecorded, { timeout: 30_000, interval: 100 }).toEqual(slugs);
  first.child.kill("SIGTERM");
  await first.gone;

  // Told exactly once, to whoever listens; said at most once by those who did it; shown by nobody before its second.
  expect([...heard].sort()).toEqual(slugs);
  const lines = all.flatMap((portal) => portal.lines);
  const said = lines.flatMap(({ event, slug }) => (event === "published" && slug ? slug : []));
  expect(new Set(said).size).toBe(said.length);
  for (const { event, slugs: due = [], shown = [] } of lines)
    if (event === "due") expect(shown).toEqual(expect.arrayContaining(due));
  const { rows } = await observer.query("SELECT slug FROM publication WHERE noticed_at < at");
  expect(rows).toEqual([]);
});
