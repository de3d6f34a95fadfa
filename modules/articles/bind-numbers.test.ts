import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindNumbers, bindNumbersInTree } from "./bind-numbers";

const NB = "\u00a0";

describe("bindNumbers", () => {
  it.each([
    ["4 persen", `4${NB}persen`],
    ["823.236 TPS, 120.039 suara dan 25 kursi", `823.236${NB}TPS, 120.039${NB}suara dan 25${NB}kursi`],
    ["pukul 11.00\nWIB", `pukul 11.00${NB}WIB`],
    ["4 persentase, empat persen, 4 orang, 4  suaranya", "4 persentase, empat persen, 4 orang, 4  suaranya"],
  ])("%s", (before, after) => expect(bindNumbers(before)).toBe(after));

  it("changes white space alone, and nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("4", " ", "\n", "persen", "TPS", "a", "WIB", ".")), (parts) => {
        const text = parts.join("");
        expect(bindNumbers(text).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        expect(bindNumbers(bindNumbers(text))).toBe(bindNumbers(text));
      }),
    );
  });

  it("binds across emphasis, not across code or paragraphs", () => {
    const text = (value: string) => ({ type: "text", value });
    const emphasised = text(" persen");
    const afterCode = text(" persen");
    const nextParagraph = text(" persen");
    bindNumbersInTree({
      type: "root",
      children: [
        { type: "paragraph", children: [{ type: "strong", children: [text("4")] }, emphasised] },
        {
          type: "paragraph",
          children: [text("4"), { type: "inlineCode", value: "x" }, afterCode, text("4")],
        },
        { type: "paragraph", children: [nextParagraph] },
      ],
    });
    expect([emphasised, afterCode, nextParagraph].map(({ value }) => value)).toEqual([
      `${NB}persen`,
      " persen",
      " persen",
    ]);
  });
});
