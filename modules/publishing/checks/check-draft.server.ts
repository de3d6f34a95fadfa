import "server-only";
import path from "node:path";
import { type CheckedDraft, createChecker } from "./checker.server";

const toDirectory = (contentDir: string | undefined): string =>
  path.resolve(/* turbopackIgnore: true */ contentDir ?? process.env.CONTENT_DIR ?? "content");

/**
 * One article's text as it is being written, checked as it would be in its file: the article where it compiles, and
 * every problem, errors, warnings and hints, in reading order. Never throws for what was written. Reads the catalog
 * anew at each call (five small files and a listing).
 */
export async function checkDraft({
  slug,
  source,
  contentDir,
  label = "content",
}: {
  slug: string;
  source: string;
  contentDir?: string;
  label?: string;
}): Promise<CheckedDraft> {
  const checker = await createChecker({ contentDir: toDirectory(contentDir), label });
  return checker.check({ slug, source });
}
