import type { Article } from "./frontmatter";
import type { Report } from "./problem";

/**
 * A check of one article that needs more than its text and the catalog: the database, the ledger of what was published,
 * a dictionary. It reports and never throws for what an editor wrote. `article` is null where the text does not compile;
 * the source can then still be looked at.
 */
export type ArticleCheck = (input: {
  slug: string;
  source: string;
  article: Article | null;
  report: Report;
}) => void | Promise<void>;
