import type { PrintedFigure, PrintedUnit } from "@/modules/results/facts/printed-figure";

/** A sentence of a block, its end mark included. */
export type Sentence = { from: number; to: number };

const END = /[.!?…]+["”’')\]]*\s+(?=["“‘(]?[\p{Lu}\p{N}])/gu;

/** A text in sentences. "11.00 WIB" and "5.878.777" hold no end: a full stop ends one where a space and a capital follow. */
export function toSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    sentences.push({ from, to: match.index + match[0].length });
    from = match.index + match[0].length;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

export const isWithin = ({ start, end }: PrintedFigure, { from, to }: Sentence): boolean =>
  start >= from && end <= to;

/** Units of the other figures in the sentence around one, or above its column: a reader supplies them. */
export function toUnitsAround(
  figure: PrintedFigure,
  figures: readonly PrintedFigure[],
  sentences: readonly Sentence[],
  columnUnits: ReadonlySet<PrintedUnit>,
): ReadonlySet<PrintedUnit> {
  const sentence = sentences.find((each) => isWithin(figure, each));
  const others = sentence ? figures.filter((other) => other !== figure && isWithin(other, sentence)) : [];
  return new Set([...columnUnits, ...others.flatMap(({ unit }) => unit ?? [])]);
}
