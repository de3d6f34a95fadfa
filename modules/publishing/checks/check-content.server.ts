import "server-only";
import { join } from "node:path";
import { listFrontProblems } from "@/modules/articles/front-references.server";
import { type Problem, toSortedProblems } from "@/modules/articles/problem";
import { readSource } from "@/modules/articles/read-source.server";
import { ARTICLE_EXTENSION, type Checker, type CheckerOptions, createChecker } from "./checker.server";

export type ContentReport = {
  problems: Problem[];
  /** Articles looked at, and those of them without an error. */
  articles: number;
  sound: number;
};

const hasError = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === "error");

const checkFile = async (checker: Checker, contentDir: string, label: string, slug: string) => {
  const file = `${label}/articles/${slug}${ARTICLE_EXTENSION}`;
  const read = await readSource(join(contentDir, "articles", slug + ARTICLE_EXTENSION), file);
  if (!read.ok) return [read.failure];
  return (await checker.check({ slug, source: read.value.source })).problems;
};

/** A check that cannot run says so for every file; once is enough. */
const dropRepeatedBreakdowns = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>();
  return problems.filter(({ rule, message }) => {
    if (rule !== "pemeriksaan/gagal") return true;
    return seen.has(message) ? false : seen.add(message);
  });
};

/**
 * Everything wrong in the content directory, articles and catalog, in reading order; where `slugs` is given, in those
 * articles alone.
 */
export async function checkContent({
  slugs,
  ...options
}: CheckerOptions & { slugs?: readonly string[] }): Promise<ContentReport> {
  const { contentDir, label } = options;
  const checker = await createChecker(options);
  const wanted = slugs ?? checker.slugs;
  const problems: Problem[] = [];
  let sound = 0;
  for (const slug of wanted) {
    const found = await checkFile(checker, contentDir, label, slug);
    if (!hasError(found)) sound += 1;
    problems.push(...found);
  }
  if (!slugs)
    problems.push(
      ...checker.catalog.problems,
      ...(await listFrontProblems(contentDir, label, checker.catalog.front, new Set(checker.slugs))),
    );
  return {
    problems: toSortedProblems(dropRepeatedBreakdowns(problems)),
    articles: wanted.length,
    sound,
  };
}
