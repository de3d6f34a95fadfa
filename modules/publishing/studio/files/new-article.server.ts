import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { toJakartaIso } from "@/lib/format-id";
import { ARTICLES_FOLDER, toArticlePath } from "./article-paths";
import { type Author, recordSave } from "./save-article.server";
import { noteEdit } from "./settle-edits.server";
import { writeFileWhole } from "./text-file.server";
import { keepText } from "./texts.server";
import { toSlug } from "./to-slug";

const line = (key: string, value: unknown): string =>
  stringify({ [key]: value }, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();

/**
 * Begins a draft in a file of its own, named after its title; a number is added where the name is taken. Returns its
 * slug. The head holds every key that is asked for; what is still to be written says so.
 */
export async function createArticle(
  contentDir: string,
  { title, section, authors }: { title: string; section: string; authors: string[] },
  by: Author,
  now = new Date(),
): Promise<string> {
  const source = [
    "---",
    line("title", title),
    line("dek", "Tulis ringkasan di sini."),
    line("section", section),
    "topics: []",
    `authors: [${authors.join(", ")}]`,
    "dateline: JAKARTA",
    `publishedAt: ${toJakartaIso(now).replace("+07:00", ":00+07:00")}`,
    "status: draft",
    "readAlso: []",
    "sources: []",
    "---",
    "",
    "Tulis berita di sini.",
    "",
  ].join("\n");
  await mkdir(path.join(contentDir, ARTICLES_FOLDER), { recursive: true });
  const name = toSlug(title);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? name : `${name}-${number}`;
    const file = toArticlePath(contentDir, slug);
    try {
      await writeFileWhole(file, source, { isNew: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST" && number < 1_000) continue;
      throw error;
    }
    await recordSave(slug, await keepText(source), by.id);
    noteEdit(contentDir, file, slug, by);
    return slug;
  }
}
