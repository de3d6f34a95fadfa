import "server-only";
import type { Article } from "@/modules/articles/frontmatter";
import { type Finding, type Problem, toSortedProblems } from "@/modules/articles/problem";
import { toSourceText } from "@/modules/articles/source-text";
import { checkFacts } from "./check-facts.server";
import { withSharedFactReader } from "./fact-database.server";

export type CheckedFile = { slug: string; file: string; source: string; article: Article | null };

/** `checkFacts` over many files, as problems in reading order; the data is read once for all of them. */
export function checkAllFacts(files: readonly CheckedFile[]): Promise<Problem[]> {
  return withSharedFactReader(async () => {
    const problems: Problem[] = [];
    for (const { slug, file, source, article } of files) {
      const text = toSourceText(file, source);
      const report = (finding: Finding) => problems.push(text.toProblem(finding));
      await checkFacts({ slug, source, article, report });
    }
    return toSortedProblems(problems);
  });
}
