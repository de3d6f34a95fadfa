import type { Finding } from "@/modules/articles/problem";
import type { Unbound } from "./list-unbound";
import type { Suggestion } from "./suggest-address";

/** A figure of the headline that differs in one digit from the one in the text. */
export function toHeadlineFinding({ range, text, figure }: Unbound, near: string): Finding {
  return {
    offset: range.start,
    end: range.end,
    rule: "angka/salah",
    message: `Judul menyebut \`${text}\`, teksnya ${near}.`,
    fix: `Tulis ${near}.`,
    mend: {
      label: `Ganti jadi ${near}`,
      edits: [{ start: range.start, end: range.start + figure.text.length, text: near }],
    },
  };
}

const toTag = ({ of, ledger }: Suggestion, words: string): string =>
  `<Fact of="${of}"${ledger === null ? "" : ` ledger="${ledger}"`}>${words}</Fact>`;

/** A figure with a unit that nothing stands behind; where the data has just one that it can be, with the edit that binds it. */
export function toUnboundFinding(
  { range, text }: Unbound,
  { source, isInHead, suggestion }: { source: string; isInHead: boolean; suggestion: Suggestion | null },
): Finding {
  // Across emphasis or a link a tag would cut through their marks: then an editor has to place it.
  const isPlain = source.slice(range.start, range.end) === text;
  const quoted = `\`<Quoted source="…">${text}</Quoted>\``;
  return {
    offset: range.start,
    end: range.end,
    rule: "angka/tak-terikat",
    severity: "warning",
    message: `\`${text}\` belum terikat ke data dan belum disebut sumbernya.`,
    fix: isInHead
      ? "Ikat angka yang sama di dalam teks."
      : suggestion
        ? `Ikat: \`${toTag(suggestion, text)}\`.`
        : `Ikat: \`<Fact of="…">${text}</Fact>\`, atau sebut sumbernya: ${quoted}.`,
    ...(suggestion && isPlain
      ? {
          mend: {
            label: `Ikat ke ${suggestion.of.slice(suggestion.of.indexOf("/") + 1)}`,
            edits: [{ ...range, text: toTag(suggestion, text) }],
          },
        }
      : {}),
  };
}
