import fc from "fast-check";
import { expect, test } from "vitest";
import { findPlace, listNamedContests } from "./completion-place";

const at = (marked: string) => {
  const offset = marked.indexOf("|");
  return findPlace(marked.replace("|", ""), offset);
};
const HEAD = "---\ntitle: a\n---\n\n";

test.each([
  ["<Re|", { kind: "tag", from: 1 }],
  ["Kata <|", { kind: "tag", from: 6 }],
  ["<RealCount |", { kind: "prop", tag: "RealCount", written: [] }],
  ['<RealCount contest="dpr-2024" t| />', { kind: "prop", tag: "RealCount", written: ["contest"] }],
  ['<RealCount contest="dp| />', { kind: "value", prop: "contest", quoted: true }],
  ['<RealCount contest="dpr-2024" highlight="p|', { kind: "value", prop: "highlight", contest: "dpr-2024" }],
  ["<RealCount contest=|", { kind: "value", prop: "contest", quoted: false }],
  ['<RealCount parties={["ppp", "p|', { kind: "value", prop: "parties", quoted: true }],
  ['<Fact of="dpr-2024/ps|', { kind: "value", prop: "of" }],
  ["Lihat [di sini](/be|", { kind: "link" }],
  ["Kata ps|", { kind: "text", from: 5 }],
  ["<RealCount /> lalu ka|", { kind: "text" }],
])("%s", (marked, place) => {
  expect(at(marked)).toMatchObject(place);
  const inBody = at(HEAD + marked);
  expect(inBody?.kind).toBe(place.kind);
});

test("keys of the head are completed with what the newsroom knows", () => {
  expect(at("---\nsection: pe|\n---\n")).toMatchObject({ kind: "head", key: "section" });
  expect(at("---\ntopics: [psi, am|]\n---\n")).toMatchObject({ kind: "head", key: "topics" });
  expect(at("---\nauthors:\n  - re|\n---\n")).toMatchObject({ kind: "head", key: "authors" });
});

test("a place begins before the caret, whatever was typed", () => {
  const pieces = fc.array(
    fc.constantFrom("<", "Fact", ">", "=", '"', "{", "[", "](", " ", "\n", "---\n", "kata"),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(pieces, (list) => {
      const source = list.join("");
      for (let offset = 0; offset <= source.length; offset++)
        expect(findPlace(source, offset)?.from ?? 0).toBeLessThanOrEqual(offset);
    }),
  );
});

test("the article's own contests come first", () => {
  expect(listNamedContests('---\nasOfContest: a\n---\n\n<X contest="b" /> <Fact of="b/c">1</Fact>')).toEqual([
    "b",
    "a",
  ]);
});
