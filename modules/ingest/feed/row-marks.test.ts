import { expect, test } from "vitest";
import { toMovedRows, toRowAbove, toRowMarks } from "./row-marks";

const toBytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

test.each([
  ["pemilu/hhcw/pdpr.json", null],
  ["pemilu/hhcw/pdpr/31.json", { path: "pemilu/hhcw/pdpr.json", code: "31" }],
  ["pemilu/hhcw/pdpr/31/3171.json", { path: "pemilu/hhcw/pdpr/31.json", code: "3171" }],
  [
    "pemilu/hhcw/ppwp/99/99BF/99BF01/99BF010001/99BF010001901.json",
    { path: "pemilu/hhcw/ppwp/99/99BF/99BF01/99BF010001.json", code: "99BF010001901" },
  ],
  ["pemilu/hhcd/pdpr/0.json", null],
  ["pemilu/hhcd/pdpr/3101.json", { path: "pemilu/hhcd/pdpr/0.json", code: "3101" }],
  ["pemilu/hhcd/pdprdp/31.json", null],
  ["pemilu/hhcd/pdprdp/32/320012.json", { path: "pemilu/hhcd/pdprdp/32.json", code: "320012" }],
  ["pemilu/hhcd/pdprdk/36/3602/360202.json", { path: "pemilu/hhcd/pdprdk/36/3602.json", code: "360202" }],
  ["wilayah/pemilu/ppwp/0.json", null],
])("the row of %s stands in the file above it", (path, row) => {
  expect(toRowAbove(path)).toEqual(row);
});

test("a row has moved when its figures, its progress or its very being is new", () => {
  const before = toRowMarks(
    toBytes({ table: { "11": { "1": 5, persen: 1 }, "12": { "1": 7 }, "13": null } }),
  );
  const after = toRowMarks(
    toBytes({ table: { "11": { "1": 5, persen: 2 }, "12": { "1": 7 }, "13": null, "14": {} } }),
  );
  expect(toMovedRows(before, after)).toEqual(["11", "14"]);
  expect(toMovedRows(after, after)).toEqual([]);
});

test.each(["", "<html>", "null", '{"chart":{}}', "[]"])("%j has no rows", (text) => {
  expect(toRowMarks(new TextEncoder().encode(text)).size).toBe(0);
});
