import { afterEach, expect, test, vi } from "vitest";

const read = vi.hoisted(() => vi.fn());
vi.mock("@/modules/results/queries.server", () => ({ getContestVersion: read }));

import { answerVersion, getRecentVersion } from "./version.server";

const version = { contest: "dpr-2024", version: 7, asOf: "2024-03-20T17:37:15.000Z", closed: false };
afterEach(() => read.mockReset());

test("thousands who ask within half a second cost one look at the database", async () => {
  read.mockResolvedValue(version);
  await Promise.all(Array.from({ length: 5_000 }, () => getRecentVersion("many", read, 1_000)));
  expect(read).toHaveBeenCalledTimes(1);
  await getRecentVersion("many", read, 1_500);
  expect(read).toHaveBeenCalledTimes(2);
});

test("a failed look is not repeated by each page that asks, but by the next one half a second later", async () => {
  read.mockRejectedValueOnce(new Error("away")).mockResolvedValue(version);
  await expect(getRecentVersion("away", read, 1)).rejects.toThrow("away");
  await expect(getRecentVersion("away", read, 300)).rejects.toThrow("away");
  await expect(getRecentVersion("away", read, 501)).resolves.toEqual(version);
});

test("who knows the version already is told so without a body", async () => {
  read.mockResolvedValue(version);
  const first = await answerVersion(new Request("http://x/versi/dpr-2024"), "dpr-2024");
  expect(await first.json()).toEqual(version);
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1");
  const etag = first.headers.get("etag") ?? "";
  const again = await answerVersion(
    new Request("http://x/", { headers: { "if-none-match": etag } }),
    "dpr-2024",
  );
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("an unknown contest is not there, and no cache keeps that", async () => {
  read.mockResolvedValue(null);
  for (const name of ["tak-ada", "Bukan Kode", "a".repeat(3)]) {
    const response = await answerVersion(new Request("http://x/"), name);
    expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
  }
});

test("while the database is away it says so, uncached", async () => {
  read.mockRejectedValue(new Error("away"));
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const response = await answerVersion(new Request("http://x/"), "dark-2024");
  expect([response.status, response.headers.get("cache-control")]).toEqual([503, "no-store"]);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
