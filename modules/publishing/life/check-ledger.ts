import { listChainFaults } from "@/modules/articles/ledger/chain";
import type { LedgerEntry } from "@/modules/articles/ledger/entry";
import { parseLedger } from "@/modules/articles/ledger/ledger-text";
import type { Ledger } from "@/modules/articles/ledger/ledgers.server";
import type { Finding } from "@/modules/articles/problem";
import { toKeyPlace } from "./key-place";

const RESTORE = (name: string) =>
  `Kembalikan berkasnya: \`git restore content/${name}\`. Keliru? Tambahkan catatan baru.`;

/**
 * What is wrong with a ledger by itself, and against `committed`, its text at git's last commit (null where it is the
 * same or new). Everything is reported at the article's status, because the ledger is no file that an editor opens.
 */
export function listLedgerFindings(
  source: string,
  name: string,
  ledger: Ledger,
  committed: string | null,
): Finding[] {
  const place = toKeyPlace(source, "status");
  const finding = (rule: Finding["rule"], message: string): Finding => ({
    ...place,
    rule,
    message,
    fix: RESTORE(name),
  });
  const before = committed === null ? null : parseLedger(committed);
  if (ledger.kind === "none")
    return before ? [finding("hidup/buku-berubah", `Buku koreksi \`content/${name}\` hilang.`)] : [];
  if (ledger.kind === "unreadable")
    return [
      finding(
        "hidup/buku-rusak",
        `Buku koreksi \`content/${name}\` tidak terbaca, baris ${ledger.line}: ${ledger.message}`,
      ),
    ];
  const faults = listChainFaults(ledger.entries).map(({ index, message }) =>
    finding("hidup/buku-berubah", `Catatan ke-${index + 1} di \`content/${name}\` ${message}.`),
  );
  const changed = before?.ok ? findChanged(before.value, ledger.entries) : null;
  if (changed !== null)
    faults.push(
      finding(
        "hidup/buku-berubah",
        `Catatan ke-${changed + 1} di \`content/${name}\` diubah atau dihapus sejak komit terakhir.`,
      ),
    );
  return faults;
}

/** The first entry that was there and is not any more, as it was; null where entries were only added. */
function findChanged(before: readonly LedgerEntry[], now: readonly LedgerEntry[]): number | null {
  const at = before.findIndex((entry, index) => JSON.stringify(entry) !== JSON.stringify(now[index]));
  return at < 0 ? null : at;
}
