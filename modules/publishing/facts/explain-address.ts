import type { ArticleMeta } from "@/modules/articles/frontmatter";
import { getNearestName, toNameHint } from "@/modules/articles/nearest-name";
import type { Finding, Mend } from "@/modules/articles/problem";
import type { AddressFailure } from "@/modules/results/facts/address";
import type { Mark } from "./read-blocks";

const EXAMPLE = 'Tulis `kontes/partai/besaran`, misalnya `of="dpr-2024/psi/share"`.';

/** Where a part of an attribute's value stands in the source. */
export function toValueRange(
  mark: Mark,
  source: string,
  name: string,
  part: { start: number; end: number },
): { offset: number; end: number } {
  const attribute = mark.attributes[name];
  if (!attribute) return { offset: mark.start, end: mark.end };
  // Escapes are rare in an address; where its text does not stand as it is, the whole attribute is the place.
  const from = source.indexOf(attribute.value, attribute.start);
  if (from < 0 || from >= attribute.end || attribute.value === "")
    return { offset: attribute.start, end: attribute.end };
  return { offset: from + part.start, end: from + Math.max(part.end, part.start + 1) };
}

/** Replaces a range with a name. */
export const toReplacement = (range: { offset: number; end: number }, text: string): Mend => ({
  label: `Ganti jadi ${text}`,
  edits: [{ start: range.offset, end: range.end, text }],
});

/** What is told of an address that cannot be read. */
export function toAddressFinding(
  failure: AddressFailure,
  mark: Mark,
  source: string,
  meta: ArticleMeta | null,
): Finding {
  const range = toValueRange(mark, source, "of", failure);
  const at = { ...range, rule: "angka/tidak-ada" as const };
  switch (failure.kind) {
    case "empty":
      return { ...at, message: "`of` belum menyebut angka mana yang dimaksud.", fix: EXAMPLE };
    case "time":
      return {
        ...at,
        message: `Waktu \`${failure.text}\` tidak terbaca.`,
        fix: "Tulis waktu dengan zona, misalnya `@2024-02-20T11:00+07:00`.",
      };
    case "no-contest": {
      const full = meta?.asOfContest ? `${meta.asOfContest}/${failure.text}` : null;
      return {
        ...at,
        message: `Alamat \`${failure.text}\` belum menyebut kontesnya.`,
        fix: full ? `Tulis \`${full}\`.` : EXAMPLE,
        ...(full === null ? {} : { mend: toReplacement(range, full) }),
      };
    }
    case "quantity": {
      const nearest = getNearestName(failure.text, failure.known);
      const from = range.offset + source.slice(range.offset, range.end).lastIndexOf(failure.text);
      const word = { offset: from, end: from + failure.text.length };
      const isThere = source.slice(word.offset, word.end) === failure.text;
      return {
        ...at,
        ...(isThere ? word : {}),
        message: `Besaran \`${failure.text}\` tidak dikenal.`,
        fix: toNameHint(failure.text, failure.known) ?? EXAMPLE,
        ...(nearest && isThere ? { mend: toReplacement(word, nearest) } : {}),
      };
    }
    default:
      return { ...at, message: `\`${failure.text}\` bukan bagian alamat angka.`, fix: EXAMPLE };
  }
}
