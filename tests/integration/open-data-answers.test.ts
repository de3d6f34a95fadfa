import { describe, expect, test, vi } from "vitest";
import { GET, HEAD, OPTIONS, POST } from "@/app/api/v1/[[...path]]/route";
import { errorShape } from "@/modules/open-data/shapes";
import { closeDb } from "@/modules/ops/db.server";

const ask = (path: string, init: RequestInit = {}) => new Request(`http://localhost/api/v1${path}`, init);
const get = (path: string, headers: Record<string, string> = {}) => GET(ask(path, { headers }));

describe("how /api/v1 answers", () => {
  test("whoever has it already is told so in a line", async () => {
    for (const path of ["/contests/dpr-2024/latest", "/contests/dpr-2024/latest.csv", "/openapi.json"]) {
      const etag = (await get(path)).headers.get("etag") ?? "";
      const again = await get(path, { "if-none-match": etag.slice(2) });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    }
  });

  test("HEAD says what GET says, without a body", async () => {
    for (const path of ["/contests/dpr-2024/snapshots/3.csv", "/contests/tidak-ada/latest"]) {
      const [whole, head] = [await get(path), await HEAD(ask(path, { method: "HEAD" }))];
      expect([head.status, await head.text()]).toEqual([whole.status, ""]);
      expect([...head.headers]).toEqual([...whole.headers]);
    }
  });

  test("a browser may ask first, and whoever wants to write is told what may be done", async () => {
    const preflight = await OPTIONS(ask("/contests", { method: "OPTIONS" }));
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    const answer = await POST(ask("/contests", { method: "POST", body: "{}" }));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(errorShape.parse(await answer.json()).error.kind).toBe("method-not-allowed");
  });

  test.each([
    ...["/contests/tidak-ada/latest", "/contests/..%2Fetc/latest", "/contests/dpr-2024/snapshots/9999"],
    ...[
      "/contests/dpr-2024/regions/77777",
      "/contests/dprd-dki-2024/regions/32",
      "/contests/dpr-2024/regions/%252e",
    ],
    ...[
      "/contests/pilpres-2024/seats",
      "/contests/dpr-2024/regions/pdprdp:3101",
      "",
      "/",
      "/tidak-ada",
      "/contests/",
    ],
    ...["/contests/dpr-2024/latest/", "/contests/dpr-2024/regions/31%00", "/contests/dpr%00-2024/latest"],
    ...["/contests/%E0%A4%A/latest", "/contests/dpr-2024/regions/%FF", "/contests/dpr-2024/regions/'--"],
    ...["/contests/dpr-2024/snapshots/3/nist.csv", "/openapi.json.csv", "/contests/DPR-2024/latest"],
    `/contests/${"a".repeat(300)}/latest`,
  ])("what is not there is an error in words that no cache keeps: %s", async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    if (!path.endsWith(".csv")) errorShape.parse(await answer.json());
  });

  test.each([
    ...[
      "/contests/dpr-2024/snapshots/-1",
      "/contests/dpr-2024/snapshots/1e3",
      "/contests/dpr-2024/snapshots/0",
    ],
    ...["/contests/dpr-2024/snapshots?limit=0", "/contests/dpr-2024/seats?threshold=4,5", "/contests?x=1"],
    ...["/contests/dpr-2024/seats?ledger=official", "/contests/dpr-2024/snapshots/3%00"],
  ])("what cannot be read is refused in a sentence: %s", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(errorShape.parse(await answer.json()).error).toMatchObject({
      kind: "bad-request",
      message: expect.stringMatching(/\.$/),
    });
  });

  test("an address of a table tells its errors as a table", async () => {
    const answer = await get("/contests/tidak-ada/latest.csv");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      404,
      "text/csv; charset=utf-8; header=present",
    ]);
    expect(await answer.text()).toMatch(/^error,message\r\nnot-found,/);
  });
});

test("without its database it says so in its own shape, and when to ask again", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { DATABASE_URL } = process.env;
  await closeDb();
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
  try {
    const answer = await get("/contests/dpr-2024/latest");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(errorShape.parse(await answer.json()).error.kind).toBe("unavailable");
    expect(await (await get("/contests.csv")).text()).toMatch(/^error,message\r\nunavailable,/);
    expect(log).toHaveBeenCalledTimes(2);
  } finally {
    await closeDb();
    process.env.DATABASE_URL = DATABASE_URL;
  }
});
