import fc from "fast-check";
import { expect, test } from "vitest";
import { makeJitter, parseRetryAfter, toDelayMs, toPace } from "./schedule";

const paces = fc
  .tuple(fc.integer({ min: 1, max: 3_600_000 }), fc.boolean())
  .map(([everyMs, isNear]) => toPace(everyMs, isNear));
const failures = fc.integer({ min: 0, max: 5000 });
const retryAfter = fc.option(fc.integer({ min: 0, max: 10_000_000 }));
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("a file is never asked for sooner than the least pause, nor than the server asked for up to an hour", () => {
  fc.assert(
    fc.property(failures, retryAfter, paces, random, (failed, asked, pace, chance) => {
      const delayMs = toDelayMs(failed, asked, pace, chance);
      expect(delayMs).toBeGreaterThanOrEqual(pace.leastMs);
      expect(delayMs).toBeGreaterThanOrEqual(Math.min(asked ?? 0, 3_600_000));
    }),
  );
});

test("pauses grow with every failure in a row until the longest, whatever the jitter, and no further", () => {
  fc.assert(
    fc.property(failures, paces, random, random, (failed, pace, one, other) => {
      const before = toDelayMs(failed, null, pace, one);
      expect(toDelayMs(failed + 1, null, pace, one)).toBeGreaterThanOrEqual(before);
      if (pace.everyMs * 2 ** (failed + 1) <= pace.mostMs)
        expect(toDelayMs(failed + 1, null, pace, other)).toBeGreaterThanOrEqual(before);
      expect(before).toBeLessThanOrEqual(Math.ceil(pace.mostMs * 1.15));
    }),
  );
});

test("after a success the pause is the usual one again, off by at most 15 percent", () => {
  fc.assert(
    fc.property(paces, random, (pace, chance) => {
      const delayMs = toDelayMs(0, null, pace, chance);
      expect(delayMs).toBeLessThanOrEqual(Math.ceil(pace.everyMs * 1.15));
      expect(delayMs).toBeGreaterThanOrEqual(Math.floor(pace.everyMs * 0.85));
    }),
  );
});

test("a stranger's server is spared however short the pause that was asked for", () => {
  expect(toPace(100, false)).toEqual({ everyMs: 5_000, leastMs: 5_000, mostMs: 40_000 });
  expect(toPace(100, true)).toEqual({ everyMs: 100, leastMs: 50, mostMs: 800 });
  expect(toPace(60_000, false).mostMs).toBe(480_000);
});

test("the same seed gives the same jitter, and another seed another", () => {
  const take = (seed: number) => Array.from({ length: 20 }, makeJitter(seed));
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
  expect(take(7).every((value) => value >= 0 && value < 1)).toBe(true);
});

test("Retry-After is read as seconds or as a date, and nothing else is", () => {
  const now = new Date("2024-03-08T00:00:00Z");
  expect(parseRetryAfter("30", now)).toBe(30_000);
  expect(parseRetryAfter("Fri, 08 Mar 2024 00:02:00 GMT", now)).toBe(120_000);
  expect(parseRetryAfter("Fri, 08 Mar 2019 00:02:00 GMT", now)).toBe(0);
  for (const text of [null, "", "soon", "-5", "1.5"]) expect(parseRetryAfter(text, now)).toBeNull();
});
