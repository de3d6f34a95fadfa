import { listSentences } from "../prose";
import type { TextCheck } from "../text-check";

const COUNT = /\b(?:sirekap|real\s+count|hitung(?:an)?\s+sementara|hitung\s+cepat|quick\s+count)\b/i;
const VERDICT =
  /\b(?:(?:me|di|ter)?lolos(?:kan|nya)?|kelolosan|(?:me)?menang(?:i|kan|nya)?|dimenangkan|memenang(?:i|kan)|pemenang(?:nya)?|kemenangan(?:nya)?|terpilih)\b/gi;
const DECISION =
  /\b(?:penetapan|ditetapkan|menetapkan|keputusan (?:kpu|nomor)|rekapitulasi|mahkamah konstitusi)\b/i;

/**
 * A preliminary count says who leads at an hour, never who has won or passed: in its sentence, and in the one beside it,
 * such a word needs an official decision that says so.
 */
export const checkVerdict: TextCheck = ({ prose }, report) => {
  const sentences = listSentences(prose.own, prose.blocks);
  // Emphasis around "real count" and a line break within it are no words of their own.
  const texts = sentences.map(({ start, end }) =>
    prose.own
      .slice(start, end)
      .replace(/\uE000/g, "")
      .replace(/\s+/g, " "),
  );
  sentences.forEach((sentence, index) => {
    if (DECISION.test(texts[index] ?? "")) return;
    const isBeside = (other: number) =>
      sentences[other]?.block === sentence.block && COUNT.test(texts[other] ?? "");
    if (!COUNT.test(texts[index] ?? "") && !isBeside(index - 1) && !isBeside(index + 1)) return;
    for (const match of prose.own.slice(sentence.start, sentence.end).matchAll(VERDICT)) {
      const offset = sentence.start + match.index;
      report({
        offset,
        end: offset + match[0].length,
        rule: "gaya/vonis",
        message: `“${match[0]}” tidak dapat dikatakan dari hitungan sementara.`,
        fix: "Tulis kedudukan pada jam itu (“berada di atas 4 persen pada pukul …”), atau rujuk penetapan KPU.",
      });
    }
  });
};
