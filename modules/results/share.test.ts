import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPercent } from "@/lib/format-id";
import { shareOf } from "./share";

const votes = fc.array(fc.integer({ min: 0, max: 200_000_000 }), { minLength: 1, maxLength: 24 });

describe("shareOf", () => {
  test("gives the shares that KPU's figures and decisions are printed with", () => {
    expect(shareOf(3097583, 77272187)).toBe(4.01);
    expect(shareOf(5878777, 151796631)).toBe(3.87);
    expect(shareOf(478878, 823236)).toBe(58.17);
  });

  test("rounds half up, exactly, where binary fractions would not", () => {
    expect(shareOf(1005, 100000)).toBe(1.01);
    expect(shareOf(2675, 100000)).toBe(2.68);
  });

  test("an unknown or empty total has no share, and zero votes are a share of zero", () => {
    expect(shareOf(null, 10)).toBeNull();
    expect(shareOf(5, null)).toBeNull();
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(0, 10)).toBe(0);
  });

  test("stays within half a unit of the last digit of the true share, and keeps the order of votes", () => {
    fc.assert(
      fc.property(votes, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const shares = counts.map((count) => shareOf(count, total) ?? Number.NaN);
        for (const [index, count] of counts.entries()) {
          expect(Math.abs((shares[index] ?? 0) - (count / total) * 100)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
        const ranked = counts
          .map((count, index) => ({ count, share: shares[index] ?? 0 }))
          .sort((a, b) => a.count - b.count);
        expect(
          ranked.every((row, index) => index === 0 || row.share >= (ranked[index - 1]?.share ?? 0)),
        ).toBe(true);
      }),
    );
  });

  test("does not change when all votes are scaled by the same factor", () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 90 }),
        (part, rest, k) => {
          expect(shareOf(part * k, (part + rest) * k)).toBe(shareOf(part, part + rest));
        },
      ),
    );
  });

  test("is the half-up rounding of the exact fraction, at any number of decimals", () => {
    const large = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(large, large, fc.nat(4), (a, b, digits) => {
        const [part, total] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(total > 0);
        const [n, d] = [BigInt(part) * 100n * 10n ** BigInt(digits), BigInt(total)];
        // Written out: the whole units of the last digit, and one more from half a unit on.
        const expected = n / d + ((n % d) * 2n >= d ? 1n : 0n);
        const share = shareOf(part, total, digits) ?? Number.NaN;
        expect(Math.round(share * 10 ** digits)).toBe(Number(expected));
        // And no other double than the one that is written so.
        expect(share).toBe(Number(share.toFixed(digits)));
      }),
    );
  });

  test("is printed as newspapers do, digit for digit what the exact fraction rounds to", () => {
    const large = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(large, large, (a, b) => {
        const [part, total] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(total > 0);
        const hundredths = (BigInt(part) * 20_000n + BigInt(total)) / (2n * BigInt(total));
        const digits = hundredths.toString().padStart(3, "0");
        expect(formatPercent(shareOf(part, total) ?? Number.NaN)).toBe(
          `${digits.slice(0, -2)},${digits.slice(-2)}`,
        );
      }),
    );
  });

  test("shares of a whole miss 100 by at most half a unit of the last digit for each of them", () => {
    fc.assert(
      fc.property(votes, fc.nat(3), (counts, digits) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const units = counts.map((count) => Math.round((shareOf(count, total, digits) ?? 0) * 10 ** digits));
        const missed = Math.abs(units.reduce((sum, unit) => sum + unit, 0) - 100 * 10 ** digits);
        expect(missed * 2).toBeLessThanOrEqual(counts.length);
      }),
    );
  });

  test("stays between 0 and 100, and a vote more is never a smaller share", () => {
    fc.assert(
      fc.property(fc.nat(200_000_000), fc.nat(200_000_000), fc.nat(4), (part, rest, digits) => {
        fc.pre(part + rest > 0);
        const share = shareOf(part, part + rest, digits) ?? Number.NaN;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100);
        // One vote more for the party, in the same total and in one that grows with it.
        if (rest > 0) expect(shareOf(part + 1, part + rest, digits)).toBeGreaterThanOrEqual(share);
        expect(shareOf(part + 1, part + rest + 1, digits)).toBeGreaterThanOrEqual(share);
        expect(shareOf(part, part + rest + 1, digits)).toBeLessThanOrEqual(share);
      }),
    );
  });
});
