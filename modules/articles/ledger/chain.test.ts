import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBlockHash } from "../visible-text";
import { chainEntry, listChainFaults } from "./chain";
import type { LedgerEntry, NewEntry } from "./entry";
import { appendEntry, parseLedger } from "./ledger-text";

const at = (minute: number) => `2026-11-26T10:${String(minute).padStart(2, "0")}:00+07:00`;
const sum = (text: string) => toBlockHash({ where: "text", text });
const change = (before: string, after: string) => ({ where: "text" as const, before, after });
const NEW: NewEntry[] = [
  { kind: "published", at: at(0), by: "Ana", approvedBy: "Budi", blocks: [sum("satu"), sum("dua")] },
  {
    kind: "correction",
    at: at(1),
    by: "Ana",
    cause: "salah-ketik",
    reason: "Jari: tergelincir",
    note: "Semula satu. Yang benar, tiga.",
    changes: [change("satu", "tiga")],
    blocks: [sum("tiga"), sum("dua")],
  },
  { kind: "typo", at: at(2), by: "Citra", changes: [change("dua", "")], blocks: [sum("tiga")] },
  { kind: "withdrawn", at: at(3), by: "Citra", reason: "Sumbernya tidak ada." },
];
const toLedger = (entries: readonly NewEntry[]): LedgerEntry[] => {
  const chain: LedgerEntry[] = [];
  for (const entry of entries) chain.push(chainEntry(chain, entry));
  return chain;
};
const LEDGER = toLedger(NEW);

describe("a ledger", () => {
  it("stands as it was written, and is read back as it was", () => {
    expect(listChainFaults(LEDGER)).toEqual([]);
    const text = LEDGER.reduce<string | null>((file, entry) => appendEntry(file, entry), null);
    expect(parseLedger(text ?? "")).toEqual({ ok: true, value: LEDGER });
  });

  it("keeps every byte that was there when an entry is added", () => {
    fc.assert(
      fc.property(fc.constantFrom("\n", "\r\n"), (newline) => {
        const [first, second] = LEDGER as [LedgerEntry, LedgerEntry];
        const text = appendEntry(null, first).replaceAll("\n", newline);
        expect(appendEntry(text, second).startsWith(text)).toBe(true);
      }),
    );
  });

  it.each([
    [
      "an edited note",
      (ledger: LedgerEntry[]) => ledger.with(1, { ...ledger[1], note: "Lain." } as LedgerEntry),
    ],
    ["an entry taken out", (ledger: LedgerEntry[]) => ledger.toSpliced(1, 1)],
    ["an entry taken out at the beginning", (ledger: LedgerEntry[]) => ledger.slice(1)],
    ["two entries exchanged", ([a, b, c, d]: LedgerEntry[]) => [a, c, b, d] as LedgerEntry[]],
    ["an entry twice", (ledger: LedgerEntry[]) => ledger.toSpliced(1, 0, ledger[1] as LedgerEntry)],
  ])("does not stand with %s", (_, tamper) => {
    expect(listChainFaults(tamper(LEDGER)).length).toBeGreaterThan(0);
  });

  it.each<[string, NewEntry[]]>([
    [
      "a before that was never published",
      [NEW[0], { ...NEW[1], changes: [change("lain", "tiga")] }] as NewEntry[],
    ],
    [
      "an after that is not in the text",
      [NEW[0], { ...NEW[1], changes: [change("satu", "lain")] }] as NewEntry[],
    ],
    ["something after a withdrawal", [NEW[0], NEW[3], NEW[2]] as NewEntry[]],
    ["two publications", [NEW[0], NEW[0]] as NewEntry[]],
    ["a correction of nothing", [NEW[1]] as NewEntry[]],
    ["a correction called off", [NEW[0], NEW[1], { kind: "cancelled", at: at(4), by: "Ana" }] as NewEntry[]],
    ["time that runs backwards", [NEW[0], { ...NEW[3], at: "2026-11-26T09:00:00+07:00" }] as NewEntry[]],
  ])("does not stand with %s, however well it is chained", (_, entries) => {
    expect(listChainFaults(toLedger(entries)).length).toBeGreaterThan(0);
  });

  it("lets a schedule be called off and made anew", () => {
    const again = [NEW[0], { kind: "cancelled", at: at(0), by: "Ana" }, NEW[0], NEW[1]] as NewEntry[];
    expect(listChainFaults(toLedger(again))).toEqual([]);
  });
});
