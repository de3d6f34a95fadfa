import fc from "fast-check";
import { expect, test } from "vitest";
import { KPU_CODES, parseFeedPath } from "../feed-path";
import { type FeedContest, listFeedPaths, parseFeedContest } from "./list-paths";

const parse = (words: string): FeedContest[] =>
  words.split(",").map((word) => parseFeedContest(word) as FeedContest);
const list = (words: string, codes: string[] = []) =>
  listFeedPaths(parse(words), codes).map(({ path }) => path);

test("contests are their own files, whole or of a region or by district", () => {
  expect(list("pdpr,ppwp,pdprdp/31,pdprdk/3273,pdpr:dapil,pdprdp/31:dapil")).toEqual([
    "pemilu/hhcw/pdpr.json",
    "pemilu/hhcw/ppwp.json",
    "pemilu/hhcw/pdprdp/31.json",
    "pemilu/hhcw/pdprdk/32/3273.json",
    "pemilu/hhcd/pdpr/0.json",
    "pemilu/hhcd/pdprdp/31.json",
  ]);
});

test("regions and districts are listed for the contests that they belong to, once each", () => {
  expect(list("pdpr,pdprdp/31", ["31", "32", "3171", "31", "pdpr:3101"])).toEqual([
    "pemilu/hhcw/pdpr.json",
    "pemilu/hhcw/pdpr/31.json",
    "pemilu/hhcw/pdpr/32.json",
    "pemilu/hhcw/pdpr/31/3171.json",
    "pemilu/hhcw/pdprdp/31.json",
    "pemilu/hhcw/pdprdp/31/3171.json",
  ]);
  expect(list("pdpr:dapil", ["31", "pdpr:3101", "pdprdp:31-1"])).toEqual([
    "pemilu/hhcd/pdpr/0.json",
    "pemilu/hhcd/pdpr/3101.json",
  ]);
});

test("districts of the DPRDs are asked for where KPU keeps them, below their region", () => {
  expect(
    list("pdprdp/32:dapil,pdprdk/3602:dapil", ["pdprdp:320012", "pdprdp:310001", "pdprdk:360202"]),
  ).toEqual([
    "pemilu/hhcd/pdprdp/32.json",
    "pemilu/hhcd/pdprdp/32/320012.json",
    "pemilu/hhcd/pdprdk/36/3602.json",
    "pemilu/hhcd/pdprdk/36/3602/360202.json",
  ]);
});

test("a contest of the regions has no file of the whole country", () => {
  expect(list("pdpd")).toEqual([]);
  expect(list("pdpd", ["31"])).toEqual(["pemilu/hhcw/pdpd/31.json"]);
});

test.each(["", "dpr", "pdpr/", "pdpr/3", "pdpr/31/32", "pdpr:kota", "PDPR", "../pdpr", "pdpr/.."])(
  "%j names no contest",
  (word) => expect(parseFeedContest(word)).toBeNull(),
);

test("every path that is listed for a region leads back to its contest and region", () => {
  const codes = fc
    .tuple(fc.stringMatching(/^[0-9]{2}[0-9A-Z]{2}[0-9]{9}$/), fc.constantFrom(2, 4, 6, 10, 13))
    .map(([whole, length]) => whole.slice(0, length));
  fc.assert(
    fc.property(fc.constantFrom(...KPU_CODES), codes, (kpuCode, code) => {
      const last = list(kpuCode, [code]).at(-1) ?? "";
      expect(parseFeedPath(last)).toEqual({ kpuCode, mode: "hhcw", unitCode: code });
    }),
  );
});
