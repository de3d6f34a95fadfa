import { isDerived } from "./affixes";
import { STANDARD_WORDS } from "./standard-words";

export type Dictionary = { has: (word: string) => boolean; suggest: (word: string) => string[] };

/** What is to be said to a word: what it was probably meant to be, where that can be told; `isKnown`: a spelling that is met, and not standard. */
export type SpellingFault = { standard: string | null; isKnown: boolean };

export type Lexicon = {
  /** Null for a word that stands. `isFirst`: it begins a sentence, so its capital says nothing. */
  judge: (word: string, isFirst: boolean) => SpellingFault | null;
};

const NAME_MIN_LENGTH = 5;
/** Words whose verdict is remembered; hostile text must not fill memory with them. */
const MAX_VERDICTS = 50_000;

/** Edits between two words, counting two letters that changed places as one; above 2 it is 3. */
export const toEdits = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    older = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 3, 3);
};

const toCapital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * Judges words by a dictionary and by what the newsroom knows: `known` are names and words of its own, in the case they
 * are written in. A word in capitals is an abbreviation; one with a capital is taken for a name, unless it is nearly one
 * that is known.
 */
export const createLexicon = (dictionary: Dictionary, known: Iterable<string>): Lexicon => {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const entry of known) {
    words.add(entry.toLowerCase());
    if (/^\p{Lu}\p{Ll}/u.test(entry) && entry.length >= NAME_MIN_LENGTH) names.add(entry);
  }
  const verdicts = new Map<string, SpellingFault | null>();
  const isWord = (word: string) => words.has(word) || dictionary.has(word) || dictionary.has(toCapital(word));

  const suggestWord = (lower: string): string | null => {
    const near = dictionary
      .suggest(lower)
      .filter((word) => !word.includes(" "))
      .map((word) => ({ word, edits: toEdits(lower, word.toLowerCase()) }))
      .filter(({ edits }) => edits <= (lower.length < 6 ? 1 : 2))
      .sort((a, b) => a.edits - b.edits);
    return near[0]?.word ?? null;
  };

  const judgeName = (word: string): SpellingFault | null => {
    for (const name of names)
      if (toEdits(word.toLowerCase(), name.toLowerCase()) === 1) return { standard: name, isKnown: false };
    return null;
  };

  const judge = (word: string, isFirst: boolean): SpellingFault | null => {
    const lower = word.toLowerCase();
    const isCapital = word !== lower;
    const standard = words.has(lower) ? undefined : STANDARD_WORDS.get(lower);
    if (standard !== undefined)
      return { standard: isCapital ? toCapital(standard) : standard, isKnown: true };
    if (word.length < 3 || isDerived(lower, isWord)) return null;
    // BF, KSK, PKS-nya; NasDem.
    if (
      /\p{Lu}.*\p{Lu}/u.test(word.split("-")[0] ?? "") ||
      /\p{Lu}/u.test(word.slice(1).split("-").at(-1) ?? "")
    )
      return null;
    if (!isCapital) return { standard: suggestWord(lower), isKnown: false };
    const name = judgeName(word);
    if (name || !isFirst) return name;
    // At the beginning of a sentence: a slip only where a word is very near.
    const near = suggestWord(lower);
    return near && toEdits(lower, near.toLowerCase()) === 1
      ? { standard: toCapital(near), isKnown: false }
      : null;
  };

  return {
    judge: (word, isFirst) => {
      const key = `${isFirst ? "1" : "0"}${word}`;
      let verdict = verdicts.get(key);
      if (verdict === undefined) {
        verdict = judge(word, isFirst);
        if (verdicts.size >= MAX_VERDICTS) verdicts.clear();
        verdicts.set(key, verdict);
      }
      return verdict;
    },
  };
};
