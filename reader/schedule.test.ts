import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, parseVersion, toDelayMs } from "./schedule";

const chance = fc.double({ min: 0, max: 1, noNaN: true });

test("while all is well a page asks every two to three seconds", () => {
  fc.assert(
    fc.property(chance, (at) => {
      expect(toDelayMs(0, at)).toBeGreaterThanOrEqual(2_000);
      expect(toDelayMs(0, at)).toBeLessThanOrEqual(3_000);
    }),
  );
});

test("failures slow it down, to a minute and a fifth at most", () => {
  fc.assert(
    fc.property(fc.nat(60), chance, (failures, at) => {
      expect(toDelayMs(failures + 1, at)).toBeGreaterThanOrEqual(toDelayMs(failures, at));
      expect(toDelayMs(failures, at)).toBeLessThanOrEqual(72_000);
    }),
  );
});

test("a widget never goes back, waits while it is in use, and swaps otherwise", () => {
  expect(decide(7, 7, false)).toBe("keep");
  expect(decide(7, 6, false)).toBe("keep");
  expect(decide(7, 8, true)).toBe("wait");
  expect(decide(7, 8, false)).toBe("swap");
});

test("what is not a version of the contest is not believed", () => {
  const version = { contest: "dpr-2024", version: 7, asOf: null, closed: false };
  expect(parseVersion(version, "dpr-2024")).toEqual(version);
  for (const other of [null, 7, {}, { ...version, contest: "x" }, { ...version, version: "8" }]) {
    expect(parseVersion(other, "dpr-2024")).toBeNull();
  }
});
