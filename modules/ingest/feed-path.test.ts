import fc from "fast-check";
import { expect, test } from "vitest";
import { KPU_CODES, parseFeedPath, toDistrictPath } from "./feed-path";

const BASE = [
  "",
  "/srv/mirror/",
  "https://feed.example/",
  "file:///home/a%20b/",
  "C:\\feed\\",
  "../x/2024.json/",
];

test.each([
  ["pemilu/hhcw/ppwp.json", "ppwp", "hhcw", "0"],
  ["pemilu/hhcw/pdpr/31.json", "pdpr", "hhcw", "31"],
  ["pemilu/hhcw/pdprdp/31/3171.json", "pdprdp", "hhcw", "3171"],
  ["pemilu/hhcw/ppwp/99/99BF.json", "ppwp", "hhcw", "99BF"],
  ["pemilu/hhcw/pdprdk/11/1101/110101.json", "pdprdk", "hhcw", "110101"],
  ["pemilu/hhcw/pdpd/11/1101/110101/1101012001.json", "pdpd", "hhcw", "1101012001"],
  ["pemilu/hhcw/ppwp/11/1101/110101/1101012001/1101012001901.json", "ppwp", "hhcw", "1101012001901"],
  ["pemilu/hhcd/pdpr/0.json", "pdpr", "hhcd", "pdpr:0"],
  ["pemilu/hhcd/pdpr/3101.json", "pdpr", "hhcd", "pdpr:3101"],
  ["pemilu/hhcd/pdprdp/31-1.json", "pdprdp", "hhcd", "pdprdp:31-1"],
  ["pemilu/hhcd/pdprdk/317101.json.gz", "pdprdk", "hhcd", "pdprdk:317101"],
  ["pemilu/hhcd/pdprdp/11.json", "pdprdp", "hhcd", "pdprdp:11"],
  ["pemilu/hhcd/pdprdp/32/320012.json", "pdprdp", "hhcd", "pdprdp:320012"],
  ["pemilu/hhcd/pdprdk/51/5108.json", "pdprdk", "hhcd", "pdprdk:5108"],
  ["pemilu/hhcd/pdprdk/36/3602/360202.json", "pdprdk", "hhcd", "pdprdk:360202"],
])("%s names its contest and its unit below any base, with any query", (path, kpuCode, mode, unitCode) => {
  for (const base of BASE) {
    expect(parseFeedPath(`${base}${path}?v=2#x`)).toEqual({ kpuCode, mode, unitCode });
  }
});

test.each([
  "pemilu/hhcw/pdpr/31/3271.json",
  "pemilu/hhcw/pdpr/3171.json",
  "pemilu/hhcw/pdpr/31/3171/3171.json",
  "pemilu/hhcw/pdpr/31/31-1.json",
  "pemilu/hhcw/dpr.json",
  "pemilu/hhcw/pdpr",
  "pemilu/hhcw/pdpr/31.json/x",
  "pemilu/hhcd/pdpr/31/3101.json",
  "pemilu/hhcd/pdpr/99BF.json",
  "pemilu/hhcd/pdprdk/36/3702/370202.json",
  "pemilu/hhcd/pdprdk/36/3602/370202.json",
  "pemilu/hhcd/pdprdp/32/32.json",
  "wilayah/pemilu/ppwp/31.json",
  "pdpr-2024-03-08.json",
  "",
])("%s is no path of a result", (path) => {
  expect(parseFeedPath(path)).toBeNull();
});

test("every path that is made of a region's code leads back to it, and no text throws", () => {
  const code = fc.stringMatching(/^[0-9]{2}[0-9A-Z]{2}[0-9]{9}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...KPU_CODES),
      code,
      fc.integer({ min: 0, max: 5 }),
      (kpuCode, whole, depth) => {
        const codes = [2, 4, 6, 10, 13].slice(0, depth).map((length) => whole.slice(0, length));
        const path = `x/pemilu/hhcw/${[kpuCode, ...codes].join("/")}.json`;
        expect(parseFeedPath(path)).toEqual({ kpuCode, mode: "hhcw", unitCode: codes.at(-1) ?? "0" });
      },
    ),
  );
  fc.assert(fc.property(fc.string(), (text) => void parseFeedPath(`pemilu/hhcw/${text}.json`)));
});

test.each([
  ["pdpr:0", "pemilu/hhcd/pdpr/0.json"],
  ["pdpr:3101", "pemilu/hhcd/pdpr/3101.json"],
  ["pdprdp:32", "pemilu/hhcd/pdprdp/32.json"],
  ["pdprdp:320012", "pemilu/hhcd/pdprdp/32/320012.json"],
  ["pdprdp:31-1", "pemilu/hhcd/pdprdp/31/31-1.json"],
  ["pdprdk:3602", "pemilu/hhcd/pdprdk/36/3602.json"],
  ["pdprdk:360202", "pemilu/hhcd/pdprdk/36/3602/360202.json"],
])("the districts %s stand in KPU's %s, and the path leads back", (unitCode, path) => {
  expect(toDistrictPath(unitCode)).toBe(path);
  expect(parseFeedPath(path)?.unitCode).toBe(unitCode);
});
