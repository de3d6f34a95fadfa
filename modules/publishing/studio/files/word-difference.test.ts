import fc from "fast-check";
import { expect, test } from "vitest";
import { toWordDifference } from "./word-difference";

test("a figure that was corrected is one word, not a paragraph", () => {
  expect(toWordDifference("Suara PSI 2,51 persen.\nLain.\n", "Suara PSI 2,52 persen.\nLain.\n")).toEqual([
    { kind: "same", text: "Suara PSI 2," },
    { kind: "removed", text: "51" },
    { kind: "added", text: "52" },
    { kind: "same", text: " persen.\nLain.\n" },
  ]);
});

test("the parts give back both texts, whatever they are", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "👍", " ", "\n", "\r\n", "9", "<", "\ufeff"),
    maxLength: 80,
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = toWordDifference(before, after);
      const join = (without: string) =>
        parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join("");
      expect(join("removed")).toBe(after);
      expect(join("added")).toBe(before);
    }),
  );
});
