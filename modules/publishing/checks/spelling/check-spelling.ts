import { listSentences } from "../prose";
import type { TextCheck } from "../text-check";
import type { Lexicon } from "./lexicon";

const WORD =
  /(?<![\p{L}\p{N}.@/_-])\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}@/_]|\.\p{Ll}|-\p{N})/gu;
const MAX_HINTS = 200;

/** Words that no dictionary knows, as hints. */
export const createSpellingCheck =
  (lexicon: Lexicon): TextCheck =>
  ({ prose }, report) => {
    let count = 0;
    for (const { start, end, block } of listSentences(prose.spelled, prose.blocks)) {
      let isFirst = true;
      for (const match of prose.spelled.slice(start, end).matchAll(WORD)) {
        const [word] = match;
        const fault = lexicon.judge(word, isFirst || block.kind === "cell");
        isFirst = false;
        if (!fault) continue;
        count += 1;
        if (count > MAX_HINTS) return;
        const offset = start + match.index;
        const { standard, isKnown } = fault;
        report({
          offset,
          end: offset + word.length,
          rule: "ejaan/kata",
          severity: "hint",
          message: isKnown ? `“${word}” bukan ejaan baku.` : `“${word}” tidak ada dalam kamus.`,
          fix: standard
            ? `${isKnown ? "Tulis" : "Mungkin maksudnya"} “${standard}”.`
            : "Periksa ejaannya; kata yang memang benar dapat ditambahkan ke content/kata.txt.",
          mend: standard
            ? {
                label: `Ganti dengan “${standard}”`,
                edits: [{ start: offset, end: offset + word.length, text: standard }],
              }
            : undefined,
        });
      }
    }
  };
