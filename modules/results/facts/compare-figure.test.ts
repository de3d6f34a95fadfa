import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFigure } from "./compare-figure";
import { toPrintedText } from "./print-figure";
import { formatRational, parseDecimal, toRational } from "./rational";
import { readFigures } from "./read-figures";
import { type FactUnit, type FactValue, toNumberValue } from "./value";

const toValue = (amount: FactValue["amount"], unit: FactUnit, rest: Partial<FactValue> = {}): FactValue => ({
  ...toNumberValue(0n),
  amount,
  unit,
  ...rest,
});

const judge = (text: string, value: FactValue, units: ("persen" | "suara")[] = []) => {
  const [figure] = readFigures(text);
  if (!figure) throw new Error(`no figure in ${text}`);
  return compareFigure(figure, value, { units: new Set(units) });
};

const share = (text: string, digits: number | null = 2) => toValue(parseDecimal(text), "share", { digits });
const votes = (count: number) => toValue(toRational(count), "votes");

describe("a printed figure is what the data says, rounded", () => {
  test.each([
    ["2,51 persen", share("2.51")],
    ["2,5 persen", share("2.51")],
    ["3 persen", share("2.51")],
    ["4,01 persen", share("4.0086", null)],
    ["120.039 suara", votes(120_039)],
    ["12,66 juta suara", votes(12_658_446)],
    ["sekitar 3.090.000 suara", votes(3_090_888)],
    ["lebih dari 77 juta suara", votes(77_272_187)],
    ["hampir 78 juta suara", votes(77_272_187)],
    ["sekurang-kurangnya 6.071.866 suara", votes(6_071_866)],
    ["47.920 suara", toValue(toRational(-47_920), "votes", { isDifference: true })],
    ["−123", toValue(toRational(-123), "votes", { isDifference: true, isChange: true })],
    ["turun 123 suara", toValue(toRational(-123), "votes", { isDifference: true, isChange: true })],
    ["sembilan TPS", toValue(toRational(9), "tps")],
    ["keempat", toValue(toRational(4), "rank")],
    ["1,49 poin persen", toValue(parseDecimal("-1.49"), "points", { digits: 2, isDifference: true })],
    // Of a figure that was rounded before, either side of a half will do.
    ["14 persen", share("14.5", 1)],
    ["15 persen", share("14.5", 1)],
  ])("%s", (text, value) => {
    expect(judge(text, value)).toBeNull();
  });
});

describe("and anything else is told with what is right", () => {
  test.each([
    ["2,52 persen", share("2.51"), { kind: "wrong", right: "2,51" }],
    ["2,6 persen", share("2.51"), { kind: "rounding", right: "2,5" }],
    ["4,00 persen", share("4.0086", null), { kind: "rounding", right: "4,01" }],
    ["2,510 persen", share("2.51"), { kind: "too-precise", right: "2,51" }],
    ["120.038 suara", votes(120_039), { kind: "wrong", right: "120.039" }],
    ["3.090.000 suara", votes(3_090_888), { kind: "wrong", right: "3.090.888" }],
    ["12,67 juta suara", votes(12_658_446), { kind: "wrong", right: "12,66" }],
    ["12,66 ribu suara", votes(12_658_446), { kind: "wrong", right: "12.658,45" }],
    ["lebih dari 78 juta suara", votes(77_272_187), { kind: "wrong", right: "77" }],
    ["lebih dari 76 juta suara", votes(77_272_187), { kind: "wrong", right: "77" }],
    ["lebih dari 106 kursi", toValue(toRational(106), "seats"), { kind: "qualifier", right: "106" }],
    ["kurang dari 77 juta suara", votes(77_272_187), { kind: "wrong", right: "78" }],
    [
      "naik 123 suara",
      toValue(toRational(-123), "votes", { isDifference: true, isChange: true }),
      { kind: "direction" },
    ],
    ["+123", toValue(toRational(-123), "votes", { isDifference: true }), { kind: "wrong", right: "−123" }],
    ["Delapan TPS", toValue(toRational(9), "tps"), { kind: "wrong", right: "Sembilan" }],
    ["2,51 poin persen", share("2.51"), { kind: "unit", expected: "persen", printed: "poin persen" }],
    [
      "1,49 persen",
      toValue(parseDecimal("1.49"), "points"),
      { kind: "unit", expected: "poin persen", printed: "persen" },
    ],
    ["2,51", share("2.51"), { kind: "unit", expected: "persen", printed: null }],
    ["9 suara", toValue(toRational(9), "tps"), { kind: "unit", expected: "TPS", printed: "suara" }],
  ])("%s", (text, value, mismatch) => {
    expect(judge(text, value)).toMatchObject(mismatch);
  });
});

test("the law's own figure is not measured by the words before it", () => {
  expect(judge("kurang dari 4 persen", toValue(toRational(4), "share", { law: "UU 7/2017" }))).toBeNull();
});

test("a unit that stands elsewhere in the sentence may be left out", () => {
  expect(judge("(93,9)", share("93.9"), ["persen"])).toBeNull();
});

const printed = fc.record({
  num: fc.bigInt(0n, 10n ** 10n),
  den: fc.bigInt(1n, 10n ** 4n),
  decimals: fc.integer({ min: 0, max: 3 }),
});

test("law: what is printed from a value always passes, and any other last digit never does", () => {
  fc.assert(
    fc.property(printed, fc.integer({ min: 1, max: 9 }), ({ num, den, decimals }, more) => {
      const value = toValue({ num, den }, "share");
      const text = formatRational(value.amount, decimals);
      expect(judge(`${text} persen`, value)).toBeNull();
      const other = text.slice(0, -1) + ((Number(text.at(-1)) + more) % 10);
      expect(judge(`${other} persen`, value)).toMatchObject({ right: text });
    }),
  );
});

test("law: the text that mends a figure passes in its place", () => {
  const words = fc.constantFrom("", "sekitar ", "lebih dari ", "kurang dari ", "sekurang-kurangnya ");
  const scales = fc.constantFrom("", " ribu", " juta");
  fc.assert(
    fc.property(
      printed,
      words,
      scales,
      fc.integer({ min: 1, max: 999 }),
      ({ num, den, decimals }, word, scale, wrong) => {
        // Whole votes, large enough that every scale says something.
        const value = votes(Number(num / den) + 1_000_000);
        const [figure] = readFigures(`${word}${formatRational(toRational(wrong), decimals)}${scale} suara`);
        if (!figure) throw new Error("no figure");
        const right = `${word}${toPrintedText(figure, value)}${scale} suara`;
        const found = judge(right, value);
        // "lebih dari" of a figure that is exact cannot be mended by a number.
        expect(found === null || found.kind === "qualifier").toBe(true);
      },
    ),
  );
});
