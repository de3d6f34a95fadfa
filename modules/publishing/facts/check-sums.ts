import type { Finding } from "@/modules/articles/problem";
import { compareFigure } from "@/modules/results/facts/compare-figure";
import { toPrintedText } from "@/modules/results/facts/print-figure";
import type { PrintedFigure } from "@/modules/results/facts/printed-figure";
import {
  absolute,
  compare,
  fromSteps,
  type Rational,
  subtract,
  toSteps,
} from "@/modules/results/facts/rational";
import { type FactValue, toNumberValue } from "@/modules/results/facts/value";
import type { ReadBlock } from "./judge-fact";
import { toSourceRange } from "./read-blocks";
import { SUM_PATTERNS, type SumPattern } from "./sum-patterns";

/**
 * The arithmetic that a text does by itself, bound or not: shares, differences, what is left, products. A figure that is known
 * to be wrong is passed over: one slip is told once.
 */
export function checkSums(
  { block, figures }: ReadBlock,
  isKnownWrong: (offset: number) => boolean,
): Finding[] {
  const shown = toTemplate(block.text, figures);
  const told = new Set<PrintedFigure>();
  return SUM_PATTERNS.flatMap((sum) =>
    [...shown.matchAll(sum.pattern)].flatMap(({ groups }) => {
      const [a, b, c] = ["a", "b", "c"].map((name) => figures[Number(groups?.[name])]);
      if (!a || !b || !c || told.has(c)) return [];
      const isTold = [a, b, c].some(({ start }) => isKnownWrong(block.offsets[start] ?? -1));
      const finding = isTold ? null : checkSum(block, sum, a, b, c);
      told.add(c);
      return finding ? [finding] : [];
    }),
  );
}

/** The text with each number as ⟨its index⟩, so that patterns need not know how numbers are written. */
function toTemplate(text: string, figures: readonly PrintedFigure[]): string {
  let shown = "";
  let at = 0;
  for (const [index, { start, end }] of figures.entries()) {
    shown += `${text.slice(at, start)}⟨${index}⟩`;
    at = end;
  }
  return shown + text.slice(at);
}

function checkSum(
  block: ReadBlock["block"],
  sum: SumPattern,
  a: PrintedFigure,
  b: PrintedFigure,
  c: PrintedFigure,
): Finding | null {
  // What is only about so much cannot be computed with; "lebih dari" and the like at the result are checked.
  if ([a, b].some(({ qualifier, scale }) => qualifier !== null || scale > 0)) return null;
  const result = sum.result(a.amount, b.amount);
  if (result === null || isSame(sum, a, b, c, result)) return null;
  const isPoints = sum.unit === "same" && a.unit === "persen" && b.unit === "persen";
  const value: FactValue = { ...toNumberValue(0n), amount: result, unit: "number" };
  const right = toPrintedText(c, value);
  const range = toSourceRange(block, c.start, c.end);
  const unit = sum.unit === "same" ? (isPoints ? " poin persen" : "") : ` ${sum.unit}`;
  return {
    offset: range.start,
    end: range.end,
    rule: "angka/hitungan",
    message: `${sum.says(a.text, b.text)} adalah ${right}${unit}, bukan ${c.text}.`,
    fix: `Tulis ${right}, atau periksa ${a.text} dan ${b.text}.`,
    mend: { label: `Ganti jadi ${right}`, edits: [{ ...range, text: right }] },
  };
}

function isSame(
  sum: SumPattern,
  a: PrintedFigure,
  b: PrintedFigure,
  c: PrintedFigure,
  result: Rational,
): boolean {
  const value: FactValue = { ...toNumberValue(0n), amount: result, unit: "number" };
  const printed = c.sign === "" ? c : { ...c, amount: absolute(c.amount), sign: "" as const };
  if (compareFigure(printed, value, { units: new Set() }) === null) return true;
  if (sum.mayRoundUp && c.decimals === 0) {
    const up = fromSteps(toSteps(result, 0, "up"), 0);
    if (compare(up, printed.amount) === 0) return true;
  }
  // Two rounded figures may be off by half of their last digit each: their difference by one.
  const isRounded = sum.unit === "same" && a.decimals > 0 && b.decimals > 0 && c.decimals > 0;
  return isRounded && compare(absolute(subtract(result, printed.amount)), fromSteps(1n, c.decimals)) <= 0;
}
