import "server-only";
import { join } from "node:path";
import { listFrontProblems } from "@/modules/articles/front-references.server";
import { type Problem, toSortedProblems } from "@/modules/articles/problem";
import { readSource } from "@/modules/articles/read-source.server";
import { ARTICLE_EXTENSION, type Checker, type CheckerOptions, createChecker } from "./checker.server";

export type ContentReport = {
  /** In reading order, file by file. */
  problems: Problem[];
  /** Articles looked at, and those of them without an error. */
  articles: number;
  sound: number;
};

export type ContentCheckOptions = CheckerOptions & {
  /** Only these articles, and nothing of the catalog. */
  slugs?: readonly string[];
};

export type ContentCheck = {
  /** Looks at everything. */
  all: () => Promise<ContentReport>;
  /** Looks again at the articles whose files changed; at everything where what may be named has changed. */
  again: (files: readonly string[]) => Promise<ContentReport>;
};

const ARTICLE_FILE = /^articles\/([^/]+)\.mdx$/;

const hasError = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === "error");

/** A check that cannot run says so for every file; once is enough. */
const dropRepeatedBreakdowns = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>();
  return problems.filter(({ rule, message }) => {
    if (rule !== "pemeriksaan/gagal") return true;
    return seen.has(message) ? false : seen.add(message);
  });
};

/**
 * The check of a content directory, kept for as long as it is watched. What stands in it is looked at with one state of
 * the catalog; `again` makes a new one only where the catalog or the list of articles is another.
 */
export const createContentCheck = ({ slugs, ...options }: ContentCheckOptions): ContentCheck => {
  const { contentDir, label } = options;
  const found = new Map<string, Problem[]>();
  let checker: Checker | null = null;
  let catalogProblems: Problem[] = [];

  const checkFile = async (slug: string, by: Checker): Promise<Problem[]> => {
    const file = `${label}/articles/${slug}${ARTICLE_EXTENSION}`;
    const read = await readSource(join(contentDir, "articles", slug + ARTICLE_EXTENSION), file);
    return read.ok ? (await by.check({ slug, source: read.value.source })).problems : [read.failure];
  };

  const toReport = (): ContentReport => ({
    problems: toSortedProblems(dropRepeatedBreakdowns([...[...found.values()].flat(), ...catalogProblems])),
    articles: found.size,
    sound: [...found.values()].filter((problems) => !hasError(problems)).length,
  });

  const all = async () => {
    checker = await createChecker(options);
    found.clear();
    for (const slug of slugs ?? checker.slugs) found.set(slug, await checkFile(slug, checker));
    catalogProblems = slugs
      ? []
      : [
          ...checker.catalog.problems,
          ...(await listFrontProblems(contentDir, label, checker.catalog.front, new Set(checker.slugs))),
        ];
    return toReport();
  };

  return {
    all,
    again: async (files) => {
      const changed = files.map((file) => ARTICLE_FILE.exec(file)?.[1]);
      const before = checker;
      // Another catalog, or an article that came or went, may change what every other says.
      if (!before || changed.some((slug) => slug === undefined || !before.slugs.includes(slug))) return all();
      for (const slug of changed) {
        if (slug === undefined || (slugs && !slugs.includes(slug))) continue;
        const problems = await checkFile(slug, before);
        if (problems.some(({ rule }) => rule === "berkas/rusak")) return all();
        found.set(slug, problems);
      }
      return toReport();
    },
  };
};

/**
 * Everything wrong in the content directory, articles and catalog, in reading order; where `slugs` is given, in those
 * articles alone.
 */
export const checkContent = (options: ContentCheckOptions): Promise<ContentReport> =>
  createContentCheck(options).all();
