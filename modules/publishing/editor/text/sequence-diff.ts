/** One run of a comparison: `length` items that are the same, only in `before`, or only in `after`. */
export type Run = { kind: "same" | "removed" | "added"; length: number };

/** Beyond so many differences the rest counts as replaced: an answer in time is worth more than the smallest one. */
const MAX_DIFFERENCES = 2000;

function push(runs: Run[], kind: Run["kind"], length: number): void {
  if (length === 0) return;
  const last = runs.at(-1);
  if (last?.kind === kind) last.length += length;
  else runs.push({ kind, length });
}

/** The furthest points that each number of differences reaches (Myers 1986), or `null` beyond the limit. */
function trace(before: readonly string[], after: readonly string[]): Int32Array[] | null {
  const most = Math.min(before.length + after.length, MAX_DIFFERENCES);
  const middle = most + 1;
  const reach = new Int32Array(2 * middle + 1);
  const steps: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    steps.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
      let x = down ? (reach[middle + k + 1] ?? 0) : (reach[middle + k - 1] ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      reach[middle + k] = x;
      if (x >= before.length && x - k >= after.length) return steps;
    }
  }
  return null;
}

function walkBack(steps: readonly Int32Array[], x: number, y: number): Run[] {
  const back: Run[] = [];
  for (let d = steps.length - 1; d >= 0; d--) {
    const reach = steps[d];
    if (!reach) break;
    const at = (k: number) => reach[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromX = d === 0 ? 0 : down ? at(k + 1) : at(k - 1);
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    const startX = d === 0 ? 0 : down ? fromX : fromX + 1;
    push(back, "same", x - startX);
    if (d > 0) push(back, down ? "added" : "removed", 1);
    [x, y] = [fromX, fromY];
  }
  return back.reverse();
}

/**
 * How `before` becomes `after`, in order, with the fewest differences (or, for texts that have almost nothing in
 * common, with one replacement). The lengths of `same` and `removed` sum to `before`, of `same` and `added` to `after`.
 */
export function compareSequences(before: readonly string[], after: readonly string[]): Run[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const runs: Run[] = [];
  push(runs, "same", head);
  const steps = a.length === 0 || b.length === 0 ? null : trace(a, b);
  if (steps) for (const { kind, length } of walkBack(steps, a.length, b.length)) push(runs, kind, length);
  else {
    push(runs, "removed", a.length);
    push(runs, "added", b.length);
  }
  push(runs, "same", tail);
  return runs;
}
