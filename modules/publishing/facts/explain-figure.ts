import type { Finding } from "@/modules/articles/problem";
import { type Mismatch, toPrintedUnit } from "@/modules/results/facts/compare-figure";
import type { PrintedFigure } from "@/modules/results/facts/printed-figure";
import { formatRational } from "@/modules/results/facts/rational";
import type { FactValue } from "@/modules/results/facts/value";
import { toAsOfLabel, toDecisionLabel } from "@/modules/results/labels";
import { type Block, type Mark, toSourceRange } from "./read-blocks";

/** "KPU, Sirekap, 20 Feb 2024, 11.00 WIB", "Keputusan KPU 360/2024", or the law. */
export function toOriginText({ heads, law }: FactValue): string {
  if (law !== null) return law;
  return heads
    .map((head) => {
      const decision = toDecisionLabel(head);
      if (decision && head.asOfPrecision === "year") return decision;
      return `${decision ?? head.source}, ${toAsOfLabel(head)}`;
    })
    .join("; ");
}

const toUnitText = (value: FactValue): string => {
  const unit = toPrintedUnit(value.unit);
  return unit === null ? "" : ` ${unit}`;
};

/** What is told of a printed figure that is not what the data says, with the edit that makes it so. */
export function toMismatchFinding(
  block: Block,
  figure: PrintedFigure,
  value: FactValue,
  mismatch: Mismatch,
): Finding {
  if (mismatch.kind === "unit") return toUnitFinding(block, figure, mismatch);
  const range = toSourceRange(block, figure.start, figure.end);
  const { right } = mismatch;
  const origin = toOriginText(value);
  const source = origin === "" ? "" : ` (${origin})`;
  const place = { offset: range.start, end: range.end };
  const at = { ...place, mend: { label: `Ganti jadi ${right}`, edits: [{ ...range, text: right }] } };
  switch (mismatch.kind) {
    case "rounding":
      return {
        ...at,
        rule: "angka/pembulatan",
        message: `\`${figure.text}\` salah dibulatkan: menurut data ${toLongText(value, figure)}${toUnitText(value)}${source}.`,
        fix: `Tulis ${right}.`,
      };
    case "too-precise":
      return {
        ...at,
        rule: "angka/pembulatan",
        message: `\`${figure.text}\` lebih rinci daripada sumbernya, yang hanya memberi ${value.digits ?? 0} desimal${source}.`,
        fix: `Tulis ${right}.`,
      };
    case "qualifier":
      return {
        ...place,
        rule: "angka/salah",
        message: `Angkanya tepat ${right}${toUnitText(value)}, tidak lebih dan tidak kurang${source}.`,
        fix: "Hapus kata seperti “lebih dari” atau “hampir” di depannya.",
      };
    case "direction":
      return {
        ...place,
        rule: "angka/salah",
        message: `Angkanya justru ${value.amount.num > 0n ? "naik" : "turun"} ${right}${source}.`,
        fix: "Perbaiki kata di depan angkanya.",
      };
    default:
      return {
        ...at,
        rule: "angka/salah",
        message: `Tertulis \`${figure.text}\`, menurut data ${right}${toUnitText(value)}${source}.`,
        fix: `Tulis ${right}.`,
      };
  }
}

/** Two decimals more than are printed: enough to see how it rounds. */
const toLongText = (value: FactValue, { decimals }: PrintedFigure): string =>
  formatRational(value.amount, Math.min(value.digits ?? 99, decimals + 2)).replace(/^\u2212/, "");

function toUnitFinding(
  block: Block,
  figure: PrintedFigure,
  mismatch: Extract<Mismatch, { kind: "unit" }>,
): Finding {
  const { expected, printed } = mismatch;
  const isMissing = printed === null;
  const range = isMissing
    ? toSourceRange(block, figure.start, figure.end)
    : toSourceRange(block, figure.unitStart, figure.unitEnd);
  const why =
    expected === "poin persen"
      ? " Selisih dua persentase dihitung dalam poin persen."
      : printed === "poin persen"
        ? " Ini bagian dari keseluruhan, bukan selisih dua persentase."
        : "";
  return {
    offset: range.start,
    end: range.end,
    rule: "angka/satuan",
    message: isMissing
      ? `Satuan \`${figure.text}\` hilang: \`${expected}\`.${why}`
      : `Satuannya \`${expected}\`, bukan \`${printed}\`.${why}`,
    fix: `Tulis \`${figure.text} ${expected}\`.`,
    mend: isMissing
      ? {
          label: `Tambahkan ${expected}`,
          edits: [{ start: range.end, end: range.end, text: ` ${expected}` }],
        }
      : { label: `Ganti jadi ${expected}`, edits: [{ ...range, text: expected }] },
  };
}

/** A Fact binds as many figures as its text holds. */
export function toCountFinding(
  block: Block,
  mark: Mark,
  figures: readonly PrintedFigure[],
  parts: readonly { value: FactValue | null }[],
): Finding {
  const range = toSourceRange(block, mark.from, mark.to);
  const [value] = parts.length === 1 ? parts.map((part) => part.value) : [];
  const text = value
    ? `${formatRational(value.amount, value.unit === "share" || value.unit === "points" ? Math.min(value.digits ?? 2, 2) : 0)}${toUnitText(value)}`
    : null;
  return {
    offset: range.start,
    end: Math.max(range.end, range.start + 1),
    rule: "angka/salah",
    message:
      figures.length === 0
        ? "Teks `Fact` ini tidak memuat angka."
        : `\`of\` mengikat ${parts.length} angka, teksnya memuat ${figures.length}.`,
    fix: text
      ? `Menurut data: ${text}.`
      : 'Satu alamat untuk tiap angka, dipisahkan koma: `of="dpr-2024/tps/counted, tps/total"`.',
  };
}
