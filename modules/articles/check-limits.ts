import { MAX_CLOSING_BRACES, MAX_DEPTH, MAX_LINES, MAX_MARKS, MAX_MARKS_PER_BLOCK } from "./limits";
import type { Report } from "./problem";

const CONTAINER_PREFIX = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const CONTAINER_MARK = />|[-+*]|\d+[.)]/g;
/** A nested list needs at least two columns a level, so deeper than this is deeper than allowed. */
const MAX_PREFIX_CHARS = MAX_DEPTH * 3;
const MARK = /[*_~`[\]{}<|]/g;

const countMarks = (text: string) => text.match(MARK)?.length ?? 0;

/**
 * Refuses a body whose mere parsing would take too long or too much stack, before it is parsed.
 * Returns false when it must not be parsed.
 */
export const checkLimits = (body: string, report: Report): boolean => {
  let fine = true;
  const refuse = (offset: number, message: string, fix: string) => {
    fine = false;
    report({ offset, rule: "berkas/batas", message, fix });
  };

  if ((body.match(/\}/g)?.length ?? 0) > MAX_CLOSING_BRACES)
    refuse(
      body.indexOf("}"),
      `Terlalu banyak kurung kurawal (paling banyak ${MAX_CLOSING_BRACES}).`,
      "Bagi menjadi beberapa artikel.",
    );

  let offset = 0;
  let lines = 0;
  let blockStart = 0;
  let blockMarks = 0;
  let allMarks = 0;
  let deep = false;
  let dense = false;
  for (const line of body.split(/(?<=\n|\r(?!\n))/)) {
    lines += 1;
    if (line.trim() === "") {
      blockMarks = 0;
      blockStart = offset + line.length;
    }
    const marks = countMarks(line);
    blockMarks += marks;
    allMarks += marks;
    const prefix = CONTAINER_PREFIX.exec(line)?.[0] ?? "";
    const containers = prefix.match(CONTAINER_MARK)?.length ?? 0;
    if (!deep && line.trim() !== "" && (containers > MAX_DEPTH / 2 || prefix.length > MAX_PREFIX_CHARS)) {
      deep = true;
      refuse(
        offset,
        "Kutipan atau daftar bertingkat terlalu dalam.",
        "Kurangi tingkat kutipan (`>`) atau daftar di baris ini.",
      );
    }
    if (!dense && (blockMarks > MAX_MARKS_PER_BLOCK || allMarks > MAX_MARKS)) {
      dense = true;
      refuse(
        blockStart,
        "Terlalu banyak tanda baca format (`*`, `_`, `[`, `<`, dan sejenisnya) di bagian ini.",
        "Pisahkan dengan baris kosong, atau hapus tanda yang tidak perlu.",
      );
    }
    offset += line.length;
  }
  if (lines > MAX_LINES)
    refuse(body.length, `Artikel lebih dari ${MAX_LINES} baris.`, "Bagi menjadi beberapa artikel.");
  return fine;
};
