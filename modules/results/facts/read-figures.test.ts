import { describe, expect, test } from "vitest";
import { readFigures } from "./read-figures";

const show = (text: string) =>
  readFigures(text).map(({ text, unit, scale, sign, qualifier, amount }) => {
    return [
      text,
      unit,
      ...(scale > 0 ? [scale] : []),
      ...(sign === "" ? [] : [sign]),
      ...(qualifier ? [qualifier] : []),
      Number(amount.num) / Number(amount.den),
    ];
  });

describe("numbers in Indonesian prose", () => {
  test.each([
    ["memperoleh 2,51 persen suara", [["2,51", "persen", 2.51]]],
    ["terpaut 1,49 poin persen", [["1,49", "poin persen", 1.49]]],
    ["12,66 juta suara", [["12,66", "suara", 6, 12_660_000]]],
    ["lebih dari 77 juta.", [["77", null, 6, "more", 77_000_000]]],
    [
      "478.878 dari 823.236 TPS",
      [
        ["478.878", "TPS", 478_878],
        ["823.236", "TPS", 823_236],
      ],
    ],
    [
      "120.039 suara atau 7,59 persen",
      [
        ["120.039", "suara", 120_039],
        ["7,59", "persen", 7.59],
      ],
    ],
    ["selisihnya −123", [["−123", null, "-", -123]]],
    ["106\u00a0kursi", [["106", "kursi", 106]]],
    ["sekitar 6,1 persen", [["6,1", "persen", "about", 6.1]]],
    ["tidak kurang dari 4,00 persen", [["4,00", "persen", "at-least", 4]]],
    ["Empat persen dari suara", [["Empat", "persen", 4]]],
    ["dua puluh lima suara", [["dua puluh lima", "suara", 25]]],
    ["20 %", [["20", "persen", 20]]],
  ])("%s", (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  test.each(["Selasa (20/2/2024) pukul 11.00 WIB", "UU 7/2017", "kode 99BF", "Ke-13 partai", "covid-19a"])(
    "no figure with a unit stands in %s",
    (text) => {
      expect(readFigures(text).filter(({ unit, form }) => unit !== null && form === "digits")).toEqual([]);
    },
  );

  test("a number does not borrow the unit of one that is told apart from it", () => {
    expect(show("17.304.303 atau 11,40 persen")).toEqual([
      ["17.304.303", null, 17_304_303],
      ["11,40", "persen", 11.4],
    ]);
  });
});
