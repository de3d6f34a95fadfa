import type { Finding } from "./problem";
import type { Range } from "./source-text";

/** The YAML between the `---` lines, where the text begins, and what is wrong with the lines themselves. */
export type FoundHead = { yaml: Range; bodyStart: number; finding: Finding | null };

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const LATE_OPENING = /^(?:[ \t]*(?:\r\n|\n|\r))+---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^---[ \t]*$/m;
const KEY_LINE = /^["']?[A-Za-z][\w-]*["']?[ \t]*:(?:\s|$)/;
const FIX = "Awali berkas dengan baris `---`, lalu `title: …` dan kunci lain, lalu baris `---`.";

/** Where lines stop looking like a head: after a blank line, one at the left that is no `key:`. */
const guessEnd = (source: string, start: number): number => {
  let afterBlank = false;
  const lines = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
  lines.lastIndex = start;
  for (let match = lines.exec(source); match && match[0] !== ""; match = lines.exec(source)) {
    const line = match[0];
    if (line.trim() === "") afterBlank = true;
    else if (KEY_LINE.test(line) || /^(?:[ \t#]|- )/.test(line)) afterBlank = false;
    else if (afterBlank) return match.index;
  }
  return source.length;
};

const hasKeyBetween = (source: string, start: number, end: number) =>
  source
    .slice(start, end)
    .split(/\r\n|\n|\r/)
    .some((line) => KEY_LINE.test(line));

const toOpened = (source: string, start: number, finding: Finding | null): FoundHead => {
  const closing = CLOSING.exec(source.slice(start));
  const guessed = guessEnd(source, start);
  const close = closing ? start + closing.index : source.length;
  // A `---` far below may be a line of the text: the head ended where its keys did.
  if (closing && (guessed >= close || hasKeyBetween(source, guessed, close)))
    return { yaml: { start, end: close }, bodyStart: close + closing[0].length, finding };
  const end = start + source.slice(start, guessed).trimEnd().length;
  return {
    yaml: { start, end },
    bodyStart: guessed,
    finding: finding ?? {
      offset: 0,
      rule: "kepala/tidak-ada",
      message: "Kepala artikel tidak ditutup dengan baris `---`.",
      fix: "Tulis `---` pada baris sendiri di bawah kunci terakhir.",
      mend: { label: "Tutup kepala artikel", edits: [{ start: end, end, text: "\n---" }] },
    },
  };
};

/**
 * Finds the head of an article. Where a `---` line is missing, the lines that look like one are still taken for it, so
 * that what is wrong in them and in the text is told at once. `yaml` is null-length where there is none.
 */
export const findFrontmatter = (source: string): FoundHead => {
  const opening = OPENING.exec(source);
  if (opening) return toOpened(source, opening[0].length, null);
  const late = LATE_OPENING.exec(source);
  const missing: Finding = {
    offset: 0,
    rule: "kepala/tidak-ada",
    message: "Kepala artikel (`---`) tidak ada di awal berkas.",
    fix: FIX,
  };
  if (late) {
    const blank = late[0].lastIndexOf("---");
    return toOpened(source, late[0].length, {
      ...missing,
      message: "Ada baris kosong sebelum kepala artikel (`---`).",
      fix: "Hapus baris kosong di awal berkas.",
      mend: { label: "Hapus baris kosong", edits: [{ start: 0, end: blank, text: "" }] },
    });
  }
  if (KEY_LINE.test(source))
    return toOpened(source, 0, {
      ...missing,
      mend: { label: "Tulis baris ---", edits: [{ start: 0, end: 0, text: "---\n" }] },
    });
  return { yaml: { start: 0, end: 0 }, bodyStart: 0, finding: missing };
};
