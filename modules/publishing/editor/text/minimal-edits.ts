import { compareSequences } from "./sequence-diff";

/** A replacement in a text; offsets in UTF-16 units of the text before any edit. */
export type Edit = { start: number; end: number; text: string };

/** Lines with their ends, so that joined they give the text. */
export const toLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** @param edits in order and apart from each other */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, text: put } of edits) {
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Without what both ends have in common; never between the halves of one character. */
function trim({ start, end, text }: Edit, from: string): Edit {
  let head = 0;
  const most = Math.min(end - start, text.length);
  while (head < most && from[start + head] === text[head]) head++;
  if (head > 0 && isHighSurrogate(text.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < most - head && from[end - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (tail > 0 && isLowSurrogate(text.charCodeAt(text.length - tail))) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/**
 * The edits that make `to` of `from`, by lines and then cut to what differs within them, so that a caret, a fold or a
 * mark outside of what another has changed stays where it is. Empty where both are the same.
 */
export function toMinimalEdits(from: string, to: string): Edit[] {
  if (from === to) return [];
  const [before, after] = [toLines(from), toLines(to)];
  const edits: Edit[] = [];
  let open: Edit | null = null;
  let [i, j, at] = [0, 0, 0];
  for (const { kind, length } of compareSequences(before, after)) {
    if (kind === "same") {
      if (open) edits.push(open);
      open = null;
      for (let n = 0; n < length; n++) at += before[i + n]?.length ?? 0;
      [i, j] = [i + length, j + length];
      continue;
    }
    open ??= { start: at, end: at, text: "" };
    if (kind === "added") {
      open.text += after.slice(j, j + length).join("");
      j += length;
    } else {
      for (let n = 0; n < length; n++) at += before[i + n]?.length ?? 0;
      open.end = at;
      i += length;
    }
  }
  if (open) edits.push(open);
  return edits.map((edit) => trim(edit, from)).filter(({ start, end, text }) => end > start || text !== "");
}

/** Where an offset of the text before the edits lies after them; inside of a replacement, at its end. */
export function mapThrough(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (start >= offset) break;
    if (end > offset) return start + shift + text.length;
    shift += text.length - (end - start);
  }
  return offset + shift;
}
