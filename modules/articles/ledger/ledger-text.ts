import { stringify } from "yaml";
import { fail, type Result, succeed } from "@/lib/result";
import { parseYaml } from "../parse-yaml";
import type { Finding } from "../problem";
import { type LedgerEntry, ledgerSchema } from "./entry";

const HEADING =
  "# Buku koreksi: hanya ditambah, lewat studio atau `npm run article`. Catatan lama tidak diubah dan tidak dihapus.\n";

/** Reads a ledger file. The failure is the first thing wrong with it. */
export function parseLedger(source: string): Result<LedgerEntry[], Finding> {
  const findings: Finding[] = [];
  const entries = parseYaml(source, ledgerSchema, (finding) => findings.push(finding));
  if (entries) return succeed(entries);
  return fail(findings[0] ?? { offset: 0, rule: "hidup/buku-rusak", message: "Buku tidak terbaca." });
}

/** One entry as it stands in the file: long texts in one line, sums of blocks in a row. */
const toEntryText = (entry: LedgerEntry): string =>
  stringify([entry], { lineWidth: 0, flowCollectionPadding: false, collectionStyle: "block" }).replaceAll(
    /^( {2}blocks:)\n((?: {4}- .*\n)+)/gm,
    (_, key: string, rows: string) =>
      `${key} [${[...rows.matchAll(/- "?([0-9a-f]+)"?/g)].map(([, hash]) => JSON.stringify(hash)).join(", ")}]\n`,
  );

/** The ledger file with one entry more; every byte that was there stays. */
export function appendEntry(source: string | null, entry: LedgerEntry): string {
  const before = source === null || source.trim() === "" ? HEADING : source;
  return `${before}${before.endsWith("\n") ? "" : "\n"}${toEntryText(entry)}`;
}
