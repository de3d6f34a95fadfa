import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, mapThrough, toMinimalEdits } from "./minimal-edits";
import { compareSequences } from "./sequence-diff";

const line = fc.constantFrom("a\n", "b\n", "\n", "naskah panjang\n", "naskah pendek\n", "🗳️ suara\n", "c");
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join(""));
const free = fc.string({ unit: "grapheme", maxLength: 40 });
const anyText = fc.oneof(text, free);

test("the edits make the one text of the other", () => {
  fc.assert(
    fc.property(anyText, anyText, (from, to) => {
      expect(applyEdits(from, toMinimalEdits(from, to))).toBe(to);
    }),
  );
});

test("equal texts need no edit, and edits are in order, apart and never empty", () => {
  fc.assert(
    fc.property(anyText, anyText, (from, to) => {
      expect(toMinimalEdits(from, from)).toEqual([]);
      let last = -1;
      for (const { start, end, text: put } of toMinimalEdits(from, to)) {
        expect(start).toBeGreaterThan(last);
        expect(end > start || put !== "").toBe(true);
        last = end;
      }
    }),
  );
});

test("one changed word is one edit of that word", () => {
  const from = "satu\ndua tiga empat\nlima\n";
  expect(toMinimalEdits(from, from.replace("tiga", "TIGA"))).toEqual([{ start: 9, end: 13, text: "TIGA" }]);
});

test("a character outside the basic plane is never cut in half", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("😀", "😁", "x"), { maxLength: 6 }),
      fc.array(fc.constantFrom("😀", "😁", "x"), { maxLength: 6 }),
      (a, b) => {
        for (const { text: put } of toMinimalEdits(a.join(""), b.join("")))
          expect(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(put)).toBe(true);
      },
    ),
  );
});

test("a caret outside of what changed stays at the same word", () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.array(line, { maxLength: 4 }),
      fc.array(line, { maxLength: 4 }),
      (tail, before, after) => {
        const mark = "<<caret>>\n";
        const rest = mark + tail.join("");
        const from = before.join("").replace(/[^\n]$/, "$&\n") + rest;
        const to = after.join("").replace(/[^\n]$/, "$&\n") + rest;
        const moved = mapThrough(from.indexOf(mark) + 4, toMinimalEdits(from, to));
        expect(moved).toBe(to.indexOf(mark) + 4);
      },
    ),
  );
});

test("texts with nothing in common are one replacement, however long", () => {
  const a = Array.from({ length: 3000 }, (_, n) => `a${n}`);
  const b = Array.from({ length: 3000 }, (_, n) => `b${n}`);
  expect(compareSequences(a, b)).toEqual([
    { kind: "removed", length: 3000 },
    { kind: "added", length: 3000 },
  ]);
});
