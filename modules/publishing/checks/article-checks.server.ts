import "server-only";
import type { ArticleCheck } from "@/modules/articles/article-check";

/**
 * Checks that need more than the text: the database, the ledger. Each part of publishing adds its own here; command
 * line, tests and studio then run it.
 */
export const ARTICLE_CHECKS: readonly ArticleCheck[] = [];
