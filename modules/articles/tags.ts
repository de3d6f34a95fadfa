/** Cache tags of what this module serves. Only modules/delivery revalidates them. */

/** Everything that lists articles: front page, sections, topics, feeds. */
export const ARTICLES_TAG = "articles";

/** One article's page. */
export const articleTag = (slug: string): string => `article:${slug}`;
