import "server-only";
import type { ArticleCheck } from "@/modules/articles/article-check";
import { toNameHint } from "@/modules/articles/nearest-name";
import { readKnownResults } from "./known-results.server";

/** Where a contest is named: a widget's attribute, or a key of the head. */
const NAMED = /(?:\bcontest=\{?["'`]|^[ \t]*(?:asOfContest|contest):[ \t]*["']?)([a-z0-9]+(?:-[a-z0-9]+)*)/gm;

/**
 * Contests that an article shows and the database does not have: its widgets would stand empty. Nothing is reported
 * where no database answers.
 */
export const checkContests: ArticleCheck = async ({ source, article, report }) => {
  const { contests } = await readKnownResults();
  if (!contests) return;
  for (const match of source.matchAll(NAMED)) {
    const name = match[1] ?? "";
    // In a compiled text, what stands in code or in prose is not shown.
    if (contests.has(name) || (article && !article.contests.includes(name))) continue;
    const offset = match.index + match[0].length - name.length;
    report({
      offset,
      end: offset + name.length,
      rule: "rujukan/tidak-ada",
      message: `Hitungan \`${name}\` tidak ada.`,
      fix: toNameHint(name, [...contests]),
    });
  }
};
