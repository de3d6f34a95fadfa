import type { Change } from "./listen.server";

/** What must be known of a published article to say which pages show it. */
export type ListedArticle = {
  slug: string;
  section: string;
  topics: readonly string[];
  contests: readonly string[];
};

/**
 * Pages that readers would find out of date after `change`, the most read first: the front page, the articles
 * themselves, the results, then lists. An article that is gone has no listing any more; its own page still is asked for.
 */
export function toTouchedPaths(change: Change, articles: readonly ListedArticle[]): string[] {
  const isTouched = (article: ListedArticle) =>
    change.everything ||
    change.articles.includes(article.slug) ||
    article.contests.some((contest) => change.contests.includes(contest));
  const touched = articles.filter(isTouched);
  // Lists show titles, not figures: only an article that changed is seen on them.
  const listed = change.everything ? articles : articles.filter(({ slug }) => change.articles.includes(slug));
  return [
    ...new Set([
      "/",
      ...touched.map(({ slug }) => `/berita/${slug}`),
      ...change.contests.map((contest) => `/hasil/${contest}`),
      ...(change.contests.length > 0 || change.everything ? ["/hasil"] : []),
      ...change.articles.map((slug) => `/berita/${slug}`),
      ...listed.map(({ section }) => `/rubrik/${section}`),
      ...(change.everything ? ["/tentang"] : []),
      ...(change.articles.length > 0 || change.everything ? ["/koreksi"] : []),
      ...listed.flatMap(({ topics }) => topics.map((topic) => `/topik/${topic}`)),
    ]),
  ];
}
