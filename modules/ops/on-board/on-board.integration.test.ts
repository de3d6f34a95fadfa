import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toDataPaths } from "../data-folder.mjs";
import { isAlive } from "../process-owner.mjs";
import { type OnBoardDatabase, openOnBoard } from "./open-on-board";
import { findPostmaster } from "./postmaster";

let dataFolder = "";
const opened: OnBoardDatabase[] = [];
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), "on-board-"));
  // Temporary folders are closed to all but their owner, and the server's account has to pass.
  chmodSync(dataFolder, 0o711);
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function open({ isThrowaway = true } = {}): Promise<OnBoardDatabase> {
  const database = await openOnBoard({ dataFolder, isThrowaway });
  opened.push(database);
  return database;
}
const getServer = () => findPostmaster(realpathSync(toDataPaths(dataFolder).cluster));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test("a server that runs already is found again, and ends with its last user", async () => {
  const first = await open();
  const second = await open();
  expect(second).toMatchObject({ port: first.port, isShared: true });
  const { owner } = getServer() ?? expect.fail("no server");
  await first.close();
  // Both users are this process, and it has left.
  expect(isAlive(owner)).toBe(false);
  await second.close();
});

test("its password is for its owner alone, it listens on loopback alone, and asks for the password", async () => {
  const { url, close } = await open();
  const paths = toDataPaths(dataFolder);
  for (const file of [paths.password, paths.url]) expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await ask(url, "SHOW listen_addresses")).toBe("127.0.0.1");
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password/);
  await close();
  expect(existsSync(paths.url)).toBe(false);
});

test("a killed server is started again on the same port, with what it had kept", async () => {
  const { url, port, keepAlive } = await open({ isThrowaway: false });
  await ask(url, "CREATE TABLE kept AS SELECT 41 + 1 AS answer");
  keepAlive();
  process.kill(getServer()?.owner.pid ?? 0, "SIGKILL");
  await vi.waitFor(async () => expect(await ask(url, "SELECT answer FROM kept")).toBe(42), {
    timeout: 15_000,
  });
  expect(getServer()?.port).toBe(port);
});

test("text has the same order on every machine", async () => {
  const { url, close } = await open();
  expect(
    await ask(
      url,
      "SELECT string_agg(word, ',' ORDER BY word) FROM (VALUES ('b'), ('A'), ('a'), ('B')) t (word)",
    ),
  ).toBe("A,B,a,b");
  await close();
});
