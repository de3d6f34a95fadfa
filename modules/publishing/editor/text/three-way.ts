import { toLines } from "./minimal-edits";
import { compareSequences } from "./sequence-diff";

/** A stretch that both agree on or only one has changed, or one that both have changed each in their own way. */
export type Piece =
  | { kind: "settled"; text: string }
  | { kind: "clash"; line: number; base: string; mine: string; theirs: string };

export type Choice = "mine" | "theirs" | "both";

/** For every line of `base` and for its end, what stands there in the other text: where it continues, or replaced. */
type Hunk = { start: number; end: number; from: number; to: number };

function toHunks(base: readonly string[], other: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let open: Hunk | null = null;
  for (const { kind, length } of compareSequences(base, other)) {
    if (kind === "same") {
      open = null;
      [i, j] = [i + length, j + length];
      continue;
    }
    if (!open) {
      open = { start: i, end: i, from: j, to: j };
      hunks.push(open);
    }
    if (kind === "removed") i += length;
    else j += length;
    open.end = i;
    open.to = j;
  }
  return hunks;
}

/** Joined, with a line end between where the first had none. */
const join = (first: string, second: string): string =>
  first !== "" && second !== "" && !first.endsWith("\n") ? `${first}\n${second}` : first + second;

/**
 * Two texts that grew from one, merged by lines. What only one changed is taken; where both changed the same lines, or
 * lines that touch, a clash holds all three. `line` counts from 1 in `mine`.
 */
export function mergeThreeWays(base: string, mine: string, theirs: string): Piece[] {
  const [b, m, t] = [toLines(base), toLines(mine), toLines(theirs)];
  const [left, right] = [toHunks(b, m), toHunks(b, t)];
  const pieces: Piece[] = [];
  const settle = (text: string) => {
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.kind === "settled") last.text += text;
    else pieces.push({ kind: "settled", text });
  };
  let [at, inMine, inTheirs] = [0, 0, 0];
  while (left.length > 0 || right.length > 0) {
    const start = Math.min(left[0]?.start ?? Infinity, right[0]?.start ?? Infinity);
    let end = start;
    let [mineShift, theirShift] = [0, 0];
    const taken = { left: 0, right: 0 };
    for (let grew = true; grew; ) {
      grew = false;
      for (const [side, hunks] of [
        ["left", left],
        ["right", right],
      ] as const) {
        const hunk = hunks[0];
        if (!hunk || hunk.start > end) continue;
        hunks.shift();
        taken[side]++;
        end = Math.max(end, hunk.end);
        const shift = hunk.to - hunk.from - (hunk.end - hunk.start);
        if (side === "left") mineShift += shift;
        else theirShift += shift;
        grew = true;
      }
    }
    settle(b.slice(at, start).join(""));
    [inMine, inTheirs] = [inMine + start - at, inTheirs + start - at];
    const [mineEnd, theirEnd] = [inMine + end - start + mineShift, inTheirs + end - start + theirShift];
    const [ours, others] = [m.slice(inMine, mineEnd).join(""), t.slice(inTheirs, theirEnd).join("")];
    if (taken.right === 0 || ours === others) settle(ours);
    else if (taken.left === 0) settle(others);
    else
      pieces.push({
        kind: "clash",
        line: inMine + 1,
        base: b.slice(start, end).join(""),
        mine: ours,
        theirs: others,
      });
    [at, inMine, inTheirs] = [end, mineEnd, theirEnd];
  }
  settle(b.slice(at).join(""));
  return pieces;
}

/** The merged text with a choice for each clash, in order; one that is missing keeps both, so nothing is lost. */
export function settle(pieces: readonly Piece[], choices: readonly Choice[]): string {
  let n = 0;
  return pieces.reduce((text, piece) => {
    if (piece.kind === "settled") return text + piece.text;
    const choice = choices[n++] ?? "both";
    return (
      text +
      (choice === "mine" ? piece.mine : choice === "theirs" ? piece.theirs : join(piece.mine, piece.theirs))
    );
  }, "");
}
