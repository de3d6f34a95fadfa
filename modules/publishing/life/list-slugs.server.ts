import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";

/** Slugs of all article files, sorted. Throws where the directory cannot be listed. */
export async function listArticleSlugs(contentDir: string): Promise<string[]> {
  const names = await readdir(path.join(contentDir, "articles"));
  return names
    .filter((name) => name.endsWith(".mdx") && !name.startsWith("."))
    .map((name) => name.slice(0, -".mdx".length))
    .sort();
}
