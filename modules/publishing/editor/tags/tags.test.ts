import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../text/minimal-edits";
import { listFactFolds, toChipName } from "./fact-folds";
import { type Literal, readLiteral, toLiteralText } from "./literal";
import { findTagAround, listTags } from "./read-tags";
import { readProps, toTagEdits, toTagText } from "./write-tag";

const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 4 }),
);
const names = ["contest", "at", "parties", "title", "top"];
const props = fc
  .record(Object.fromEntries(names.map((name) => [name, literal])), { requiredKeys: [] })
  .map((record) => new Map(Object.entries(record) as [string, Literal][]));
const around = fc.constantFrom("", "Teks.\n\n", "---\ntitle: a < b\n---\n\nKata {/* <X /> */} `<Y />`.\n\n");

test("a value reads back from its text", () => {
  fc.assert(
    fc.property(literal, (value) => {
      expect(readLiteral(toLiteralText(value))).toEqual({ ok: true, value });
    }),
  );
});

test("form, tag, form: a written tag reads back as what was filled in, whatever stands around it", () => {
  fc.assert(
    fc.property(around, props, around, (before, filled, after) => {
      const source =
        before +
        toTagText("RealCount", filled, null) +
        (after ? `\n\n${after.replace(/^---[\s\S]*?---/, "")}` : "");
      const [tag, ...others] = listTags(source);
      expect(others).toEqual([]);
      expect(tag && readProps(tag)).toEqual({ props: filled, unreadable: [] });
    }),
  );
});

test("an edited tag says what the form says, and every byte outside it stays", () => {
  fc.assert(
    fc.property(around, props, props, (before, first, then) => {
      const text = toTagText("RealCount", first, null).replace(" />", " asing={x => y}  />");
      const source = `${before}${text}\n\nSesudah.\n`;
      const tag = listTags(source)[0];
      if (!tag) throw new Error("no tag");
      const edited = applyEdits(source, toTagEdits(tag, then, new Set(names)));
      expect(edited.startsWith(before)).toBe(true);
      expect(edited.endsWith(" asing={x => y}  />\n\nSesudah.\n") || edited.includes(" asing={x => y}")).toBe(
        true,
      );
      expect(edited.endsWith("\n\nSesudah.\n")).toBe(true);
      const again = listTags(edited)[0];
      expect(again && Object.fromEntries(readProps(again).props)).toEqual(Object.fromEntries(then));
    }),
  );
});

test("the same props are no edit at all", () => {
  fc.assert(
    fc.property(props, (filled) => {
      const tag = listTags(toTagText("RealCount", filled, null))[0];
      expect(tag && toTagEdits(tag, filled, new Set(names))).toEqual([]);
    }),
  );
});

test("folding hides exactly the tags of whole figures", () => {
  const source = 'Kata <Fact of="dpr-2024/psi/share" at="x">2,51 persen</Fact> lalu <Fact of="a/b">3</Fact>.';
  const folds = listFactFolds(source);
  expect(folds.map(({ of, text }) => [of, text])).toEqual([
    ["dpr-2024/psi/share", "2,51 persen"],
    ["a/b", "3"],
  ]);
  for (const { start, openEnd, closeStart, end, text } of folds) {
    expect(source.slice(start, openEnd)).toMatch(/^<Fact .*>$/);
    expect(source.slice(openEnd, closeStart)).toBe(text);
    expect(source.slice(closeStart, end)).toBe("</Fact>");
  }
  expect(toChipName("dpr-2024/psi/share")).toBe("psi/share");
});

test.each([
  ["not closed", '<Fact of="a/b">3 persen'],
  ["without a name", "<Fact>3</Fact>"],
  ["nested", '<Fact of="a/b">1<Fact of="c/d">2</Fact></Fact>'],
  ["over two lines", '<Fact of="a/b">1\n2</Fact>'],
  ["empty", '<Fact of="a/b"></Fact>'],
  ["in code", '`<Fact of="a/b">1</Fact>`'],
  ["in a fence", '```\n<Fact of="a/b">1</Fact>\n```'],
  ["in a comment", '{/* <Fact of="a/b">1</Fact> */}'],
])("a figure %s is not folded", (_, source) => {
  expect(listFactFolds(`${source}\n`)).toEqual([]);
});

test("reading never throws and every tag lies where it says, whatever was typed", () => {
  const broken = fc.array(
    fc.constantFrom("<", "Fact", ">", "/", "{", "}", '"', " of=", "`", "\n", "---\n", "x"),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(broken, (pieces) => {
      const source = pieces.join("");
      let last = 0;
      for (const { start, end } of listTags(source)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(source[start]).toBe("<");
        expect(source[end - 1]).toBe(">");
        last = end;
      }
      listFactFolds(source);
    }),
  );
});

test("the caret is in the innermost widget, and in a pair's words too", () => {
  const source = '<Note by="R">\n\nKata <Fact of="a/b">3</Fact>.\n\n</Note>\n\nLuar.';
  expect(findTagAround(source, 2)?.tag.name).toBe("Note");
  expect(findTagAround(source, 2)?.close).not.toBeNull();
  expect(findTagAround(source, source.indexOf("Kata"))?.tag.name).toBe("Note");
  expect(findTagAround(source, source.indexOf("3<"))?.tag.name).toBe("Fact");
  expect(findTagAround(source, source.indexOf("Luar"))).toBeNull();
});
