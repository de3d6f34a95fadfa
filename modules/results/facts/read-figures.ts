import { NUMBER_WORDS, ORDINAL_WORDS, parseNumberWords, parseOrdinal } from "./number-words";
import { type PrintedFigure, type Qualifier, toUnitWord } from "./printed-figure";
import { multiply, parseDecimal, toRational } from "./rational";

const SCALES: Readonly<Record<string, number>> = { ribu: 3, juta: 6, miliar: 9, milyar: 9, triliun: 12 };

/** Digits in Indonesian form; no part of a date, a time, a code or an ordinal. A sign only where it opens the number. */
const DIGITS =
  "(?:(?<![\\p{L}\\p{N}.,/–-])[\\u2212+-])?(?<![\\p{L}\\p{N}.,/])(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?(?![\\p{L}\\p{N}]|[.,/]\\d)";
const WORDS = `(?<![\\p{L}\\p{N}-])(?:${ORDINAL_WORDS}|${NUMBER_WORDS})(?![\\p{L}\\p{N}-])`;
const FIGURE = new RegExp(`(?<digits>${DIGITS})|(?<words>${WORDS})`, "giu");
const BEHIND =
  /^(\s+(?:ribu|juta|miliar|milyar|triliun)(?!\p{L}))?(\s*%|\s+(?:poin\s+persen(?:tase)?|poin|persen|suara\s+sah|suara|TPS|kursi|partai)(?!\p{L}))?/iu;

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:tidak|tak)\s+kurang\s+dari$/i, "at-least"],
  [/(?:tidak|tak)\s+lebih\s+dari$/i, "at-most"],
  [/(?:paling\s+sedikit|sekurang-kurangnya|setidaknya|sedikitnya|minimal)$/i, "at-least"],
  [/(?:paling\s+banyak|sebanyak-banyaknya|maksimal)$/i, "at-most"],
  [/(?:lebih\s+dari)$/i, "more"],
  [/(?:kurang\s+dari|hampir|nyaris)$/i, "less"],
  [/(?:sekitar|kira-kira|kurang\s+lebih|lebih\s+kurang|kisaran)$/i, "about"],
];
const DOWN = /(?:turun|menurun|berkurang|menyusut|merosot|susut|kehilangan)(?:\s+(?:sebesar|sebanyak))?$/i;
const UP = /(?:naik|bertambah|meningkat)(?:\s+(?:sebesar|sebanyak))?$/i;

/** Every number of a text with what the words around it say of it, in reading order. `text` is one paragraph or cell. */
export function readFigures(text: string): PrintedFigure[] {
  const figures = [...text.matchAll(FIGURE)].map((match) => toFigure(text, match));
  return borrowUnits(text, figures);
}

function toFigure(text: string, match: RegExpExecArray): PrintedFigure {
  const [token] = match;
  const start = match.index;
  const end = start + token.length;
  const [, scaleWords = "", unitWords = ""] = BEHIND.exec(text.slice(end)) ?? [];
  const scale = SCALES[scaleWords.trim().toLowerCase()] ?? 0;
  const unitFrom = end + scaleWords.length;
  const before = text.slice(Math.max(0, start - 48), start).trimEnd();
  const number = match.groups?.digits === undefined ? readWords(token) : readDigits(token);
  const hasUnit = unitWords !== "";
  return {
    start,
    end,
    text: token,
    ...number,
    amount: multiply(number.amount, toRational(10n ** BigInt(scale))),
    scale,
    unit: hasUnit ? toUnitWord(unitWords.trim()) : null,
    unitStart: hasUnit ? unitFrom + unitWords.length - unitWords.trimStart().length : unitFrom,
    unitEnd: unitFrom + unitWords.length,
    isUnitBorrowed: false,
    qualifier: QUALIFIERS.find(([words]) => words.test(before))?.[1] ?? null,
    direction: DOWN.test(before) ? "down" : UP.test(before) ? "up" : null,
  };
}

type NumberRead = Pick<PrintedFigure, "form" | "amount" | "decimals" | "sign">;

function readDigits(token: string): NumberRead {
  const sign = /^[+]/.test(token) ? "+" : /^\d/.test(token) ? "" : "-";
  const [whole = "", fraction = ""] = token
    .replace(/^[^\d]/, "")
    .replaceAll(".", "")
    .split(",");
  const amount = parseDecimal(`${sign === "-" ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`);
  return { form: "digits", amount, decimals: fraction.length, sign };
}

function readWords(token: string): NumberRead {
  const number = parseNumberWords(token);
  return {
    form: number === null ? "ordinal" : "words",
    amount: toRational(number ?? parseOrdinal(token) ?? 0),
    decimals: 0,
    sign: "",
  };
}

/** Between two numbers that share the unit of the second. */
const LINK = /^\s*(?:dari|menjadi|dan|hingga|sampai|ke|berbanding|,|–|-)\s*(?:seluruh\s+|sekitar\s+)?$/i;

function borrowUnits(text: string, figures: readonly PrintedFigure[]): PrintedFigure[] {
  const result: PrintedFigure[] = [];
  for (let index = figures.length - 1; index >= 0; index--) {
    const figure = figures[index];
    if (!figure) continue;
    const next = result[0];
    const isLinked =
      figure.unit === null &&
      figure.form === "digits" &&
      next?.form === "digits" &&
      next.unit !== null &&
      LINK.test(text.slice(figure.unitEnd, next.start));
    result.unshift(isLinked && next ? { ...figure, unit: next.unit, isUnitBorrowed: true } : figure);
  }
  return result;
}
