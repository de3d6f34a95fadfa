import "server-only";
import { toArticlePath } from "./article-paths";
import { toSourceHash } from "./source-hash";
import { readTextFile } from "./text-file.server";

export type ArticleFile = { slug: string; path: string; source: string; hash: string; changedAt: Date };

/** An article's file as it stands, every byte of its text. Null without a file; throws for bytes that are no UTF-8. */
export async function readArticle(contentDir: string, slug: string): Promise<ArticleFile | null> {
  const path = toArticlePath(contentDir, slug);
  const file = await readTextFile(path);
  return (
    file && { slug, path, source: file.source, hash: toSourceHash(file.source), changedAt: file.changedAt }
  );
}
