import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toThresholdRange } from "./threshold-range";

const RECORDING = "/work/shared/data/kpu/pdpr-2024-03-08_14.jsonl.gz";

/** KPU decision 360/2024, by ballot number; 151,796,631 valid votes. */
const OFFICIAL_VALID = 151796631;
const OFFICIAL: Record<string, number> = {
  ...{ 1: 16115655, 2: 20071708, 3: 25387279, 4: 23208654, 5: 14660516, 6: 972910, 7: 1281991, 8: 12781353 },
  ...{ 9: 326800, 10: 1094588, 11: 406883, 12: 10984003, 13: 484486, 14: 11283160, 15: 4260169, 16: 1955154 },
  ...{ 17: 5878777, 24: 642545 },
};
const PARTIES = Object.keys(OFFICIAL);

/** PPP in the 39 regions, KPU's page of 2024-03-21 00:37:15 WIB: percent of TPS, its votes, all valid votes. */
const PPP_21_MARCH = `
  67.41 114694 1555677 | 47.75 28821 2287400 | 84.35 81244 1986363 | 55.41 40211 1477676
  71.83 37871 1190756 | 69.93 28427 2472981 | 88.2 12386 941767 | 85.84 49600 3402548
  75.56 42546 481653 | 48.26 4206 344754 | 55.9 52287 1713712 | 61.2 595796 11584534
  77.33 550328 13182242 | 67.94 23590 1132262 | 74.44 586948 14230407 | 67.24 137866 2647013
  42.87 2649 744135 | 79.46 112931 1821732 | 55.79 23620 1176703 | 73.01 69729 1754598
  71.16 11272 773432 | 54.45 42238 904413 | 55.69 12150 712016 | 72.64 6115 247448
  82.33 5821 976033 | 77.27 19962 1146018 | 68.02 247684 3051814 | 75.53 73928 953255
  93.9 53357 581506 | 89.05 10370 632764 | 45.68 5340 298776 | 44.82 4860 323808
  23.09 772 59726 | 24.39 278 24500 | 10.4 510 20672 | 2.43 448 16764
  0.05 0 232 | 27.92 715 46985 | 53.03 6013 373112
`;

type Row = Record<string, number>;
type Snapshot = { chart: Row; table: Record<string, Row>; progres: { total: number; progres: number } };

function toRange(snapshot: Snapshot, party: string) {
  const validOf = (row: Row): number => PARTIES.reduce((sum, key) => sum + (row[key] ?? 0), 0);
  const toCount = (row: Row) => ({ votes: row[party] ?? null, validVotes: validOf(row) });
  return toThresholdRange({
    thresholdPct: 4,
    national: {
      ...toCount(snapshot.chart),
      counted: snapshot.progres.progres,
      total: snapshot.progres.total,
    },
    regions: Object.values(snapshot.table).map((row) => ({ ...toCount(row), tpsPct: row.persen ?? null })),
  });
}

describe.skipIf(!existsSync(RECORDING))("from every snapshot of 8–14 March 2024", () => {
  const snapshots: Snapshot[] = existsSync(RECORDING)
    ? gunzipSync(readFileSync(RECORDING))
        .toString()
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];

  test("PPP, at 4.01 percent in each and at 3.87 in the end, is open and never above", () => {
    expect(snapshots).toHaveLength(57);
    for (const snapshot of snapshots) {
      const { lowPct, midPct, highPct, verdict } = toRange(snapshot, "17");
      expect(verdict).toBe("open");
      expect(lowPct).toBeLessThan(3.87);
      expect(midPct).toBeLessThan(4);
      expect(highPct).toBeGreaterThan(4);
    }
  });

  test("no party is said to be on the side of the threshold on which it did not end", () => {
    for (const [snapshot, party] of snapshots.flatMap((one) => PARTIES.map((key) => [one, key] as const))) {
      const isIn = (OFFICIAL[party] ?? 0) * 100 >= 4 * OFFICIAL_VALID;
      expect(toRange(snapshot, party).verdict).not.toBe(isIn ? "below" : "above");
    }
  });

  test("the official share lies in the range of 17 parties of 18; Gelora's was misread", () => {
    for (const snapshot of snapshots) {
      const outside = PARTIES.filter((party) => {
        const { lowPct, highPct } = toRange(snapshot, party);
        const officialPct = ((OFFICIAL[party] ?? 0) / OFFICIAL_VALID) * 100;
        return lowPct === null || highPct === null || officialPct < lowPct || officialPct > highPct;
      });
      expect(outside).toEqual(["7"]);
    }
  });
});

