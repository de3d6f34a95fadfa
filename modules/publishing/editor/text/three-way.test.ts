import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeThreeWays, settle } from "./three-way";

const text = fc
  .array(fc.constantFrom("a\n", "b\n", "c\n", "d\n", "\n"), { maxLength: 10 })
  .map((lines) => lines.join(""));

test("what only one has changed is taken as it is", () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      expect(settle(mergeThreeWays(base, other, base), [])).toBe(other);
      expect(settle(mergeThreeWays(base, base, other), [])).toBe(other);
      expect(settle(mergeThreeWays(base, other, other), [])).toBe(other);
    }),
  );
});

test("no line that anybody wrote is lost where both are kept", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (base, i, j) => {
      const lines = base.split("\n");
      const put = (at: number, line: string) => lines.toSpliced(at % lines.length, 0, line).join("\n");
      const merged = settle(mergeThreeWays(base, put(i, "<mine>"), put(j, "<theirs>")), []);
      expect(merged).toContain("<mine>");
      expect(merged).toContain("<theirs>");
    }),
  );
});

test("lines apart merge by themselves", () => {
  const base = "satu\ndua\ntiga\nempat\n";
  const pieces = mergeThreeWays(base, base.replace("satu", "SATU"), base.replace("empat", "EMPAT"));
  expect(pieces).toEqual([{ kind: "settled", text: "SATU\ndua\ntiga\nEMPAT\n" }]);
});

test("the same line is a clash with both texts and three ways out", () => {
  const base = "satu\ndua\ntiga\n";
  const pieces = mergeThreeWays(base, "baru\nsatu\ndua A\ntiga\n", "satu\ndua B\ntiga\n");
  expect(pieces.filter(({ kind }) => kind === "clash")).toEqual([
    { kind: "clash", line: 3, base: "dua\n", mine: "dua A\n", theirs: "dua B\n" },
  ]);
  expect(settle(pieces, ["mine"])).toBe("baru\nsatu\ndua A\ntiga\n");
  expect(settle(pieces, ["theirs"])).toBe("baru\nsatu\ndua B\ntiga\n");
  expect(settle(pieces, ["both"])).toBe("baru\nsatu\ndua A\ndua B\ntiga\n");
});
