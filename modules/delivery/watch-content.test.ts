import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type ContentWatcher, watchContent } from "./watch-content.server";

let directory: string;
let watcher: ContentWatcher;
let changes: string[];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "content-"));
  await mkdir(path.join(directory, "articles"));
  await writeFile(path.join(directory, "articles", "a.mdx"), "one");
  changes = [];
  watcher = await watchContent(directory, (files) => void changes.push(...files));
});

afterEach(async () => {
  watcher.stop();
  await rm(directory, { recursive: true });
});

test("a new, a changed and a removed file are told", async () => {
  await writeFile(path.join(directory, "articles", "b.mdx"), "two");
  await writeFile(path.join(directory, "articles", "a.mdx"), "ONE");
  await watcher.look();
  await rm(path.join(directory, "articles", "a.mdx"));
  await watcher.look();
  expect(changes.sort()).toEqual(["articles/a.mdx", "articles/a.mdx", "articles/b.mdx"]);
});

test("a touch alone is told to nobody", async () => {
  await utimes(path.join(directory, "articles", "a.mdx"), new Date(), new Date());
  await watcher.look();
  expect(changes).toEqual([]);
});

test("the file system's own word is enough", async () => {
  await writeFile(path.join(directory, "articles", "a.mdx"), "changed");
  await vi.waitFor(() => expect(changes).toEqual(["articles/a.mdx"]), { timeout: 5_000 });
});
