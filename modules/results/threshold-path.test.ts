import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toThresholdPath } from "./threshold-path";

describe("toThresholdPath", () => {
  test("PSI on 20 February 2024: 1.49 points short, about 6.1 percent needed of what is out", () => {
    const path = toThresholdPath({ sharePct: 2.51, thresholdPct: 4, counted: 478878, total: 823236 });
    expect(path).toMatchObject({ distancePoints: -1.49, missingTps: 344358, missingTpsPct: 41.83 });
    expect(path?.need).toMatchObject({ kind: "share", neededPct: expect.closeTo(6.1, 9) });
  });

  test("without coverage, or with all stations in, it cannot tell", () => {
    const base = { sharePct: 2.51, thresholdPct: 4 };
    expect(toThresholdPath({ ...base, counted: null, total: null })?.need).toEqual({
      kind: "cannot-tell",
      reason: "no-coverage",
    });
    expect(toThresholdPath({ ...base, counted: 10, total: 10 })?.need).toEqual({
      kind: "cannot-tell",
      reason: "complete",
    });
  });

  test("with votes known it is exact to the end, where a printed share would be too rough", () => {
    const base = { sharePct: 4, thresholdPct: 4, counted: 999, total: 1000 };
    const need = toThresholdPath({ ...base, votes: 3996, validVotes: 100_000 })?.need;
    expect(need).toMatchObject({ kind: "share", neededPct: expect.closeTo(8, 9) });
    expect(toThresholdPath(base)?.need).toEqual({ kind: "cannot-tell", reason: "too-rough" });
    expect(toThresholdPath({ ...base, votes: 4005, validVotes: 100_000 })?.need).toEqual({ kind: "nothing" });
  });

  test("what rounds to no distance is still below", () => {
    const path = toThresholdPath({
      sharePct: 4,
      votes: 39_999,
      validVotes: 1_000_000,
      thresholdPct: 4,
      counted: 1,
      total: 2,
    });
    expect(path).toMatchObject({ distancePoints: 0, side: -1 });
  });

  test("an unknown share has no path: not a path from zero", () => {
    expect(toThresholdPath({ sharePct: null, thresholdPct: 4, counted: 1, total: 2 })).toBeNull();
  });

  test("counted and missing parts at the needed share give the threshold again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.double({ min: 0, max: 8, noNaN: true }),
        (counted, sharePct) => {
          const need = toThresholdPath({ sharePct, thresholdPct: 4, counted, total: 1000 })?.need;
          if (need?.kind !== "share") return;
          const whole = (sharePct * counted + need.neededPct * (1000 - counted)) / 1000;
          expect(Math.abs(whole - 4)).toBeLessThanOrEqual(0.05 + 1e-9);
        },
      ),
    );
  });
});
