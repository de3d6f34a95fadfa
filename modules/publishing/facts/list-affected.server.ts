import "server-only";
import type { ArticleStore } from "@/modules/articles/article-store.server";
import { getCurrentStore } from "@/modules/articles/current-store.server";
import type { Article } from "@/modules/articles/frontmatter";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { getFiguresOfVersion } from "@/modules/results/figures.server";
import type { SnapshotHead } from "@/modules/results/types";
import { openFactReader } from "./fact-database.server";
import { getFigureState } from "./list-rows.server";
import { listFigureUses } from "./number-facts";

/** A bound figure that a newer reading says something of: as printed, and as it would be printed now. */
export type AffectedFigure = {
  of: string;
  label: string;
  text: string;
  now: string;
  isMoved: boolean;
  /** The reading that it is taken from now, ISO 8601 in UTC. */
  asOf: string;
  version: number;
};

export type AffectedArticle = {
  slug: string;
  title: string;
  status: Article["status"];
  figures: AffectedFigure[];
};

export type AffectedOptions = {
  /** Readings up to this version of the contest are old news: only what a later one touches is listed. */
  since?: number;
  /** The articles asked; those of this process where left out. */
  store?: Pick<ArticleStore, "listArticles">;
};

/**
 * Articles, drafts included, with bound figures of a contest that has a newer reading than they were taken from, newest first.
 * Texts are not changed by it; this is the list to look at. Empty where the data cannot be asked.
 */
export async function listAffected(
  contest: string,
  { since, store = getCurrentStore() }: AffectedOptions = {},
): Promise<AffectedArticle[]> {
  const reader = await openFactReader();
  if (!reader) return [];
  const bound = since === undefined ? null : await getFiguresOfVersion(contest, since);
  const isNews = (head: SnapshotHead) =>
    head.contest === contest &&
    (since === undefined ||
      (head.isContestUnit
        ? head.version > since
        : // Files of places have versions of their own: they are told by when they came.
          bound === null || Date.parse(head.receivedAt) > Date.parse(bound.receivedAt)));
  const affected: AffectedArticle[] = [];
  for (const article of await store.listArticles({ includeDrafts: true })) {
    if (!article.contests.includes(contest)) continue;
    const figures = await listMoved(reader, article, isNews);
    const { slug, title, status } = article;
    if (figures.length > 0) affected.push({ slug, title, status, figures });
  }
  return affected;
}

async function listMoved(
  reader: FactReader,
  article: Article,
  isNews: (head: SnapshotHead) => boolean,
): Promise<AffectedFigure[]> {
  const figures: AffectedFigure[] = [];
  for (const use of listFigureUses(article.tree)) {
    if (use.tag !== "Fact") continue;
    // Pages bind a number to its unit; a list for editors is searched in, with plain spaces.
    const text = use.text.replaceAll("\u00a0", " ");
    const { label, now } = await getFigureState(reader, article, { ...use, text });
    if (now.kind !== "newer" || !isNews(now.head)) continue;
    const { asOf, version } = now.head;
    const of = String(use.props.of ?? "");
    if (figures.some((other) => other.of === of && other.text === text)) continue;
    figures.push({ of, label, text, now: now.text, isMoved: now.text !== text, asOf, version });
  }
  return figures;
}
