import { MAX_CLOSING_BRACES, MAX_DEPTH, MAX_LINES, MAX_MARKS, MAX_MARKS_PER_BLOCK } from "./limits";
import type { Report } from "./problem";
import type { Range } from "./source-text";

const CONTAINER_PREFIX = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const CONTAINER_MARK = />|[-+*]|\d+[.)]/g;
/** A nested list needs at least two columns a level, so deeper than this is deeper than allowed. */
const MAX_PREFIX_CHARS = MAX_DEPTH * 3;
const MARK = /[*_~`[\]{}<|]/g;

const countMarks = (text: string) => text.match(MARK)?.length ?? 0;

/**
 * Refuses what would make the parser take too long or too much stack, before it is parsed. Returns what must be taken
 * out; the rest can be checked.
 */
export const checkLimits = (body: string, report: Report): Range[] => {
  const refused: Range[] = [];
  const said = new Set<string>();
  /** Each kind is told of once, at its first place. */
  const refuse = (range: Range, message: string, fix: string) => {
    refused.push(range);
    if (!said.has(message)) report({ offset: range.start, rule: "berkas/batas", message, fix });
    said.add(message);
  };

  let offset = 0;
  let lines = 0;
  let braces = 0;
  let blockStart = 0;
  let blockMarks = 0;
  let allMarks = 0;
  let isDense = false;
  const closeBlock = (end: number) => {
    if (isDense)
      refuse(
        { start: blockStart, end },
        "Terlalu banyak tanda baca format (`*`, `_`, `[`, `<`, dan sejenisnya) di bagian ini.",
        "Pisahkan dengan baris kosong, atau hapus tanda yang tidak perlu.",
      );
    isDense = false;
    blockMarks = 0;
  };
  for (const line of body.split(/(?<=\n|\r(?!\n))/)) {
    const end = offset + line.length;
    lines += 1;
    if (lines > MAX_LINES) {
      closeBlock(offset);
      refuse(
        { start: offset, end: body.length },
        `Artikel lebih dari ${MAX_LINES} baris.`,
        "Bagi menjadi beberapa artikel.",
      );
      return refused;
    }
    const isBlank = line.trim() === "";
    if (isBlank) {
      closeBlock(offset);
      blockStart = end;
    }
    const marks = countMarks(line);
    blockMarks += marks;
    allMarks += marks;
    if (blockMarks > MAX_MARKS_PER_BLOCK || allMarks > MAX_MARKS) isDense = true;
    const prefix = CONTAINER_PREFIX.exec(line)?.[0] ?? "";
    const containers = prefix.match(CONTAINER_MARK)?.length ?? 0;
    if (!isBlank && (containers > MAX_DEPTH / 2 || prefix.length > MAX_PREFIX_CHARS))
      refuse(
        { start: offset, end },
        "Kutipan atau daftar bertingkat terlalu dalam.",
        "Kurangi tingkat kutipan (`>`) atau daftar di baris ini.",
      );
    braces += line.match(/\}/g)?.length ?? 0;
    if (braces > MAX_CLOSING_BRACES && line.includes("}"))
      refuse(
        { start: offset, end },
        `Terlalu banyak kurung kurawal (paling banyak ${MAX_CLOSING_BRACES}).`,
        "Bagi menjadi beberapa artikel.",
      );
    offset = end;
  }
  closeBlock(offset);
  return refused;
};
