import { diff3Merge } from "node-diff3";

/** One place where both changed the same lines. `line` counts in `mine`, from 1. Texts are whole lines with their ends. */
export type Clash = { line: number; mine: string; theirs: string; base: string };
export type Merged = { kind: "merged"; source: string } | { kind: "clash"; clashes: Clash[] };

/** Lines with their ends: joined they are the text, whatever its line ends are. */
export const toLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/**
 * What two made of the same text, put together line by line. Lines that only one changed are that one's; lines that both
 * changed alike are so. Where they differ nothing is decided: the clashes come back with all three texts.
 */
export function mergeLines(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || theirs === base) return { kind: "merged", source: mine };
  if (mine === base) return { kind: "merged", source: theirs };
  const regions = diff3Merge(toLines(mine), toLines(base), toLines(theirs), { excludeFalseConflicts: true });
  const clashes = regions.flatMap(({ conflict }) =>
    conflict
      ? [
          {
            line: conflict.aIndex + 1,
            mine: conflict.a.join(""),
            theirs: conflict.b.join(""),
            base: conflict.o.join(""),
          },
        ]
      : [],
  );
  if (clashes.length > 0) return { kind: "clash", clashes };
  return { kind: "merged", source: regions.flatMap(({ ok }) => ok ?? []).join("") };
}
