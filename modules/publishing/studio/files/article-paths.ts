import path from "node:path";
import { isSlug } from "@/lib/is-slug";

/** What readers may see. */
export const LIVE_FOLDER = "articles";
/** Where edits of what was approved or published wait: see docs/studio.md. */
export const WORKING_FOLDER = "working";
export const MEDIA_FOLDER = "media";

/** Path of an article's file. Throws for what is no slug: nothing else ever becomes a path, whoever calls. */
export function toArticlePath(contentDir: string, folder: string, slug: string): string {
  if (!isSlug(slug)) throw new Error(`not a slug: ${JSON.stringify(slug.slice(0, 80))}`);
  return path.join(contentDir, folder, `${slug}.mdx`);
}
