import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toShareSteps, toStep, toStepLabels } from "./share-steps";

describe("steps of a share map", () => {
  test("of a party near the threshold are half of it and it", () => {
    expect(toShareSteps(3.12, 4)).toEqual({ low: 2, high: 4 });
    expect(toShareSteps(null, 4)).toEqual({ low: 2, high: 4 });
  });

  test("of a larger party, or without a threshold, are half its share and its share", () => {
    expect(toShareSteps(16.38, 4)).toEqual({ low: 8, high: 16 });
    expect(toShareSteps(58.6, null)).toEqual({ low: 29, high: 58 });
    expect(toShareSteps(7.59, null)).toEqual({ low: 3.8, high: 7.6 });
  });

  test("are said in words that leave no share out", () => {
    expect(toStepLabels({ low: 2, high: 4 })).toEqual([
      "di bawah 2\u00a0%",
      "2 sampai di bawah 4\u00a0%",
      "4\u00a0% atau lebih",
    ]);
    expect(toStepLabels({ low: 3.8, high: 7.6 })[1]).toBe("3,8 sampai di bawah 7,6\u00a0%");
  });

  test("never fall together, and a larger share never stands on a lower step", () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, fc.constantFrom(null, 0, 2.5, 4), share, share, (own, threshold, a, b) => {
        const steps = toShareSteps(own, threshold);
        expect(steps.low).toBeGreaterThan(0);
        expect(steps.high).toBeGreaterThan(steps.low);
        expect(toStep(Math.max(a, b), steps)).toBeGreaterThanOrEqual(toStep(Math.min(a, b), steps));
      }),
    );
  });
});
