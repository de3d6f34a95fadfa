import { createHash } from "node:crypto";
import { toBlockHash } from "../visible-text";
import type { LedgerEntry, NewEntry } from "./entry";

const toCanonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toCanonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, toCanonical(inner)]);
};

/** The sum of an entry over everything in it but that sum itself: SHA-256, hex. */
export const toEntryHash = (entry: NewEntry & { prev?: string | undefined; hash?: string }): string => {
  const { hash: _, ...rest } = entry;
  return createHash("sha256")
    .update(JSON.stringify(toCanonical(rest)))
    .digest("hex");
};

/** The entry as it stands after `before` in the chain. */
export function chainEntry(before: readonly LedgerEntry[], entry: NewEntry): LedgerEntry {
  const prev = before.at(-1)?.hash;
  const linked = { ...entry, ...(prev === undefined ? {} : { prev }) };
  return { ...linked, hash: toEntryHash(linked) } as LedgerEntry;
}

/** The block sums that readers see after these entries; null where nothing is published or to be. */
export function getBlocks(entries: readonly LedgerEntry[]): string[] | null {
  const last = entries.findLast((entry) => "blocks" in entry || entry.kind === "cancelled");
  return last && "blocks" in last ? last.blocks : null;
}

export type ChainFault = { index: number; message: string };

/**
 * What is wrong with a ledger by itself: an entry edited, taken out, put in between or in an impossible order, or
 * changes that do not lead from the text before to the text after. Empty where it stands.
 */
export function listChainFaults(entries: readonly LedgerEntry[]): ChainFault[] {
  const faults: ChainFault[] = [];
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const fault = (message: string) => faults.push({ index, message });
    if (entry.hash !== toEntryHash(entry)) fault("isinya tidak cocok dengan sidiknya");
    if (entry.prev !== before?.hash) fault("tidak tersambung dengan catatan sebelumnya");
    const isBegun = before !== undefined && before.kind !== "cancelled";
    if ((entry.kind === "published") === isBegun) fault("terbitnya berita dicatat sekali, sebelum yang lain");
    if (entry.kind === "cancelled" && before?.kind !== "published")
      fault("hanya jadwal yang belum terlaksana dapat dibatalkan");
    if (before?.kind === "withdrawn") fault("berdiri sesudah penarikan");
    if (isBegun && entry.kind !== "cancelled" && Date.parse(entry.at) < Date.parse(before.at))
      fault("lebih awal daripada catatan sebelumnya");
    if ("changes" in entry && !isLed(getBlocks(entries.slice(0, index)) ?? [], entry))
      fault("sebelum dan sesudahnya tidak cocok dengan teks yang tercatat");
  });
  return faults;
}

/** Whether the changes turn the blocks before into the blocks after, wherever in the text they stand. */
function isLed(before: readonly string[], entry: Extract<LedgerEntry, { changes: unknown }>): boolean {
  const left = [...before];
  for (const { where, before: text } of entry.changes) {
    if (text === "") continue;
    const at = left.indexOf(toBlockHash({ where, text }));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  for (const { where, after: text } of entry.changes)
    if (text !== "") left.push(toBlockHash({ where, text }));
  return left.sort().join() === [...entry.blocks].sort().join();
}
