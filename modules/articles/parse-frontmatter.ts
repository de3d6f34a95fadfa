import { type ArticleMeta, frontmatterSchema } from "./frontmatter";
import { MAX_FRONTMATTER_CHARS } from "./limits";
import { parseYaml } from "./parse-yaml";
import type { Report } from "./problem";
import { blankOut } from "./source-text";

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^---[ \t]*$/m;

const FIX = "Awali berkas dengan baris `---`, lalu `title: …` dan kunci lain, lalu baris `---`.";

/** The range of the YAML between the `---` lines, and where the article's text begins; null where they are not both there. */
export const findFrontmatter = (source: string) => {
  const opening = OPENING.exec(source);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = CLOSING.exec(source.slice(start));
  if (!closing) return null;
  return { start, end: start + closing.index, bodyStart: start + closing.index + closing[0].length };
};

/**
 * Reads the head of an article. `meta` is null when something in it was reported. `body` is the whole file
 * with the head blanked out, so that every offset in it is one in the file.
 */
export const parseFrontmatter = (
  source: string,
  report: Report,
): { meta: ArticleMeta | null; body: string } => {
  const found = findFrontmatter(source);
  if (!found) {
    const opened = OPENING.test(source);
    report({
      offset: 0,
      rule: "kepala/tidak-ada",
      message: opened
        ? "Kepala artikel tidak ditutup dengan baris `---`."
        : "Kepala artikel (`---`) tidak ada di awal berkas.",
      fix: opened ? "Tulis `---` pada baris sendiri di bawah kunci terakhir." : FIX,
    });
    // Without its end, head and text cannot be told apart; everything below would be a false alarm.
    return { meta: null, body: opened ? "" : source };
  }
  const body = blankOut(source, 0, found.bodyStart);
  if (found.end - found.start > MAX_FRONTMATTER_CHARS) {
    report({
      offset: 0,
      rule: "berkas/batas",
      message: `Kepala artikel lebih dari ${MAX_FRONTMATTER_CHARS} huruf.`,
      fix: "Pindahkan isinya ke teks.",
    });
    return { meta: null, body };
  }
  const meta = parseYaml(source.slice(found.start, found.end), frontmatterSchema, report, found.start);
  if (meta?.updatedAt && Date.parse(meta.updatedAt) < Date.parse(meta.publishedAt)) {
    const line = /^updatedAt[ \t]*:[ \t]*/m.exec(source.slice(found.start, found.end));
    report({
      offset: found.start + (line ? line.index + line[0].length : 0),
      rule: "kepala/nilai",
      message: "`updatedAt` lebih awal daripada `publishedAt`.",
      fix: "Perbaiki salah satu waktunya, atau hapus `updatedAt`.",
    });
    return { meta: null, body };
  }
  return { meta, body };
};

/** What the head says of the status, even when the file as a whole cannot be accepted. Null when it cannot be told. */
export const readStatus = (source: string): string | null => {
  const found = findFrontmatter(source);
  const line =
    found && /^["']?status["']?[ \t]*:[ \t]*["']?([a-z]+)/m.exec(source.slice(found.start, found.end));
  return line?.[1] ?? null;
};
