import { diffComm } from "node-diff3";
import { toLines } from "./merge-lines";

export type DifferencePart = { kind: "same" | "added" | "removed"; text: string };

/** Beyond this many words on a side a changed passage is shown whole: word by word nobody could read it. */
const MOST_WORDS = 1_500;

const toWords = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/**
 * How `after` differs from `before`, by words within the lines that changed. Joined, the parts that are not `removed`
 * are `after`, and those that are not `added` are `before`.
 */
export function toWordDifference(before: string, after: string): DifferencePart[] {
  const parts: DifferencePart[] = [];
  const add = (kind: DifferencePart["kind"], text: string) => {
    if (text === "") return;
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  for (const lines of diffComm(toLines(before), toLines(after))) {
    if ("common" in lines && lines.common) {
      add("same", lines.common.join(""));
      continue;
    }
    const { buffer1 = [], buffer2 = [] } = lines as { buffer1?: string[]; buffer2?: string[] };
    const [old, fresh] = [toWords(buffer1.join("")), toWords(buffer2.join(""))];
    if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) {
      add("removed", old.join(""));
      add("added", fresh.join(""));
      continue;
    }
    for (const words of diffComm(old, fresh)) {
      if ("common" in words && words.common) add("same", words.common.join(""));
      else {
        const changed = words as { buffer1?: string[]; buffer2?: string[] };
        add("removed", (changed.buffer1 ?? []).join(""));
        add("added", (changed.buffer2 ?? []).join(""));
      }
    }
  }
  return parts;
}
