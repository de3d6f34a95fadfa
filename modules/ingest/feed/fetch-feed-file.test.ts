import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFeedFile } from "./fetch-feed-file.server";

const UNSEEN = { etag: null, lastModified: null };
const MODIFIED = "Fri, 08 Mar 2024 02:07:15 GMT";
let server: Server;
let base = "";
let folder = "";
let asked: IncomingHttpHeaders = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "feed-file-"));
  server = createServer(({ url, headers }, response) => {
    asked = headers;
    if (url === "/busy") return void response.writeHead(429, { "retry-after": "7" }).end();
    if (url === "/always-304") return void response.writeHead(304).end();
    if (url === "/away") return void response.writeHead(302, { location: "http://other.invalid/" }).end();
    if (url === "/silent") return;
    if (headers["if-none-match"] === '"a"') return void response.writeHead(304).end();
    response.writeHead(200, { etag: '"a"', "last-modified": MODIFIED }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

test("what a server said of its file is sent back to it, and 304 is unchanged", async () => {
  const first = await fetchFeedFile(`${base}/a`, UNSEEN);
  expect(first).toMatchObject({ kind: "fresh", validators: { etag: '"a"', lastModified: MODIFIED } });
  expect(asked["if-none-match"]).toBeUndefined();
  if (first.kind !== "fresh") throw new Error("not fresh");
  expect(await fetchFeedFile(`${base}/a`, first.validators)).toEqual({ kind: "unchanged" });
  expect(asked).toMatchObject({ "if-none-match": '"a"', "if-modified-since": MODIFIED });
  expect(await fetchFeedFile(`${base}/a`, { etag: '"old"', lastModified: null })).toMatchObject({
    kind: "fresh",
  });
});

test("a feed that wants to know from where it is asked is told, page and origin", async () => {
  await fetchFeedFile(`${base}/a`, UNSEEN, { referer: "https://pemilu.example/hasil" });
  expect(asked).toMatchObject({
    referer: "https://pemilu.example/hasil",
    origin: "https://pemilu.example",
  });
});

test.each([
  ["/busy", { kind: "failed", retryAfterMs: 7_000 }],
  ["/always-304", { kind: "failed", retryAfterMs: null }],
  ["/away", { kind: "failed", rejection: { message: expect.stringContaining("another host") } }],
])("%s is a failure that says when to come back", async (path, outcome) => {
  expect(await fetchFeedFile(`${base}${path}`, UNSEEN)).toMatchObject(outcome);
});

test("a signal ends the wait for an answer", async () => {
  const stop = new AbortController();
  const answer = fetchFeedFile(`${base}/silent`, UNSEEN, { signal: stop.signal });
  stop.abort();
  expect(await answer).toMatchObject({ kind: "failed" });
});

test("a file on the disk is read again only when its time or length changed", async () => {
  const path = join(folder, "pdpr.json");
  const address = pathToFileURL(path).href;
  expect(await fetchFeedFile(address, UNSEEN)).toMatchObject({ kind: "failed" });
  await writeFile(path, "{}");
  const first = await fetchFeedFile(address, UNSEEN);
  if (first.kind !== "fresh") throw new Error("not fresh");
  expect(await fetchFeedFile(address, first.validators)).toEqual({ kind: "unchanged" });
  await writeFile(path, "[1]");
  expect(await fetchFeedFile(address, first.validators)).toMatchObject({ kind: "fresh" });
});
