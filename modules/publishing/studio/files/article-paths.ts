import path from "node:path";
import { isSlug } from "@/lib/is-slug";

export const ARTICLES_FOLDER = "articles";
export const MEDIA_FOLDER = "media";

/** Path of an article's file. Throws for what is no slug: nothing else ever becomes a path, whoever calls. */
export function toArticlePath(contentDir: string, slug: string): string {
  if (!isSlug(slug)) throw new Error(`not a slug: ${JSON.stringify(slug.slice(0, 80))}`);
  return path.join(contentDir, ARTICLES_FOLDER, `${slug}.mdx`);
}
