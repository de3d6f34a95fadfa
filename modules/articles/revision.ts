import { createHash } from "node:crypto";
import type { ArticleMeta } from "./frontmatter";

/** Keys that say where an article is in its life, and not what it says: moving it leaves an approval standing. */
const LIFE_KEYS: readonly (keyof ArticleMeta)[] = [
  "status",
  "publishedAt",
  "updatedAt",
  "submitted",
  "approved",
  "embargo",
  "withdrawn",
];

/**
 * Names what an article says, its head without the keys of its life and its body, in 16 hexadecimal digits. How the
 * head is laid out, line ends and blank space around the body do not matter.
 */
export function toRevision(meta: ArticleMeta, body: string): string {
  const said = Object.entries(meta)
    .filter(([key, value]) => value !== undefined && !LIFE_KEYS.includes(key as keyof ArticleMeta))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = body.replaceAll(/\r\n?/g, "\n").trim();
  return createHash("sha256")
    .update(JSON.stringify([said, text]))
    .digest("hex")
    .slice(0, 16);
}
