import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { findFrontmatter } from "@/modules/articles/parse-frontmatter";
import { setHeadValue, toHeadEdit } from "./edit-head";

const readKeys = (source: string): Record<string, unknown> => {
  const found = findFrontmatter(source);
  return found ? parseDocument(source.slice(found.start, found.end)).toJS() : {};
};

const HEAD = `---
title: "Judul: dengan titik dua"   # komentar
status: draft # belum
approved:
  by: Ana
  at: "2026-01-01T00:00:00+07:00"
topics: [satu, dua]
kosong:
---

Isi.
`;

describe("setHeadValue", () => {
  const set = (key: string, value: Parameters<typeof setHeadValue>[2], source = HEAD) => {
    const result = setHeadValue(source, key, value);
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };

  it("changes one value and keeps comments, quotes and order", () => {
    expect(set("status", "published")).toBe(HEAD.replace("status: draft #", "status: published #"));
    expect(set("title", "Baru")).toBe(HEAD.replace('"Judul: dengan titik dua"', "Baru"));
    expect(set("kosong", "isi")).toBe(HEAD.replace("kosong:", "kosong: isi"));
  });

  it("replaces a block by one line, adds a key at the end, and takes one out with its lines", () => {
    expect(set("approved", { by: "Budi" })).toBe(
      HEAD.replace(/approved:\n.*\n.*\n/, "approved: { by: Budi }\n"),
    );
    expect(set("withdrawn", { reason: "Keliru: semua" })).toBe(
      HEAD.replace("kosong:\n", 'kosong:\nwithdrawn: { reason: "Keliru: semua" }\n'),
    );
    expect(set("approved", null)).toBe(HEAD.replace(/approved:\n.*\n.*\n/, ""));
    expect(set("tidak-ada", null)).toBe(HEAD);
  });

  it("keeps Windows line ends", () => {
    const source = HEAD.replaceAll("\n", "\r\n");
    expect(set("baru", "ya-dan", source)).toBe(source.replace("kosong:\r\n", "kosong:\r\nbaru: ya-dan\r\n"));
  });

  it.each([
    "",
    "tanpa kepala",
    "---\ntitle: [\n---\n",
    "---\ntitle: x\n",
    "---\n- a\n---\n",
    "---\n{a: b}\n---\n",
  ])("refuses a head that cannot be read: %j", (source) => {
    expect(setHeadValue(source, "status", "draft").ok).toBe(false);
  });

  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "yes",
      "null",
      "12",
      "2026-01-01",
      "a: b",
      "- a",
      "# x",
      "'",
      '"',
      "{",
      "|",
      " a ",
      "&a",
      "*b",
    ),
  );
  const value = fc.oneof(
    words,
    fc.array(words, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("by", "at", "revision", "y"), words, { minKeys: 1 }),
  );
  const key = fc.constantFrom("status", "approved", "title", "embargo", "topics", "note");
  /** Heads as people write them: quoted, plain, block and flow, with comments and blank lines. */
  const headLine = (name: string) =>
    fc.oneof(
      words.map((text) => `${name}: ${JSON.stringify(text)}`),
      words.map((text) => `"${name}":   ${JSON.stringify(text)}   # ${text.replaceAll(/\s/g, " ")}`),
      fc.constant(`${name}:`),
      fc.constant(`${name}: [a, b]`),
      fc.constant(`${name}:\n  - a\n  - b`),
      fc.constant(`${name}:\n  by: x # y\n  at: z`),
      fc.constant(`${name}: >-\n  satu\n  dua`),
      fc.constant(`# ${name}: x\n\n${name}: polos saja`),
    );
  const source = fc
    .tuple(
      fc
        .shuffledSubarray(["status", "approved", "title", "embargo", "topics"])
        .chain((names) =>
          names.length === 0 ? fc.constant([] as string[]) : fc.tuple(...names.map(headLine)),
        ),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("\n", "\r\n"),
    )
    .map(
      ([lines, body, newline]) =>
        ["---", ...lines.flatMap((line) => line.split("\n")), "---", ""].join(newline) + body,
    );

  it("changes nothing outside its edit, and only that key for the parser, whatever the file and the value", () => {
    fc.assert(
      fc.property(source, key, fc.option(value, { nil: null }), (text, name, next) => {
        const edit = toHeadEdit(text, name, next);
        const result = setHeadValue(text, name, next);
        fc.pre(edit.ok);
        expect(result).toMatchObject({ ok: true });
        if (!edit.ok || !result.ok) return;
        const { start, end, text: put } = edit.value ?? { start: 0, end: 0, text: "" };
        expect(result.value.slice(0, start)).toBe(text.slice(0, start));
        expect(result.value.slice(start + put.length)).toBe(text.slice(end));
        const expected = { ...readKeys(text), ...(next === null ? {} : { [name]: next }) };
        if (next === null) delete expected[name];
        expect(readKeys(result.value) ?? {}).toEqual(expected);
        // And back: what is set again is as it was.
        expect(setHeadValue(result.value, name, next)).toEqual({ ok: true, value: result.value });
      }),
      { numRuns: 400 },
    );
  });
});