describe("toThresholdRange", () => {
  const regions = PPP_21_MARCH.trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [tpsPct = null, votes = null, validVotes = null] = entry.trim().split(" ").map(Number);
      return { tpsPct, votes, validVotes };
    });
  const national = { votes: 3097583, validVotes: 77272187, counted: 547384, total: 823378 };

  test("PPP on 21 March: 4.01 percent counted, open between 3.1 and 4.9, the middle below 4", () => {
    expect(regions).toHaveLength(39);
    expect(regions.reduce((sum, { votes }) => sum + (votes ?? 0), 0)).toBe(national.votes);
    expect(regions.reduce((sum, { validVotes }) => sum + (validVotes ?? 0), 0)).toBe(national.validVotes);
    const range = toThresholdRange({ thresholdPct: 4, national, regions });
    expect(range).toMatchObject({ verdict: "open", assumptions: { pooledRegions: 2, sizeHigh: 2.2 } });
    expect(range.lowPct).toBeCloseTo(3.1, 0);
    expect(range.midPct).toBeCloseTo(3.95, 1);
    expect(range.highPct).toBeCloseTo(4.9, 0);
  });

  test("weights regions by what is out: a party strong where the count is done looks stronger than it will be", () => {
    const done = { votes: 500, validVotes: 10_000, tpsPct: 100 };
    const begun = { votes: 20, validVotes: 2000, tpsPct: 20 };
    const range = toThresholdRange({
      thresholdPct: 4,
      national: { votes: 520, validVotes: 12_000, counted: 60, total: 100 },
      regions: [done, begun],
    });
    // 520 of 12,000 are 4.33 percent; with four times 2,000 still out at 1 percent, 600 of 20,000 are 3.
    expect(range.midPct).toBeCloseTo(3);
    expect(range.verdict).toBe("below");
  });

  test("a complete count is judged by its votes, with nothing left to suppose", () => {
    const judge = (votes: number) => {
      const whole = { votes, validVotes: 100_000 };
      const range = { national: { ...whole, counted: 9, total: 9 }, regions: [{ ...whole, tpsPct: 100 }] };
      return toThresholdRange({ thresholdPct: 4, ...range });
    };
    expect(judge(4000)).toMatchObject({ lowPct: 4, highPct: 4, verdict: "above" });
    expect(judge(3999)).toMatchObject({ verdict: "below" });
  });

  test("what is unknown nationally leaves all unknown; unknown regions are taken together", () => {
    for (const hole of ["votes", "validVotes"] as const) {
      const range = toThresholdRange({ thresholdPct: 4, national: { ...national, [hole]: null }, regions });
      expect(range).toMatchObject({ lowPct: null, midPct: null, highPct: null, verdict: "unknown" });
    }
    const blind = regions.map(() => ({ votes: null, validVotes: null, tpsPct: null }));
    const range = toThresholdRange({ thresholdPct: 4, national, regions: blind });
    expect(range).toMatchObject({ verdict: "open", assumptions: { pooledRegions: 39 } });
    const noCoverage = { ...national, total: null };
    expect(toThresholdRange({ thresholdPct: 4, national: noCoverage, regions: blind }).verdict).toBe(
      "unknown",
    );
  });

  test("low, middle and high stand in order within 0 and 100, and the verdict follows them", () => {
    const region = fc.record({
      votes: fc.option(fc.nat(1000)),
      validVotes: fc.option(fc.integer({ min: 1000, max: 20_000 })),
      tpsPct: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(region, { maxLength: 8 }), fc.nat(100), (rows, counted) => {
        const sum = (key: "votes" | "validVotes") => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
        const votes = Math.min(sum("votes"), sum("validVotes"));
        const country = { votes, validVotes: sum("validVotes"), counted, total: 100 };
        const range = toThresholdRange({ thresholdPct: 4, national: country, regions: rows });
        const { lowPct, midPct, highPct, verdict } = range;
        if (lowPct === null || midPct === null || highPct === null) {
          expect(verdict).toBe("unknown");
          return;
        }
        const slack = 1e-9;
        expect(lowPct).toBeGreaterThanOrEqual(0);
        expect(lowPct).toBeLessThanOrEqual(midPct + slack);
        expect(midPct).toBeLessThanOrEqual(highPct + slack);
        expect(highPct).toBeLessThanOrEqual(100 + slack);
        if (verdict === "above") expect(lowPct).toBeGreaterThanOrEqual(4 - slack);
        if (verdict === "below") expect(highPct).toBeLessThan(4 + slack);
      }),
    );
  });
});
