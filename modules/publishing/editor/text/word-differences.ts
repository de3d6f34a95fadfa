import { compareSequences } from "./sequence-diff";

/** As on the wire: joined, those not `removed` give the text after and those not `added` the text before. */
export type Part = { kind: "same" | "added" | "removed"; text: string };

/** Words, numbers with their points and commas, spaces and marks, each a token; joined they give the text. */
const toTokens = (text: string): string[] =>
  text.match(/\n|[^\S\n]+|[\p{L}\p{N}]+(?:[.,][\p{N}]+)*|[\s\S]/gu) ?? [];

/**
 * Two texts compared word by word. A space or a mark between two changes goes with them, so that one reads a changed
 * phrase and not a row of splinters.
 */
export function toWordDifferences(before: string, after: string): Part[] {
  const [a, b] = [toTokens(before), toTokens(after)];
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  for (const { kind, length } of compareSequences(a, b)) {
    const text = (kind === "added" ? b.slice(j, j + length) : a.slice(i, i + length)).join("");
    if (kind !== "added") i += length;
    if (kind !== "removed") j += length;
    parts.push({ kind, text });
  }
  return joinSplinters(parts);
}

const isSplinter = (part: Part): boolean =>
  part.kind === "same" && part.text.length <= 2 && !part.text.includes("\n");

function joinSplinters(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) out.push({ kind: "removed", text: removed });
    if (added) out.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  parts.forEach((part, index) => {
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else if (index > 0 && index < parts.length - 1 && isSplinter(part)) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      out.push(part);
    }
  });
  flush();
  return out;
}

/** A changed paragraph with its line (from 1, in the text after), or the paragraph before it as context. */
export type Passage = { line: number; changed: boolean; before: Part[]; after: Part[] };

const cut = (parts: readonly Part[]): Part[][] => {
  const lines: Part[][] = [[]];
  for (const { kind, text } of parts)
    text.split("\n").forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece) lines.at(-1)?.push({ kind, text: piece });
    });
  return lines;
};

/** The lines that differ, each side with its own words; the line before each group stands along as context. */
export function toPassages(before: string, after: string): Passage[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const passages: Passage[] = [];
  let [i, j] = [0, 0];
  const runs = compareSequences(a, b);
  for (let n = 0; n < runs.length; n++) {
    const run = runs[n];
    if (!run) break;
    if (run.kind === "same") {
      [i, j] = [i + run.length, j + run.length];
      continue;
    }
    const pair = { removed: 0, added: 0 };
    while (n < runs.length && runs[n]?.kind !== "same") {
      const { kind, length } = runs[n] as { kind: "removed" | "added"; length: number };
      pair[kind] += length;
      n++;
    }
    n--;
    const context = [...b.slice(0, j)].reverse().find((text) => text.trim() !== "");
    if (context !== undefined) {
      const same: Part[] = [{ kind: "same", text: context }];
      passages.push({ line: j, changed: false, before: same, after: same });
    }
    const parts = toWordDifferences(
      a.slice(i, i + pair.removed).join("\n"),
      b.slice(j, j + pair.added).join("\n"),
    );
    const left = cut(parts.filter(({ kind }) => kind !== "added"));
    const right = cut(parts.filter(({ kind }) => kind !== "removed"));
    for (let row = 0; row < Math.max(pair.removed, pair.added); row++) {
      const [x, y] = [left[row] ?? [], right[row] ?? []];
      if (x.length > 0 || y.length > 0)
        passages.push({ line: j + row + 1, changed: true, before: x, after: y });
    }
    [i, j] = [i + pair.removed, j + pair.added];
  }
  return passages;
}
