import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { listHeadValues, setHeadText } from "./head";
import { applyEdits } from "./minimal-edits";

const source =
  '---\ntitle: Satu dua\ndek: "a: b"\ntopics: [a]\nsources:\n  - label: x\nasOf: "2024-02-20T11:00:00+07:00"\n---\n\nIsi.\n';

test("the head's texts are read with their places; lists and blocks are left alone", () => {
  const values = listHeadValues(source);
  expect([...values].map(([key, { value, line }]) => [key, value, line])).toEqual([
    ["title", "Satu dua", 2],
    ["dek", "a: b", 3],
    ["asOf", "2024-02-20T11:00:00+07:00", 7],
  ]);
});

test("a text set in the head is the one that YAML reads, and every other byte stays", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom("Judul: anak judul", "# bukan", "yes", "4,01 persen", "'kutip'", "- x"),
  );
  fc.assert(
    fc.property(words, (value) => {
      const edit = setHeadText(source, "dek", value);
      if (!edit) throw new Error("no edit");
      const edited = applyEdits(source, [edit]);
      const head = parse(
        edited.split("---\n")[1] === undefined ? "" : edited.slice(4, edited.lastIndexOf("\n---")),
      );
      expect(head.dek).toBe(value);
      expect(edited.slice(0, edit.start)).toBe(source.slice(0, edit.start));
      expect(edited.slice(edit.start + edit.text.length)).toBe(source.slice(edit.end));
    }),
  );
});
