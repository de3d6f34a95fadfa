import { formatCount, formatDateTimeShort, formatPercent, formatSigned } from "@/lib/format-id";
import type { Remark } from "./remarks.server";
import type { RateDetail, RemarkKind } from "./types";

/** What each kind is called on a page. */
export const REMARK_NAMES: Readonly<Record<RemarkKind, string>> = {
  fall: "Turun",
  rate: "Laju tidak biasa",
  denominator: "Jumlah TPS berubah",
  "same-stamp": "Angka lain, cap waktu sama",
  "older-stamp": "Cap waktu lebih tua",
  held: "Ditahan",
  released: "Dilepas",
  dropped: "Tidak dipakai",
  refused: "Ditolak",
};

const REFUSALS: Readonly<Record<string, string>> = {
  "not-json": "isinya bukan data hasil (misalnya halaman web)",
  "cut-off": "berkasnya terpotong",
  empty: "berkasnya kosong",
  "too-large": "berkasnya terlalu besar",
  "negative-vote": "ada suara di bawah nol",
  "fractional-vote": "ada suara pecahan",
  "bad-time": "cap waktunya tidak mungkin",
};

/** One remark as a sentence for readers. Falls have their own table; here they are a sentence too. */
export function toRemarkText(remark: Remark): string {
  const { kind, before, after, candidacy, place, detail, reason } = remark;
  const delta = before === null || after === null ? null : after - before;
  const counts =
    before === null || after === null ? "" : `${formatCount(before)} menjadi ${formatCount(after)}`;
  switch (kind) {
    case "fall":
      return `${candidacy?.name ?? "TPS masuk"}${place ? `, ${place.name}` : ""}: ${counts}${delta === null ? "" : ` (${formatSigned(delta)})`}.`;
    case "denominator":
      return `Jumlah seluruh TPS ${counts}. Persentase TPS dapat turun tanpa ada TPS yang hilang.`;
    case "rate":
      return detail?.kind === "rate" ? toRateText(candidacy?.name ?? "Satu perolehan", detail) : "";
    case "same-stamp":
      return "Isi berkas berubah, cap waktunya tidak.";
    case "older-stamp":
      return `Berkas ini datang ${formatDateTimeShort(new Date(remark.recordedAt))}, dengan cap waktu yang lebih tua dari yang sudah dikenal. Ia masuk riwayat dan tidak menggeser angka terkini.`;
    case "held":
      return "Angka dalam berkas ini tidak saling cocok. Ia ditahan sampai redaksi memeriksanya; pembaca tetap melihat angka sebelumnya.";
    case "released":
      return `Redaksi memeriksa dan melepasnya: ${reason ?? "tanpa catatan"}.`;
    case "dropped":
      return `Redaksi memeriksa dan tidak memakainya: ${reason ?? "tanpa catatan"}.`;
    case "refused":
      return `Berkas ini tidak dapat dibaca sebagai hasil: ${(detail?.kind === "refusal" && REFUSALS[detail.rejection]) || "bentuknya tidak dikenal"}. Bytenya disimpan.`;
  }
}

function toRateText(name: string, { addedVotes, addedTps, perTps, usualPerTps }: RateDetail): string {
  return (
    `${name} bertambah ${formatCount(addedVotes)} suara dari ${formatCount(addedTps)} TPS baru: ` +
    `${formatPercent(perTps, 1)} suara per TPS, biasanya ${formatPercent(usualPerTps, 1)}. ` +
    "Ini catatan untuk diperiksa, bukan tuduhan."
  );
}
