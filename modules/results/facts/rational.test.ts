import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPercent } from "@/lib/format-id";
import { compare, divide, formatRational, fromSteps, parseDecimal, toRational, toSteps } from "./rational";

const amount = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([num, den]) => ({ num, den }));

test("rounding is never further off than half a step, and never back over the value when it goes down or up", () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: -6, max: 6 }), (value, digits) => {
      const [half, down, up] = (["half", "down", "up"] as const).map((way) => toSteps(value, digits, way));
      expect([down, up]).toContain(half);
      const size = value.num < 0n ? { num: -value.num, den: value.den } : value;
      const toSize = (steps: bigint | undefined) =>
        fromSteps((steps ?? 0n) < 0n ? -(steps ?? 0n) : (steps ?? 0n), digits);
      expect(compare(toSize(down), size)).toBeLessThanOrEqual(0);
      expect(compare(toSize(up), size)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("prints what the pages print", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (hundredths) => {
      const value = toRational(hundredths, 100);
      expect(formatRational(value, 2)).toBe(formatPercent(hundredths / 100, 2));
      expect(formatRational(value, 1)).toBe(formatPercent(hundredths / 100, 1));
    }),
  );
});

test.each([
  [parseDecimal("2.51"), 2, "2,51"],
  [parseDecimal("-0.005"), 2, "−0,01"],
  [parseDecimal("-0.004"), 2, "0,00"],
  [toRational(3_097_583n), 0, "3.097.583"],
  [toRational(1n, 3n), 4, "0,3333"],
])("with its decimals: %#", (value, digits, text) => {
  expect(formatRational(value, digits)).toBe(text);
});

test("nothing is divided by zero", () => {
  expect(divide(toRational(1), toRational(0))).toBeNull();
});
