import type { TextChange } from "@/modules/articles/ledger/entry";
import { toBlockHash, type VisibleBlock } from "@/modules/articles/visible-text";

/** One place where a text is not what it was: `removed` is the sum of a block that is gone, `added` the one in its place. */
export type BlockChange = {
  removed: string | null;
  added: VisibleBlock | null;
  /** Where in the source it shows: the block itself, or what now stands where one was taken out. */
  range: { start: number; end: number };
};

/** The places where `after` differs from the blocks whose sums are `before`, in reading order. */
export function diffBlocks(before: readonly string[], after: readonly VisibleBlock[]): BlockChange[] {
  const hashes = after.map(toBlockHash);
  const kept = listCommon(before, hashes);
  const changes: BlockChange[] = [];
  let b = 0;
  let a = 0;
  for (const [keptBefore, keptAfter] of [...kept, [before.length, after.length] as const]) {
    const rows = Math.max(keptBefore - b, keptAfter - a);
    for (let row = 0; row < rows; row++) {
      const added = a + row < keptAfter ? (after[a + row] ?? null) : null;
      const removed = b + row < keptBefore ? (before[b + row] ?? null) : null;
      const near = added ?? after[keptAfter] ?? after[keptAfter - 1];
      changes.push({ removed, added, range: near?.range ?? { start: 0, end: 0 } });
    }
    b = keptBefore + 1;
    a = keptAfter + 1;
  }
  return changes;
}

/** Pairs of indexes of a longest common subsequence. Ends that are the same are not searched. */
function listCommon(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const rows = before.length - start - end;
  const columns = after.length - start - end;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      lengths[row * width + column] =
        before[start + row] === after[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let index = 0; index < start; index++) pairs.push([index, index]);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (before[start + row] === after[start + column]) pairs.push([start + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let index = end; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}

/**
 * The changes as a ledger states them, with the words that were there looked up by their sums.
 * @returns null where the words of a block that is gone are not known
 */
export function toTextChanges(
  changes: readonly BlockChange[],
  known: ReadonlyMap<string, VisibleBlock>,
): TextChange[] | null {
  const stated: TextChange[] = [];
  for (const { removed, added } of changes) {
    const old = removed === null ? null : (known.get(removed) ?? null);
    if (removed !== null && old === null) return null;
    const after = added?.text ?? "";
    if (old && added && old.where !== added.where)
      stated.push(
        { where: old.where, before: old.text, after: "" },
        { where: added.where, before: "", after },
      );
    else stated.push({ where: (old ?? added)?.where ?? "text", before: old?.text ?? "", after });
  }
  return stated;
}
