import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isSlug } from "@/lib/is-slug";
import { ARTICLES_FOLDER } from "./article-paths";

/** Slugs of all article files, by name, those that do not pass their checks too. */
export async function listSlugs(contentDir: string): Promise<string[]> {
  const names = await readdir(path.join(contentDir, ARTICLES_FOLDER)).catch(() => [] as string[]);
  return names
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => name.slice(0, -".mdx".length))
    .filter(isSlug)
    .sort();
}
