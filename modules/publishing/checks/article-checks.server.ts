import "server-only";
import type { ArticleCheck } from "@/modules/articles/article-check";
import { checkContests } from "./check-contests.server";

/**
 * Checks that need more than the text. Each part of publishing adds its own here; command line, tests and studio then
 * run it. Files alone: the ledger, the history.
 */
export const FILE_CHECKS: readonly ArticleCheck[] = [];

/** Those that ask the database; left out where there is none. */
export const DATABASE_CHECKS: readonly ArticleCheck[] = [checkContests];
