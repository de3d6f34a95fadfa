import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toLabelPlaces, toLineCount, toThresholdCorner, toVisibleTicks } from "./line-chart-layout";

const label = fc.record({
  y: fc.double({ min: 0, max: 100, noNaN: true }),
  lines: fc.integer({ min: 1, max: 3 }),
});

describe("labels beside the last points", () => {
  test("never touch one another and keep the order of their points", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const places = toLabelPlaces(labels);
        const sorted = labels
          .map((one, index) => ({ ...one, index, place: places[index] ?? 0 }))
          .sort((a, b) => a.y - b.y || a.index - b.index);
        for (const [index, one] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next)
            expect(next.place - one.place).toBeGreaterThanOrEqual(
              ((one.lines + next.lines) / 2) * 6.4 - 1e-6,
            );
        }
      }),
    );
  });

  test("stay at their points where there is room", () => {
    expect(
      toLabelPlaces([
        { y: 80, lines: 1 },
        { y: 10, lines: 1 },
      ]),
    ).toEqual([80, 10]);
  });

  test("long names break at spaces and hyphens", () => {
    expect(toLineCount("PPP 4,01")).toBe(1);
    expect(toLineCount("Demokrat 7,41")).toBe(2);
    expect(toLineCount("Prabowo-Gibran 58,6")).toBe(3);
  });
});

test("the words of the threshold go where they cover no line", () => {
  const flatAbove = [
    { x: 0, y: 5 },
    { x: 100, y: 5 },
  ];
  expect(toThresholdCorner(11, [flatAbove])).toBe("left-below");
  expect(
    toThresholdCorner(11, [
      [
        { x: 57, y: 10 },
        { x: 100, y: 10 },
      ],
    ]),
  ).toBe("left-above");
  expect(toThresholdCorner(50, [])).toBe("left-above");
});

test("ticks keep the first and the last, and their distance", () => {
  expect(toVisibleTicks([0, 0.57, 0.78, 1], 0.34)).toEqual([true, true, false, true]);
  expect(toVisibleTicks([0, 0.57, 0.78, 1], 0.15)).toEqual([true, true, true, true]);
  expect(toVisibleTicks([], 0.3)).toEqual([]);
});
