import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeLines, toLines } from "./merge-lines";

const BASE = "satu\ndua\ntiga\nempat\nlima\n";
const line = fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "  \n", "d");
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(""));

describe("two edits of one text", () => {
  test("on other lines are both kept", () => {
    expect(mergeLines(BASE, BASE.replace("satu", "SATU"), BASE.replace("lima", "LIMA"))).toEqual({
      kind: "merged",
      source: "SATU\ndua\ntiga\nempat\nLIMA\n",
    });
  });

  test("on the same line come back with all three texts and the place in mine", () => {
    const mine = BASE.replace("satu\n", "nol\nsatu\n").replace("tiga", "TIGA");
    expect(mergeLines(BASE, mine, BASE.replace("tiga", "tigo"))).toEqual({
      kind: "clash",
      clashes: [{ line: 4, mine: "TIGA\n", theirs: "tigo\n", base: "tiga\n" }],
    });
  });

  test("that say the same are no clash", () => {
    const same = BASE.replace("tiga", "TIGA");
    expect(mergeLines(BASE, same, same.replace("lima", "LIMA"))).toEqual({
      kind: "merged",
      source: same.replace("lima", "LIMA"),
    });
  });
});

describe("laws", () => {
  test("lines joined are the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => toLines(any).join("") === any));
  });

  test("who changes nothing takes what the other made, byte for byte", () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeLines(base, base, other)).toEqual({ kind: "merged", source: other });
        expect(mergeLines(base, other, base)).toEqual({ kind: "merged", source: other });
      }),
    );
  });

  test("it does not matter who saves first: both merge to the same text, or both clash", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const [one, other] = [mergeLines(base, mine, theirs), mergeLines(base, theirs, mine)];
        expect(one.kind).toBe(other.kind);
        if (one.kind === "merged") expect(one).toEqual(other);
      }),
    );
  });

  test("a line that only one of them wrote is never lost in a merge", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (base, a, b) => {
        const insert = (word: string, at: number) => {
          const lines = toLines(base.endsWith("\n") || base === "" ? base : `${base}\n`);
          lines.splice(at % (lines.length + 1), 0, `${word}\n`);
          return lines.join("");
        };
        const merged = mergeLines(base, insert("MILIKKU", a), insert("MILIKNYA", b));
        if (merged.kind === "clash") return;
        expect(merged.source).toContain("MILIKKU");
        expect(merged.source).toContain("MILIKNYA");
      }),
    );
  });
});
