import fc from "fast-check";
import { expect, test } from "vitest";
import { toPassages, toWordDifferences } from "./word-differences";

const words = fc
  .array(fc.constantFrom("suara ", "TPS ", "2,51 ", "persen. ", "\n", "10.263.252 ", "naik", ", "), {
    maxLength: 20,
  })
  .map((list) => list.join(""));
const join = (parts: { kind: string; text: string }[], without: string) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

test("the parts give back both texts", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = toWordDifferences(before, after);
      expect(join(parts, "added")).toBe(before);
      expect(join(parts, "removed")).toBe(after);
    }),
  );
});

test("a changed phrase reads as one, a figure as a whole", () => {
  expect(toWordDifferences("PSI tercatat 2,51 persen.", "PSI tercatat 2,52 persen.")).toEqual([
    { kind: "same", text: "PSI tercatat " },
    { kind: "removed", text: "2,51" },
    { kind: "added", text: "2,52" },
    { kind: "same", text: " persen." },
  ]);
  expect(toWordDifferences("a bertambah 35, dari b", "a berkurang 36; dari b")).toEqual([
    { kind: "same", text: "a " },
    { kind: "removed", text: "bertambah 35," },
    { kind: "added", text: "berkurang 36;" },
    { kind: "same", text: " dari b" },
  ]);
});

test("a passage names the line after, each side its own words, with the paragraph before it", () => {
  const before = "judul\n\nsatu dua tiga\n\nakhir\n";
  const after = "judul\n\nsatu DUA tiga\n\nakhir\n";
  const [context, changed, ...rest] = toPassages(before, after);
  expect(rest).toEqual([]);
  expect(context).toMatchObject({ changed: false, line: 2 });
  expect(changed).toMatchObject({ changed: true, line: 3 });
  expect(join(changed?.before ?? [], "added")).toBe("satu dua tiga");
  expect(join(changed?.after ?? [], "removed")).toBe("satu DUA tiga");
});

test("no passage where nothing changed", () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(toPassages(text, text)).toEqual([]);
    }),
  );
});
