import { toPrintedUnit } from "@/modules/results/facts/compare-figure";
import { toPrintedText } from "@/modules/results/facts/print-figure";
import type { PrintedFigure, PrintedUnit } from "@/modules/results/facts/printed-figure";
import type { JudgedFact, ReadBlock } from "./judge-fact";
import { type Block, toSourceRange } from "./read-blocks";

/** A figure with a unit that no data and no named source stands behind. */
export type Unbound = {
  block: Block;
  figure: PrintedFigure;
  unit: PrintedUnit | null;
  /** Number and unit as printed. */
  text: string;
  range: { start: number; end: number };
};

const toKey = (text: string, unit: PrintedUnit | null): string => `${text} ${unit ?? ""}`;

/** The unit that makes a number a figure: its own, or that of its column where it fills its cell. */
export function toFigureUnit({ block }: ReadBlock, figure: PrintedFigure): PrintedUnit | null {
  if (figure.unit !== null) return figure.unit;
  const isCell = block.kind === "cell" && block.text.trim() === figure.text;
  return isCell ? ([...block.columnUnits][0] ?? null) : null;
}

/** A number that needs something behind it: in digits with a unit or a scale, in words with persen or a scale. */
function isClaim(read: ReadBlock, figure: PrintedFigure): boolean {
  const unit = toFigureUnit(read, figure);
  if (figure.form === "ordinal" || unit === "partai") return false;
  if (figure.form === "digits") return unit !== null || figure.scale > 0;
  return unit === "persen" || unit === "poin persen" || figure.scale > 0;
}

/** Figures that are bound or declared, as they should read: said once, they may be said again. */
export function toBacked(facts: readonly JudgedFact[], blocks: readonly ReadBlock[]): ReadonlySet<string> {
  const backed = new Set<string>();
  for (const { figures, parts } of facts)
    for (const [index, figure] of figures.entries()) {
      const value = parts[index]?.value ?? null;
      const text = (value === null ? figure.text : toPrintedText(figure, value)).toLowerCase();
      backed.add(toKey(text, figure.unit));
      if (value !== null) backed.add(toKey(text, toPrintedUnit(value.unit)));
    }
  for (const read of blocks)
    for (const figure of read.figures)
      if (isDeclared(read.block, figure))
        backed.add(toKey(figure.text.toLowerCase(), toFigureUnit(read, figure)));
  return backed;
}

const isInside = ({ start, end }: PrintedFigure, mark: { from: number; to: number }): boolean =>
  start >= mark.from && end <= mark.to;

const isDeclared = (block: Block, figure: PrintedFigure): boolean =>
  block.isQuoted || block.marks.some((mark) => mark.tag === "Quoted" && isInside(figure, mark));

/** Everything that is neither bound, nor declared, nor said elsewhere in the same article where it is. */
export function listUnbound(blocks: readonly ReadBlock[], backed: ReadonlySet<string>): Unbound[] {
  return blocks.flatMap((read) =>
    read.figures.flatMap((figure) => {
      const { block } = read;
      if (!isClaim(read, figure) || block.isQuoted || block.marks.some((mark) => isInside(figure, mark)))
        return [];
      const unit = toFigureUnit(read, figure);
      if (backed.has(toKey(figure.text.toLowerCase(), unit))) return [];
      const to = figure.isUnitBorrowed ? figure.end : figure.unitEnd;
      return [
        {
          block,
          figure,
          unit,
          text: block.text.slice(figure.start, to),
          range: toSourceRange(block, figure.start, to),
        },
      ];
    }),
  );
}

/** A backed figure of the same unit that differs in one digit: a slip rather than another figure. Null where there is none. */
export function findNearMiss({ figure, unit }: Unbound, backed: ReadonlySet<string>): string | null {
  const digits = figure.text.replace(/\D/g, "").length;
  if (figure.form !== "digits" || digits < 3) return null;
  for (const key of backed) {
    const [text = "", ...rest] = key.split(" ");
    if (rest.join(" ") !== (unit ?? "") || text.length !== figure.text.length) continue;
    const different = [...text].filter((letter, index) => letter !== figure.text.charAt(index)).length;
    if (different === 1) return text;
  }
  return null;
}
