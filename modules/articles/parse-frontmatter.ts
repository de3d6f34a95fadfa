import { findFrontmatter } from "./find-frontmatter";
import { type ArticleMeta, frontmatterSchema } from "./frontmatter";
import { MAX_FRONTMATTER_CHARS } from "./limits";
import { type HeadReading, readYaml } from "./parse-yaml";
import type { Report } from "./problem";
import { blankOut } from "./source-text";

/** A plain value of the head, whatever else is wrong there; null where it is missing or no text. */
export const readHeadText = (head: HeadReading | null, key: string): string | null => {
  const { value } = head ?? {};
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return null;
  const text: unknown = (value as Record<string, unknown>)[key];
  return typeof text === "string" ? text : null;
};

/** An article is not updated before it was published. */
const checkOrder = (head: HeadReading, report: Report): boolean => {
  const published = Date.parse(readHeadText(head, "publishedAt") ?? "");
  const updated = Date.parse(readHeadText(head, "updatedAt") ?? "");
  if (!(updated < published)) return true;
  const place = head.find(["updatedAt"]);
  report({
    offset: place?.start ?? 0,
    end: place?.end,
    rule: "tanggal/urutan",
    message: "`updatedAt` lebih awal daripada `publishedAt`.",
    fix: "Perbaiki salah satu waktunya, atau hapus `updatedAt`.",
  });
  return false;
};

/**
 * Reads the head of an article. `meta` is null when something in it was reported; `head` holds what could be read all
 * the same. `body` is the whole file with the head blanked out, so that every offset in it is one in the file.
 */
export const parseFrontmatter = (
  source: string,
  report: Report,
): { meta: ArticleMeta | null; head: HeadReading | null; body: string } => {
  const { yaml, bodyStart, finding } = findFrontmatter(source);
  if (finding) report(finding);
  const body = blankOut(source, 0, bodyStart);
  if (yaml.end === yaml.start && finding) return { meta: null, head: null, body };
  if (yaml.end - yaml.start > MAX_FRONTMATTER_CHARS) {
    report({
      offset: 0,
      rule: "berkas/batas",
      message: `Kepala artikel lebih dari ${MAX_FRONTMATTER_CHARS} huruf.`,
      fix: "Pindahkan isinya ke teks.",
    });
    return { meta: null, head: null, body };
  }
  const { data, reading } = readYaml(
    source.slice(yaml.start, yaml.end),
    frontmatterSchema,
    report,
    yaml.start,
  );
  const isOrdered = !reading || checkOrder(reading, report);
  return { meta: finding || !isOrdered ? null : data, head: reading, body };
};

/** What the head says of the status, even when the file as a whole cannot be accepted. Null when it cannot be told. */
export const readStatus = (source: string): string | null => {
  const { yaml } = findFrontmatter(source);
  const line = /^["']?status["']?[ \t]*:[ \t]*["']?([a-z]+)/m.exec(source.slice(yaml.start, yaml.end));
  return line?.[1] ?? null;
};
