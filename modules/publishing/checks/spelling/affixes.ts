/** Whether a root is a word. */
export type IsWord = (word: string) => boolean;

const ENDINGS = ["nya", "lah", "kah", "pun", "ku", "mu"];
const SUFFIXES = ["kan", "an", "i"];
const MIN_ROOT = 3;

/** Prefixes, with the letter that their nasal swallowed where it may have swallowed one. */
const PREFIXES: readonly [prefix: string, swallowed: readonly string[]][] = [
  ["menge", [""]],
  ["penge", [""]],
  ["meng", ["", "k"]],
  ["peng", ["", "k"]],
  ["meny", ["s"]],
  ["peny", ["s"]],
  ["mem", ["", "p"]],
  ["pem", ["", "p"]],
  ["men", ["", "t"]],
  ["pen", ["", "t"]],
  ["me", [""]],
  ["pe", [""]],
  // "ketidakpastian".
  ["ketidak", [""]],
  ["ber", ["", "r"]],
  ["ter", ["", "r"]],
  ["per", ["", "r"]],
  ["di", [""]],
  ["ke", [""]],
  ["se", [""]],
];
/** "di" and "ke" before a place are words of their own; as prefixes they make a verb, a number or, with an ending, a noun. */
const NEEDS_VERB = new Set(["di", "ke"]);

const stripPrefix = (word: string, isWord: IsWord, isSuffixed: boolean): boolean =>
  PREFIXES.some(([prefix, swallowed]) => {
    if (!word.startsWith(prefix)) return false;
    const rest = word.slice(prefix.length);
    return swallowed.some((letter) => {
      const root = letter + rest;
      if (root.length < MIN_ROOT) return false;
      if (NEEDS_VERB.has(prefix) && !isSuffixed) {
        // A root that is a verb also takes me-, which the dictionary lists.
        return isWord(root) && hasActiveForm(root, isWord);
      }
      return isWord(root);
    });
  });

const hasActiveForm = (root: string, isWord: IsWord): boolean =>
  ["me", "mem", "men", "meng", "meny"].some(
    (prefix) =>
      isWord(prefix + root) ||
      isWord(`${prefix}${root}kan`) ||
      isWord(`${prefix}${root}i`) ||
      isWord(prefix + root.slice(1)),
  );

const derives = (word: string, isWord: IsWord): boolean => {
  if (isWord(word)) return true;
  if (stripPrefix(word, isWord, false)) return true;
  return SUFFIXES.some((suffix) => {
    if (!word.endsWith(suffix)) return false;
    const stem = word.slice(0, -suffix.length);
    return stem.length >= MIN_ROOT && (isWord(stem) || stripPrefix(stem, isWord, true));
  });
};

/**
 * Whether a word in lower case is a root or comes from one by Indonesian affixes (me-, di-, ber-, ter-, pe-, ke-, se-,
 * -kan, -i, -an), particles (-nya, -lah, -pun) or doubling. Wider than the language: it tells what is no word.
 */
export const isDerived = (word: string, isWord: IsWord): boolean => {
  if (derives(word, isWord)) return true;
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= MIN_ROOT - 1);
  if (ending && isDerived(word.slice(0, -ending.length), isWord)) return true;
  const parts = word.split("-");
  return parts.length === 2 && parts.every((part) => part.length >= 2 && isDerived(part, isWord));
};
