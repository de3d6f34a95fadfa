import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toThresholdPath } from "./threshold-path";

describe("toThresholdPath", () => {
  test("PSI on 20 February 2024: 1.49 points short, about 6.1 percent needed of what is out", () => {
    const path = toThresholdPath({ sharePct: 2.51, thresholdPct: 4, counted: 478878, total: 823236 });
    expect(path).toMatchObject({ distancePoints: -1.49, missingTps: 344358, missingTpsPct: 41.83 });
    expect(path?.need).toEqual({ kind: "share", neededPct: 6.1 });
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
