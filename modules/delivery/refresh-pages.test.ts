import { expect, test } from "vitest";
import type { askLoopback } from "@/modules/ops/ask-loopback";
import { refreshPages } from "./refresh-pages.server";

const origin = "http://127.0.0.1:1";

test("pages are expired first, then each is asked for once, a few at a time", async () => {
  const asked: string[] = [];
  let open = 0;
  let mostOpen = 0;
  const ask: typeof askLoopback = async (url) => {
    asked.push(url.pathname);
    mostOpen = Math.max(mostOpen, ++open);
    await new Promise((done) => setImmediate(done));
    open--;
    return 200;
  };
  const failed = await refreshPages(
    { tags: ["contest:dpr-2024"], paths: ["/", "/a", "/b", "/a", "/c"] },
    { origin, ask },
  );
  expect(failed).toEqual([]);
  expect(asked[0]).toBe("/api/delivery/revalidate");
  expect(asked.slice(1).sort()).toEqual(["/", "/a", "/b", "/c"]);
  expect(mostOpen).toBe(2);
});

test("pages that fail are named; pages that are not there are fine", async () => {
  const ask: typeof askLoopback = async (url) => {
    const { pathname } = url;
    if (pathname === "/lost") throw new Error("connect ECONNREFUSED");
    return pathname === "/broken" ? 500 : pathname === "/gone" ? 404 : 200;
  };
  const failed = await refreshPages({ tags: [], paths: ["/broken", "/gone", "/lost", "/"] }, { origin, ask });
  expect(failed).toEqual(["/broken", "/lost"]);
});

test("a portal that refuses to expire its pages is a failure, and nothing is warmed", async () => {
  const asked: string[] = [];
  const ask: typeof askLoopback = async (url) => {
    asked.push(String(url));
    return 404;
  };
  await expect(refreshPages({ tags: ["a"], paths: ["/"] }, { origin, ask })).rejects.toThrow("404");
  expect(asked).toHaveLength(1);
});
