import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPayload } from "./fetch-payload.server";

const JSON_TEXT = '{"ts":"2024-03-08 09:07:15"}';
let folder = "";
let server: Server;
let base = "";

const ANSWERS: Record<string, RequestListener> = {
  "/pemilu/hhcw/pdpr.json": (_, response) => response.end(JSON_TEXT),
  "/packed": (_, response) => response.end(gzipSync(JSON_TEXT)),
  "/encoded": (_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(JSON_TEXT)),
  "/moved": (_, response) => response.writeHead(302, { location: "/pemilu/hhcw/pdpr.json" }).end(),
  "/away": (_, response) => response.writeHead(302, { location: "http://elsewhere.example/x.json" }).end(),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/refused": (_, response) => response.writeHead(403).end("<html>no</html>"),
  "/broken": (_, response) => response.writeHead(503).end(),
  "/large": (_, response) => response.end("x".repeat(5000)),
  "/silent": () => undefined,
  "/stalled": (_, response) => void response.writeHead(200).write("{"),
  "/torn": (_, response) => {
    response.writeHead(200, { "content-length": "500" }).write("{", () => response.destroy());
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ingest-fetch-"));
  server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

async function read(source: string, options?: Parameters<typeof fetchPayload>[1]) {
  const result = await fetchPayload(source, options);
  if (!result.ok) expect(result.failure.message).not.toContain("\n");
  return result.ok
    ? new TextDecoder().decode(result.value.bytes)
    : `${result.failure.kind}: ${result.failure.message}`;
}

describe("a file", () => {
  test("plain, packed or by file: address gives the same bytes", async () => {
    const plain = join(folder, "a b.json");
    const packed = join(folder, "packed");
    await writeFile(plain, JSON_TEXT);
    await writeFile(packed, gzipSync(JSON_TEXT));
    for (const source of [plain, packed, pathToFileURL(plain).href])
      expect(await read(source)).toBe(JSON_TEXT);
  });

  test("that is not there, or a directory, is said in one line", async () => {
    expect(await read(join(folder, "none.json"))).toMatch(/^unreadable: .*is not there; check the path\.$/);
    expect(await read(folder)).toMatch(/^unreadable: .*is a directory; name a file in it\.$/);
    expect(await read("file://elsewhere/x.json")).toMatch(/^unreadable: /);
    expect(await read("")).toMatch(/^unreadable: /);
  });

  test("above the limit is not read to its end, packed bombs included", async () => {
    const large = join(folder, "large");
    await writeFile(large, "x".repeat(5000));
    expect(await read(large, { largestBytes: 4999 })).toMatch(/^too-large: /);
    await writeFile(large, gzipSync(Buffer.alloc(33 * 1024 * 1024)));
    expect(await read(large)).toMatch(/^too-large: /);
  });
});

describe("an address", () => {
  test("gives its bytes, packed and encoded ones unpacked, redirects on the same host followed", async () => {
    for (const path of ["/pemilu/hhcw/pdpr.json", "/packed", "/encoded", "/moved"]) {
      expect(await read(`${base}${path}`)).toBe(JSON_TEXT);
    }
  });

  test("keeps its final path for telling the contest, and no inside address for readers", async () => {
    const result = await fetchPayload(`${base}/moved`);
    expect(result).toMatchObject({
      ok: true,
      value: { location: "/pemilu/hhcw/pdpr.json", sourceUrl: null },
    });
  });

  test.each([
    ["/away", /redirects to "http:\/\/elsewhere\.example", another host/],
    ["/loop", /redirects more than 5 times/],
    ["/refused", /answered 403 Forbidden; the server refuses programs/],
    ["/broken", /answered 503 Service Unavailable; try again later/],
    ["/absent", /answered 404 Not Found; there is no such file/],
    ["/torn", /connection broke off|cannot be fetched/],
  ])("%s fails in one clear line", async (path, line) => {
    expect(await read(`${base}${path}`)).toMatch(line);
  });

  test.each(["/silent", "/stalled"])("%s is given up after the timeout", async (path) => {
    expect(await read(`${base}${path}`, { timeoutMs: 150 })).toMatch(/did not answer in full within 0\.15 s/);
  });

  test("above the limit is not read to its end", async () => {
    expect(await read(`${base}/large`, { largestBytes: 4999 })).toMatch(/^too-large: /);
  });

  test("of nobody fails in one clear line", async () => {
    expect(await read("http://127.0.0.1:9/x.json")).toMatch(
      /^unreadable: .*(refuses the connection|bad port)/,
    );
    expect(await read("http://")).toMatch(/^unreadable: /);
  });
});
