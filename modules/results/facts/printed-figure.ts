import type { Rational } from "./rational";

/** What stands behind a printed number. */
export type PrintedUnit = "persen" | "poin persen" | "suara" | "TPS" | "kursi" | "partai";

/** Words that say how a printed number stands to the real one. */
export type Qualifier = "about" | "more" | "less" | "at-least" | "at-most";

/** A number in Indonesian prose. `start` and `end` are those of the number itself, with its sign. */
export type PrintedFigure = {
  start: number;
  end: number;
  text: string;
  form: "digits" | "words" | "ordinal";
  /** What it says, scale and sign included. */
  amount: Rational;
  /** Decimals as printed, before the scale. */
  decimals: number;
  /** 3 for ribu, 6 for juta, 9 for miliar, 12 for triliun; 0 without. */
  scale: number;
  sign: "" | "+" | "-";
  unit: PrintedUnit | null;
  /** Range of the unit's own words; where it would stand, if there are none. */
  unitStart: number;
  unitEnd: number;
  /** The unit stands behind a later number of the same sentence: "478.878 dari 823.236 TPS". */
  isUnitBorrowed: boolean;
  qualifier: Qualifier | null;
  direction: "up" | "down" | null;
};

export const toUnitWord = (word: string): PrintedUnit => {
  const text = word.toLowerCase().replace(/\s+/g, " ");
  if (text === "%") return "persen";
  if (text.startsWith("poin")) return "poin persen";
  if (text.startsWith("suara")) return "suara";
  return text === "tps" ? "TPS" : (text as PrintedUnit);
};
