import fc from "fast-check";
import { expect, it } from "vitest";
import { chainEntry, listChainFaults } from "@/modules/articles/ledger/chain";
import { appendEntry, parseLedger } from "@/modules/articles/ledger/ledger-text";
import { toBlockHash, type VisibleBlock } from "@/modules/articles/visible-text";
import { diffBlocks, toTextChanges } from "./diff-blocks";

const block = fc
  .tuple(
    fc.constantFrom("title", "dek", "text" as const),
    fc.constantFrom("a", "b", "c", "d", "12e4", 'x: "y" # z'),
  )
  .map(
    ([where, text], index = 0): VisibleBlock => ({
      where: where as "text",
      text,
      range: { start: index, end: 9 },
    }),
  );
const blocks = fc.array(block, { minLength: 1, maxLength: 12 });

it("states changes that a ledger accepts and keeps, from whatever text to whatever other", () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const sums = before.map(toBlockHash);
      const known = new Map(before.map((old) => [toBlockHash(old), old]));
      const changes = toTextChanges(diffBlocks(sums, after), known) ?? [];
      const at = "2026-11-26T10:00:00+07:00";
      const first = chainEntry([], { kind: "published", at, by: "Ana", blocks: sums });
      const same = JSON.stringify(sums) === JSON.stringify(after.map(toBlockHash));
      expect(changes.length === 0).toBe(same);
      if (same) return;
      const second = chainEntry([first], {
        kind: "typo",
        at,
        by: "Ana",
        changes,
        blocks: after.map(toBlockHash),
      });
      expect(listChainFaults([first, second])).toEqual([]);
      // And through the file.
      const read = parseLedger(appendEntry(appendEntry(null, first), second));
      expect(read).toEqual({ ok: true, value: [first, second] });
    }),
  );
});

it("does not know words whose block is nowhere to be found", () => {
  const after: VisibleBlock[] = [{ where: "text", text: "baru", range: null }];
  expect(toTextChanges(diffBlocks(["0123456789abcdef"], after), new Map())).toBeNull();
});

it("says where a paragraph was changed, added and taken out", () => {
  const row = (text: string, start: number): VisibleBlock => ({
    where: "text",
    text,
    range: { start, end: start + 1 },
  });
  const before = ["satu", "dua", "tiga", "empat"].map((text) => toBlockHash({ where: "text", text }));
  const changes = diffBlocks(before, [row("satu", 0), row("DUA", 10), row("empat", 20), row("lima", 30)]);
  expect(
    changes.map(({ range, removed, added }) => [range.start, removed !== null, added?.text ?? null]),
  ).toEqual([
    [10, true, "DUA"],
    [20, true, null],
    [30, false, "lima"],
  ]);
});
