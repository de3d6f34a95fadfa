/** Short forms that stay in capitals within a name in title case. */
const CAPITALS: ReadonlySet<string> = new Set([
  "DKI",
  "DI",
  "II",
  "III",
  "IV",
  "VI",
  "VII",
  "VIII",
  "IX",
  "XI",
]);

/**
 * A name as KPU's files shout it → as it is printed: "DKI JAKARTA" → "DKI Jakarta", "P A P U A" → "Papua",
 * "AA ADE KADARISMAN, S.Sos." → "Aa Ade Kadarisman, S.Sos.". Words with a lower-case letter or a dot stay as they are.
 */
export function toProperName(text: string): string {
  const words = text.trim().split(/\s+/);
  if (words.length > 2 && words.every((word) => /^\p{Lu}$/u.test(word))) return toWord(words.join(""));
  return words.map(toWord).join(" ");
}

function toWord(word: string): string {
  const bare = word.replace(/[^\p{L}]/gu, "");
  if (bare.length < 2 || word.includes(".") || bare !== bare.toUpperCase() || CAPITALS.has(bare)) return word;
  return word
    .toLowerCase()
    .replace(/(^|[-/(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Lower-case words and figures joined by hyphens, as addresses have them; empty where nothing of a name is left. */
export const toSlug = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’`]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
