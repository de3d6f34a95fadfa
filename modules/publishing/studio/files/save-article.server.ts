import "server-only";
import { fail, type Result, succeed } from "@/lib/result";
import { getDb } from "@/modules/ops/db.server";
import { withArticleLock } from "./article-lock.server";
import { type Clash, mergeLines } from "./merge-lines";
import { type ArticleFile, readArticle } from "./read-article.server";
import { noteEdit, settleEdits } from "./settle-edits.server";
import { toSourceHash } from "./source-hash";
import { writeFileWhole } from "./text-file.server";
import { getText, keepText } from "./texts.server";

export type Author = { id: string; name: string; email: string };
export type SaveRequest = { contentDir: string; slug: string; base: string; source: string; by: Author };
export type Saved = {
  source: string;
  hash: string;
  revision: number;
  savedAt: string;
  /** Whether another's edits are in `source` too. */
  merged: boolean;
  /** Whether the file changed at all. */
  written: boolean;
};
export type SaveFailure =
  | { kind: "missing" }
  | { kind: "clash"; theirs: { source: string; hash: string; by: string | null }; clashes: Clash[] };

/**
 * Saves what an editor sent: exactly those bytes where nobody else has changed the file since `base`; merged by lines
 * where somebody has and both can stand; otherwise nothing is written and both texts come back. Any text that was ever
 * sent is kept for a month, so that a mishap afterwards loses nothing either.
 */
export const saveArticle = (request: SaveRequest): Promise<Result<Saved, SaveFailure>> =>
  withArticleLock(request.slug, async () => {
    const { contentDir, slug, base, source, by } = request;
    await keepText(source);
    const file = await readArticle(contentDir, slug);
    if (!file) return fail({ kind: "missing" });
    // Others may have begun from it too.
    await keepText(file.source);
    const wanted = await reconcile(file, base, source);
    if (!wanted.ok) return fail(wanted.failure);
    const text = wanted.value;
    const written = text !== file.source;
    if (written) {
      // What another left uncommitted is theirs: it goes into history before this is written over it.
      await settleEdits(contentDir, slug, { unlessBy: by.id });
      await writeFileWhole(file.path, text);
    }
    const hash = written ? await keepText(text) : toSourceHash(text);
    const revision = written ? await recordSave(slug, hash, by.id) : (await getLastSave(slug)).number;
    if (written) noteEdit(contentDir, file.path, slug, by);
    return succeed({
      source: text,
      hash,
      revision,
      savedAt: new Date().toISOString(),
      merged: text !== source,
      written,
    });
  });

async function reconcile(
  file: ArticleFile,
  base: string,
  source: string,
): Promise<Result<string, SaveFailure>> {
  if (file.hash === base || file.source === source) return succeed(source);
  const theirs = { source: file.source, hash: file.hash, by: (await getLastSave(file.slug, file.hash)).by };
  const origin = await getText(base);
  if (origin === null)
    // Nobody knows what it began from, so nobody can say whose each line is.
    return fail({
      kind: "clash",
      theirs,
      clashes: [{ line: 1, mine: source, theirs: file.source, base: "" }],
    });
  const merged = mergeLines(origin, source, file.source);
  return merged.kind === "merged"
    ? succeed(merged.source)
    : fail({ kind: "clash", theirs, clashes: merged.clashes });
}

/** Numbers the save; called under the article's lock. */
export async function recordSave(slug: string, hash: string, userId: string | null): Promise<number> {
  const number = (await getLastSave(slug)).number + 1;
  await getDb().studioSave.create({ data: { slug, number, hash, userId } });
  return number;
}

/** The last save: its number (0 before the first) and who made it; `by` is null where the file is not what was saved then. */
export async function getLastSave(
  slug: string,
  hash?: string,
): Promise<{ number: number; by: string | null; at: Date | null }> {
  const row = await getDb().studioSave.findFirst({
    where: { slug },
    orderBy: { number: "desc" },
    include: { user: { select: { name: true } } },
  });
  if (!row) return { number: 0, by: null, at: null };
  return {
    number: row.number,
    by: hash === undefined || row.hash === hash ? (row.user?.name ?? null) : null,
    at: row.at,
  };
}
