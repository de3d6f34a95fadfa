import type { Article } from "@/modules/articles/frontmatter";
import { isApproved, isPublic } from "@/modules/articles/is-public";
import { getBlocks } from "@/modules/articles/ledger/chain";
import type { LedgerEntry } from "@/modules/articles/ledger/entry";
import { toTextHash } from "@/modules/articles/visible-text";

/** Where an article is in its life, as people say it. `corrected` follows from the ledger, the rest from the head. */
export type State = "draft" | "review" | "scheduled" | "embargoed" | "published" | "corrected" | "withdrawn";

export const STATE_NAMES: Readonly<Record<State, string>> = {
  draft: "Draf",
  review: "Ditinjau",
  scheduled: "Terjadwal",
  embargoed: "Embargo",
  published: "Terbit",
  corrected: "Dikoreksi",
  withdrawn: "Ditarik",
};

export type Hand = NonNullable<Article["approved"]>;

/** All that is asked of an article before it is moved. */
export type Standing = {
  state: State;
  /** What readers would see differs from what the ledger says they see. */
  hasChanged: boolean;
  /** Its publication, past or to come, stands in the ledger. */
  isRecorded: boolean;
  revision: string;
  publishedAt: string;
  writer: string | null;
  /** Who said last that this very revision is ready; null where nobody did, or the text changed since. */
  submittedBy: string | null;
  approvedBy: string | null;
};

/**
 * @param wasPublished whether the database has seen it published; null where that is not known. It decides only for an
 * article whose hour has passed while its text was not the one that was decided upon.
 */
export function toStanding(
  article: Article,
  entries: readonly LedgerEntry[],
  now: Date,
  wasPublished: boolean | null = null,
): Standing {
  const blocks = getBlocks(entries);
  const isRecorded = blocks !== null;
  const hasChanged = blocks !== null && toTextHash(blocks) !== article.textHash;
  const { revision, publishedAt, submitted, approved } = article;
  return {
    state: toState(article, entries, hasChanged, now, wasPublished),
    hasChanged,
    isRecorded,
    revision,
    publishedAt,
    writer: article.writer ?? null,
    submittedBy: submitted?.revision === revision ? submitted.by : null,
    approvedBy: approved && isApproved(article) ? approved.by : null,
  };
}

function toState(
  article: Article,
  entries: readonly LedgerEntry[],
  hasChanged: boolean,
  now: Date,
  wasPublished: boolean | null,
): State {
  const { status } = article;
  if (status === "draft" || status === "review" || status === "withdrawn") return status;
  const out = entries.some(({ kind }) => kind === "correction") ? "corrected" : "published";
  const isDue = Date.parse(article.publishedAt) <= now.getTime();
  if (status === "published") return isDue ? out : "scheduled";
  const stands = !hasChanged && (article.approved === undefined || isApproved(article));
  if (!isDue) return stands ? status : "review";
  if (stands && isPublic(article, now)) return out;
  return wasPublished === false ? "review" : out;
}
