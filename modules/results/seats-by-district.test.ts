import { describe, expect, test } from "vitest";
import type { PartyVotes } from "./seats";
import { type District, toQualified, toSeatsByDistrict } from "./seats-by-district";

const toVotes = (record: Record<string, number | null>): PartyVotes[] =>
  Object.entries(record).map(([key, votes]) => ({ key, votes }));

/** KPU decision 360/2024, by ballot number. */
const DPR_2024 = toVotes({
  ...{ 1: 16115655, 2: 20071708, 3: 25387279, 4: 23208654, 5: 14660516, 6: 972910, 7: 1281991, 8: 12781353 },
  ...{ 9: 326800, 10: 1094588, 11: 406883, 12: 10984003, 13: 484486, 14: 11283160, 15: 4260169, 16: 1955154 },
  ...{ 17: 5878777, 24: 642545 },
});
const VALID_2024 = 151796631;

describe("toQualified", () => {
  test("DPR 2024: eight parties reach 4 percent, and PPP at 3.87 does not", () => {
    const result = toQualified(DPR_2024, VALID_2024, 4);
    expect(result.ok && [...result.value]).toEqual(["1", "2", "3", "4", "5", "8", "12", "14"]);
    const lower = toQualified(DPR_2024, VALID_2024, 3.87);
    expect(lower.ok && lower.value.has("17")).toBe(true);
  });

  test("is exact at the line: just on it is in, a vote below is out", () => {
    const result = toQualified(toVotes({ on: 4000, below: 3999 }), 100_000, 4);
    expect(result.ok && [...result.value]).toEqual(["on"]);
  });

  test("without a threshold all take part, whatever is unknown", () => {
    const votes = toVotes({ a: null, b: 1 });
    for (const none of [null, 0]) {
      const result = toQualified(votes, null, none);
      expect(result.ok && [...result.value]).toEqual(["a", "b"]);
    }
  });

  test("cannot be told from figures that are unknown", () => {
    expect(toQualified(toVotes({ a: null, b: 1 }), 10, 4)).toMatchObject({ failure: { keys: ["a"] } });
    expect(toQualified(toVotes({ a: 9, b: 1 }), null, 4)).toMatchObject({ failure: { keys: ["a", "b"] } });
  });
});

describe("toSeatsByDistrict", () => {
  const districts: District[] = [
    { code: "one", seats: 3, votes: toVotes({ a: 600, b: 300, small: 90 }) },
    { code: "two", seats: 2, votes: toVotes({ b: 500, small: 400, a: 100 }) },
  ];

  test("sums the districts, in which a party below the threshold holds nothing however strong it is there", () => {
    const national = { votes: toVotes({ a: 700, b: 800, small: 490 }), validVotes: 20_000 };
    const result = toSeatsByDistrict(districts, { thresholdPct: 3, national });
    if (!result.ok) throw new Error();
    expect([...result.value.qualified]).toEqual(["a", "b"]);
    expect(Object.fromEntries(result.value.totals)).toEqual({ a: 2, b: 3, small: 0 });
    const open = toSeatsByDistrict(districts, { thresholdPct: null, national: null });
    expect(open.ok && Object.fromEntries(open.value.totals)).toEqual({ a: 2, b: 2, small: 1 });
  });

  test("a district with an unknown figure has no result, is named, and its seats are in no total", () => {
    const holed = [...districts, { code: "three", seats: 7, votes: toVotes({ a: 5, b: null }) }];
    const result = toSeatsByDistrict(holed, { thresholdPct: null, national: null });
    if (!result.ok) throw new Error();
    expect(result.value.uncomputed).toEqual(["three"]);
    expect([...result.value.totals.values()].reduce((sum, seats) => sum + seats, 0)).toBe(5);
  });

  test("an unknown figure of a party that does not take part hides nothing", () => {
    const holed: District[] = [{ code: "one", seats: 1, votes: toVotes({ a: 5, small: null }) }];
    const national = { votes: toVotes({ a: 99, small: 1 }), validVotes: 100 };
    const result = toSeatsByDistrict(holed, { thresholdPct: 4, national });
    expect(result.ok && Object.fromEntries(result.value.totals)).toEqual({ a: 1, small: 0 });
  });

  test("a party that the national list lacks is unknown there, not below the threshold", () => {
    const national = { votes: toVotes({ a: 700, b: 800 }), validVotes: 20_000 };
    expect(toSeatsByDistrict(districts, { thresholdPct: 3, national })).toMatchObject({
      ok: false,
      failure: { keys: ["small"] },
    });
  });

  test("ties leave their seats unassigned in the sum", () => {
    const tied: District[] = [{ code: "one", seats: 1, votes: toVotes({ a: 5, b: 5 }) }];
    expect(toSeatsByDistrict(tied, { thresholdPct: null, national: null })).toMatchObject({
      value: { unassigned: 1 },
    });
  });
});
