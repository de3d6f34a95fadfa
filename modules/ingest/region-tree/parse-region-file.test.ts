import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRegionFile, ROOT, toTreePath } from "./parse-region-file";

const row = (kode: unknown, nama: unknown, tingkat: unknown) => ({ nama, id: 1, kode, tingkat });
const village = { code: "3171011001", level: 4 };

describe("parseRegionFile", () => {
  test("takes KPU's spellings, overseas codes, and stations that are TPS, KSK or POS, or numbered from 901", () => {
    expect(parseRegionFile([row("91", "P A P U A", 1)], ROOT)).toMatchObject({
      value: { rows: [{ code: "91", name: "P A P U A", level: 1, parentCode: "0" }] },
    });
    expect(
      parseRegionFile([row("99BF", " Johor Bahru,\n Malaysia", 2)], { code: "99", level: 1 }),
    ).toMatchObject({ value: { rows: [{ code: "99BF", name: "Johor Bahru, Malaysia" }] } });
    const stations = ["TPS 001", "KSK 002", "POS 003", "TPS 901"];
    const file = stations.map((name) => row(`3171011001${name.slice(-3)}`, name, 5));
    const parsed = parseRegionFile(file, village);
    expect(parsed.ok && parsed.value.rows.map(({ name }) => name)).toEqual(stations);
  });

  test("takes an empty list, and a row that is there twice, once", () => {
    expect(parseRegionFile([], village)).toEqual({ ok: true, value: { rows: [], duplicates: 0 } });
    const twice = [row("3171011001001", "TPS 001", 5), row("3171011001001", "TPS 001", 5)];
    expect(parseRegionFile(twice, village)).toMatchObject({ value: { rows: { length: 1 }, duplicates: 1 } });
  });

  test.each([
    ["no list", { kode: "11" }, /holds an object where KPU has a list/],
    ["a row that is none", [null], /row 1: null is no region/],
    ["a code of another parent", [row("3172011001001", "TPS 001", 5)], /does not extend 3171011001/],
    ["a code of another length", [row("317101100100", "TPS 001", 5)], /is no code of level 5/],
    ["a code that steers", [row("3171011001/.1", "TPS 001", 5)], /is no code of level 5/],
    ["a code that is a number", [row(3171011001001, "TPS 001", 5)], /is no text/],
    ["another level", [row("3171011001001", "TPS 001", 4)], /tingkat 4/],
    ["no name", [row("3171011001001", " ", 5)], /has no name/],
    ["one code, two names", [row("3171011001001", "A", 5), row("3171011001001", "B", 5)], /is "A" and "B"/],
  ])("refuses %s, in one line", (_, value, reason) => {
    const parsed = parseRegionFile(value, village);
    expect(!parsed.ok && parsed.failure).toMatch(reason);
    expect(!parsed.ok && parsed.failure).not.toContain("\n");
  });

  test("whatever it is given, every row that it lets through extends its parent and says a name", () => {
    const anything = fc.array(
      fc.oneof(fc.jsonValue(), fc.record({ nama: fc.string(), kode: fc.string(), tingkat: fc.nat(5) })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anything), (value) => {
        const parsed = parseRegionFile(value, village);
        if (!parsed.ok) return;
        for (const { code, name } of parsed.value.rows) {
          expect(code.startsWith(village.code)).toBe(true);
          expect(name).not.toMatch(/^$|[\t\n\r\0]/);
        }
      }),
    );
  });
});

test("toTreePath gives KPU's own paths", () => {
  const codes = ["0", "31", "3171", "317101", "3171011001", "99BF"];
  expect(codes.map(toTreePath)).toEqual([
    ...["0.json", "31.json", "31/3171.json", "31/3171/317101.json"],
    ...["31/3171/317101/3171011001.json", "99/99BF.json"],
  ]);
});
