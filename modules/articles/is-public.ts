import type { Article } from "./frontmatter";

type Standing = Pick<Article, "status" | "publishedAt" | "approved" | "revision">;

/** Whether somebody has approved just what the article says now. */
export const isApproved = ({ approved, revision }: Pick<Article, "approved" | "revision">): boolean =>
  approved !== undefined && approved.revision === revision;

/**
 * Whether its time to be read has come. A moment that lies ahead holds in every status, so that `scheduled` and
 * `embargoed` become public by the clock alone: no visitor, build or write is needed, and none can be missed. An edit
 * after approval sends what waits back to review.
 */
export const isPublic = (article: Standing, now: Date): boolean => {
  if (Date.parse(article.publishedAt) > now.getTime()) return false;
  if (article.status === "published") return true;
  if (article.status !== "scheduled" && article.status !== "embargoed") return false;
  return article.approved === undefined || isApproved(article);
};
