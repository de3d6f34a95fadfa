import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HEMICYCLE_BOX, type HemicycleSeat, toHemicycle } from "./hemicycle";

/** Seats of DPR 2024 by party; 580 in all. */
const DPR = { PDIP: 110, Golkar: 102, Gerindra: 86, NasDem: 69, PKB: 68, PKS: 53, PAN: 48, Demokrat: 44 };
const toParties = (record: Record<string, number>) =>
  Object.entries(record).map(([key, seats]) => ({ key, seats }));

/** 0 at the left end, π at the right. */
const angleOf = ({ x, y, r }: HemicycleSeat): number =>
  Math.atan2(HEMICYCLE_BOX.height - r - y, HEMICYCLE_BOX.width / 2 - x);

function expectSound(seats: readonly HemicycleSeat[]): void {
  for (const { x, y, r } of seats) {
    expect(r).toBeGreaterThan(0);
    expect(Math.min(x - r, HEMICYCLE_BOX.width - x - r, y - r, HEMICYCLE_BOX.height - y - r)).toBeGreaterThan(
      -0.011,
    );
  }
  let least = Number.POSITIVE_INFINITY;
  for (const [index, a] of seats.entries()) {
    for (const b of seats.slice(index + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  }
  if (seats.length > 1) expect(least).toBeGreaterThan(2 * (seats[0]?.r ?? 0));
}

describe("toHemicycle", () => {
  test.each([
    ["DPR", DPR, 580],
    ["DPRD DKI Jakarta", { a: 50, b: 30, c: 26 }, 106],
  ])("%s: every seat has its place, and none touches another", (_, house, total) => {
    const seats = toHemicycle(toParties(house));
    expect(seats).toHaveLength(total);
    expectSound(seats);
    expect(new Set(seats.map(({ r }) => r)).size).toBe(1);
  });

  test("holds for houses of any size and parties of any number, each party a sector from left to right", () => {
    const house = fc.array(fc.nat(60), { maxLength: 10 });
    fc.assert(
      fc.property(house, (held) => {
        const parties = held.map((seats, index) => ({ key: `${index}`, seats }));
        const seats = toHemicycle(parties);
        expect(parties.map(({ key }) => seats.filter((seat) => seat.key === key).length)).toEqual(held);
        expectSound(seats);
        let reached = 0;
        for (const { key } of parties) {
          const angles = seats.filter((seat) => seat.key === key).map(angleOf);
          // Two decimals move an angle by less than this.
          expect(Math.min(...angles)).toBeGreaterThan(reached - 0.002);
          reached = Math.max(reached, ...angles);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is the same each time, symmetric, and empty without seats", () => {
    expect(toHemicycle(toParties(DPR))).toEqual(toHemicycle(toParties(DPR)));
    const seats = toHemicycle([{ key: "all", seats: 106 }]);
    const hasMirror = ({ x, y }: HemicycleSeat): boolean =>
      seats.some((seat) => Math.hypot(HEMICYCLE_BOX.width - x - seat.x, y - seat.y) < 0.02);
    expect(seats.every(hasMirror)).toBe(true);
    expect(toHemicycle([{ key: "none", seats: 0 }])).toEqual([]);
  });
});
