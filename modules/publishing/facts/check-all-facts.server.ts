import "server-only";
import type { Article } from "@/modules/articles/frontmatter";
import { type Problem, toSortedProblems } from "@/modules/articles/problem";
import { toSourceText } from "@/modules/articles/source-text";
import { checkFacts } from "./check-facts.server";

export type CheckedFile = { slug: string; file: string; source: string; article: Article | null };

/** `checkFacts` over many files, as problems in reading order. */
export async function checkAllFacts(files: readonly CheckedFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { slug, file, source, article } of files) {
    const text = toSourceText(file, source);
    await checkFacts({ slug, source, article, report: (finding) => problems.push(text.toProblem(finding)) });
  }
  return toSortedProblems(problems);
}
