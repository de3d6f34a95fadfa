import "server-only";
import type { Article } from "@/modules/articles/frontmatter";
import type { CorrectionEntry, LedgerEntry } from "@/modules/articles/ledger/entry";
import type { Ledgers } from "@/modules/articles/ledger/ledgers.server";

/** What readers are told of a published article: typos and calls-off are the newsroom's own. */
export type PublicEntry = Exclude<LedgerEntry, { kind: "published" | "cancelled" | "typo" }>;
/** One line of the newsroom's book of corrections. */
export type PublicCorrection = { article: Article; entry: Exclude<PublicEntry, { kind: "update" }> };

const isPublicEntry = (entry: LedgerEntry): entry is PublicEntry =>
  entry.kind === "correction" || entry.kind === "update" || entry.kind === "withdrawn";

/** What readers are told of one article, oldest first. */
export async function listPublicEntries(slug: string, ledgers: Ledgers): Promise<PublicEntry[]> {
  const ledger = await ledgers.get(slug);
  return ledger.kind === "kept" ? ledger.entries.filter(isPublicEntry) : [];
}

/** Corrections alone, oldest first. */
export const toCorrections = (entries: readonly PublicEntry[]): CorrectionEntry[] =>
  entries.filter((entry) => entry.kind === "correction");

/**
 * Every correction and withdrawal, newest first. Of a withdrawn article only that it was withdrawn and why: its
 * corrections quote what is no longer published.
 */
export async function listPublicCorrections(
  articles: readonly Article[],
  ledgers: Ledgers,
): Promise<PublicCorrection[]> {
  const kept = new Set(await ledgers.listSlugs());
  const rows: PublicCorrection[] = [];
  for (const article of articles) {
    if (!kept.has(article.slug)) continue;
    for (const entry of await listPublicEntries(article.slug, ledgers)) {
      if (entry.kind === "update") continue;
      if (article.status === "withdrawn" && entry.kind !== "withdrawn") continue;
      rows.push({ article, entry });
    }
  }
  return rows.sort(
    (a, b) => Date.parse(b.entry.at) - Date.parse(a.entry.at) || a.article.slug.localeCompare(b.article.slug),
  );
}
