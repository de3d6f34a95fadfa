import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleFigures, samplePartial } from "@/modules/results/samples";
import { toTrendLines, toTrendScale, toX } from "./trend";

const readings = [samplePartial, sampleFigures.morning, sampleFigures.corrected, sampleFigures.last];

describe("trend", () => {
  test("a party is a point only where the source gives its share", () => {
    const [ppp, psi] = toTrendLines(readings, ["ppp", "psi"]);
    expect(ppp?.points).toHaveLength(3);
    expect(psi?.points).toHaveLength(4);
  });

  test("a fall in votes is kept with its point", () => {
    const [psi] = toTrendLines(readings, ["psi"]);
    expect(psi?.points.map(({ deltaVotes }) => deltaVotes)).toEqual([null, null, -12, 2360]);
  });

  test("of two readings of one time the newer version counts", () => {
    const again = { ...sampleFigures.last, version: 12 };
    expect(
      toTrendLines([sampleFigures.last, again], ["psi"])[0]?.points.map(({ head }) => head.version),
    ).toEqual([12]);
  });

  test("the axis holds every value and every time, and says where it begins", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (others) => {
          const scale = toTrendScale(toTrendLines(readings, ["ppp", "psi"]), others);
          expect(scale.yMin).toBeLessThanOrEqual(Math.min(2.51, ...others));
          expect(scale.yMax).toBeGreaterThan(Math.max(4.01, ...others));
          expect(scale.yTicks.length).toBeLessThanOrEqual(8);
          for (const { asOf } of readings) expect(toX(scale, asOf)).toBeGreaterThanOrEqual(0);
          for (const { asOf } of readings) expect(toX(scale, asOf)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
