import "server-only";
import path from "node:path";
import type { ArticleCheck } from "@/modules/articles/article-check";
import { isFourEyes } from "@/modules/articles/four-eyes";
import { createLedgers } from "@/modules/articles/ledger/ledgers.server";
import { readSource } from "@/modules/articles/read-source.server";
import { listLedgerFindings } from "./check-ledger";
import { listStateFindings } from "./check-state";
import { listTextFindings } from "./check-text.server";
import { createCommittedLedgers } from "./committed-ledgers.server";
import { getContentDir, toArticleFile } from "./desk.server";
import { checkFormerSlugs, createClaims } from "./former-slugs.server";

export type LifeCheckOptions = { contentDir?: string; fourEyes?: boolean; now?: () => Date };

/**
 * The check of an article's life: its state against its head, its words against its ledger, its ledger against itself
 * and against git's last commit, its former addresses against all others. A content directory without `ledger/` keeps
 * none, and is not asked for any.
 */
export function createLifeCheck({
  contentDir = getContentDir(),
  fourEyes = isFourEyes(),
  now = () => new Date(),
}: LifeCheckOptions = {}): ArticleCheck {
  const ledgers = createLedgers(contentDir);
  const committed = createCommittedLedgers(path.join(contentDir, "ledger"));
  const claims = createClaims(contentDir);
  return async ({ slug, source, article, report }) => {
    const ledger = await ledgers.get(slug);
    const ledgerName = `ledger/${slug}.yaml`;
    for (const finding of listLedgerFindings(source, ledgerName, ledger, await committed.get(slug)))
      report(finding);
    if (!article) return;
    if (article.formerSlugs) await checkFormerSlugs({ slug, source, article, report }, claims);
    if (ledger.kind === "unreadable") return;
    const entries = ledger.kind === "kept" ? ledger.entries : [];
    const areKept = await ledgers.areKept();
    for (const finding of listStateFindings({
      slug,
      source,
      article,
      entries,
      areKept,
      fourEyes,
      now: now(),
    }))
      report(finding);
    for (const finding of await listTextFindings({
      slug,
      source,
      article,
      entries,
      now: now(),
      file: toArticleFile(contentDir, slug),
    }))
      report(finding);
  };
}

let ofEnvironment: ArticleCheck | undefined;

/** `createLifeCheck` for the content directory and the settings of this process. */
export const checkLife: ArticleCheck = (input) => {
  ofEnvironment ??= createLifeCheck();
  return ofEnvironment(input);
};

/** Ledgers whose article is gone: a published article is withdrawn with its reason, and never just deleted. */
export async function listOrphanLedgers(contentDir: string): Promise<string[]> {
  const slugs = await createLedgers(contentDir).listSlugs();
  const orphans: string[] = [];
  for (const slug of slugs) {
    const read = await readSource(toArticleFile(contentDir, slug), slug);
    if (!read.ok && read.failure.rule === "berkas/rusak") orphans.push(slug);
  }
  return orphans;
}
