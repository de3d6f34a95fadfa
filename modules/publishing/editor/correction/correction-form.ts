import type { MoveRequest, WireMove } from "@/modules/publishing/studio/wire";

/** Why published words were wrong; ids as the ledger keeps them. */
export const CAUSES = [
  { id: "salah-membaca-data", label: "Salah membaca data" },
  { id: "salah-ketik", label: "Salah ketik angka" },
  { id: "salah-nama", label: "Salah nama atau kutipan" },
  { id: "sumber-meralat", label: "Sumber meralat" },
  { id: "lain", label: "Lain" },
] as const;

export const MAX_NOTE = 280;

export const KINDS = [
  { move: "correct", name: "Koreksi", summary: "Isi keliru. Pembaca diberi tahu." },
  { move: "update", name: "Perbarui", summary: "Ada yang baru, tidak ada yang keliru." },
  { move: "typo", name: "Ejaan", summary: "Makna tetap. Hanya di jejak revisi." },
  { move: "withdraw", name: "Tarik naskah", summary: "Teks diganti alasan. Alamat tetap." },
] as const;
export type Kind = (typeof KINDS)[number]["move"];

export type Filled = { kind: Kind; cause: string; reason: string; note: string };

const hasNote = (kind: Kind): boolean => kind === "correct" || kind === "update";

/** Why it cannot be published yet, most urgent first; `null` where it can. `changed`: whether any word differs. */
export function toObjection(
  filled: Filled,
  moves: readonly WireMove[],
  changed: boolean,
  errors: number,
): string | null {
  const { kind, note, reason } = filled;
  if (kind !== "withdraw" && !changed) return "Belum ada yang berubah. Sunting naskah dahulu.";
  if (kind !== "withdraw" && errors > 0) return `Betulkan ${errors} galat dahulu.`;
  const move = moves.find((one) => one.move === kind);
  if (!move) return "Naskah ini tidak dapat dikoreksi sekarang.";
  if (!move.allowed) return move.why ?? "Tidak dapat sekarang.";
  if (hasNote(kind) && note.trim() === "") return "Tulis catatan untuk pembaca.";
  if (hasNote(kind) && note.trim().length > MAX_NOTE)
    return `Catatan untuk pembaca paling panjang ${MAX_NOTE} huruf.`;
  if (kind === "withdraw" && reason.trim() === "") return "Tulis alasan untuk pembaca.";
  return null;
}

/** What goes to the server; only what its kind has. */
export function toMoveRequest(
  { kind, cause, reason, note }: Filled,
  before: string,
  after: string,
): MoveRequest {
  const said = reason.trim() ? { reason: reason.trim() } : {};
  if (kind === "withdraw") return { move: kind, ...said };
  const words = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  if (kind === "typo") return { move: kind, ...words };
  return { move: kind, note: note.trim(), ...(kind === "correct" ? { cause, ...said } : {}), ...words };
}
