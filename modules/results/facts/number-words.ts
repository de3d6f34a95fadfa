const UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const ORDINAL_FIRST = "pertama";

const toTens = (number: number): string => {
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  if (number < 10) return UNITS[number] ?? "";
  if (number === 10) return "sepuluh";
  if (number === 11) return "sebelas";
  if (number < 20) return `${UNITS[unit]} belas`;
  return unit === 0 ? `${UNITS[ten]} puluh` : `${UNITS[ten]} puluh ${UNITS[unit]}`;
};

/** Numbers that are written out, longest words first so that "dua belas" is not read as "dua". */
const NUMBERS: readonly (readonly [string, number])[] = Array.from(
  { length: 100 },
  (_, number) => [toTens(number), number] as const,
).sort(([a], [b]) => b.length - a.length);

const toPattern = (words: string) => words.replace(/ /g, "\\s+");

/** Matches a number from nol to sembilan puluh sembilan in words. */
export const NUMBER_WORDS = NUMBERS.map(([words]) => toPattern(words)).join("|");

/** "dua belas" → 12; null for what is no number in words up to 99. */
export function parseNumberWords(text: string): number | null {
  const words = text.toLowerCase().replace(/\s+/g, " ");
  return NUMBERS.find(([known]) => known === words)?.[1] ?? null;
}

/** 12 → "dua belas"; null above 99. */
export const toNumberWords = (number: number): string | null =>
  number >= 0 && number < 100 ? toTens(number) : null;

/** "keempat" → 4, "ke-4" → 4, "pertama" → 1. */
export function parseOrdinal(text: string): number | null {
  const word = text.toLowerCase();
  if (word === ORDINAL_FIRST) return 1;
  const [, rest = ""] = /^ke-?(.+)$/.exec(word) ?? [];
  return /^\d+$/.test(rest) ? Number(rest) : parseNumberWords(rest);
}

export const toOrdinal = (number: number): string =>
  number === 1 ? ORDINAL_FIRST : `ke${toNumberWords(number) ?? `-${number}`}`;

/** Matches an ordinal: "pertama", "keempat", "ke-4". */
export const ORDINAL_WORDS = `${ORDINAL_FIRST}|ke-?(?:\\d{1,3}|${NUMBER_WORDS})`;
