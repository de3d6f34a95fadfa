import "server-only";
import { readdir } from "node:fs/promises";
import path, { join } from "node:path";
import type { ArticleCheck } from "@/modules/articles/article-check";
import { analyseArticle } from "@/modules/articles/compile-article";
import { type Catalog, createContentCatalog } from "@/modules/articles/content-catalog.server";
import type { Article } from "@/modules/articles/frontmatter";
import { MAX_PROBLEMS, type Problem, type Report, toSortedProblems } from "@/modules/articles/problem";
import { toSourceText } from "@/modules/articles/source-text";
import { widgetSchemas } from "@/widgets/schemas.generated";
import { DATABASE_CHECKS, FILE_CHECKS } from "./article-checks.server";
import { checkImages } from "./image-check.server";
import { NO_RESULTS, readKnownResults } from "./known-results.server";
import { toProse } from "./prose";
import { createSpellingCheck } from "./spelling/check-spelling";
import { loadDictionary } from "./spelling/dictionary.server";
import { readKnownWords } from "./spelling/known-words.server";
import { createLexicon, type Dictionary, type Lexicon } from "./spelling/lexicon";
import type { KnownPages, TextCheck } from "./text-check";
import { TEXT_CHECKS } from "./text-checks";

export const ARTICLE_EXTENSION = ".mdx";

export type CheckedDraft = { article: Article | null; problems: Problem[] };

export type Checker = {
  /** What there is to name and to link to, as it was when the checker was made. */
  known: KnownPages;
  catalog: Catalog;
  slugs: readonly string[];
  /** All problems of one source text, in reading order. */
  check: (draft: { slug: string; source: string }) => Promise<CheckedDraft>;
};

export type CheckerOptions = {
  /** Holds `articles/*.mdx` and the catalog's YAML files. */
  contentDir: string;
  /** How the content directory is named in problems. */
  label: string;
  /** Checks beyond the text; the newsroom's where left out. */
  articleChecks?: readonly ArticleCheck[];
  /** Whether the database is asked (contests, names, figures); where not, links to contests and figures are let be. */
  withResults?: boolean;
  /** Whether words are looked up in the dictionary. */
  hints?: boolean;
  /** Where addresses of files that are no media lead: `public/` of the project where left out. */
  publicDir?: string;
  now?: Date;
};

const toIds = (items: { id: string }[] | null) => items && new Set(items.map(({ id }) => id));

/** Slugs of all article files; empty where the directory cannot be listed. */
export const listArticleSlugs = async (contentDir: string): Promise<string[]> => {
  const names = await readdir(join(contentDir, "articles")).catch(() => []);
  return names
    .filter((name) => name.endsWith(ARTICLE_EXTENSION) && !name.startsWith("."))
    .map((name) => name.slice(0, -ARTICLE_EXTENSION.length))
    .sort();
};

let lastLexicon: { key: string; lexicon: Lexicon } | null = null;

/** The lexicon of before where the known words are the same: it remembers what it judged. */
const getLexicon = (dictionary: Dictionary, words: readonly string[]): Lexicon => {
  const key = words.join("\n");
  if (lastLexicon?.key !== key) lastLexicon = { key, lexicon: createLexicon(dictionary, words) };
  return lastLexicon.lexicon;
};

const MAX_SPOKEN_CHARS = 1_000;

/** A word that a rule has spoken about is not looked up as well. */
const dropEchoes = (problems: readonly Problem[]): Problem[] => {
  const spoken = new Set<number>();
  for (const { rule, range } of problems)
    if (range && rule !== "ejaan/kata")
      for (let at = range.start; at < Math.min(range.end, range.start + MAX_SPOKEN_CHARS); at++)
        spoken.add(at);
  const isSpoken = ({ start, end }: { start: number; end: number }) => {
    for (let at = start; at < end; at++) if (spoken.has(at)) return true;
    return false;
  };
  return problems.filter(({ rule, range }) => rule !== "ejaan/kata" || !range || !isSpoken(range));
};

/** The first of too many, and that there are more. */
const toBounded = (problems: Problem[]): Problem[] => {
  const last = problems[MAX_PROBLEMS];
  if (!last) return problems;
  return [
    ...problems.slice(0, MAX_PROBLEMS),
    {
      file: last.file,
      line: last.line,
      column: last.column,
      rule: "berkas/batas",
      severity: "error",
      message: `Lebih dari ${MAX_PROBLEMS} masalah; dari sini tidak disebut lagi.`,
      fix: "Perbaiki yang sudah disebut, lalu periksa lagi.",
    },
  ];
};

/** One check that broke down: said, and nothing else is lost for it. */
const toBreakdown = (error: unknown): Parameters<Report>[0] => ({
  offset: 0,
  rule: "pemeriksaan/gagal",
  severity: "warning",
  message: `Sebagian pemeriksaan tidak dapat dijalankan (${error instanceof Error ? error.message.split("\n")[0] : String(error)}).`,
  fix: "Beri tahu pengelola sistem; pemeriksaan yang lain tetap berlaku.",
});

/**
 * The one engine behind command line, tests and studio: reads once what may be named (catalog, articles, contests), and
 * then checks as many texts against it as are handed in.
 */
export const createChecker = async ({
  contentDir,
  label,
  withResults = true,
  articleChecks = withResults ? [...FILE_CHECKS, ...DATABASE_CHECKS] : FILE_CHECKS,
  hints = true,
  publicDir = path.resolve(/* turbopackIgnore: true */ "public"),
  now,
}: CheckerOptions): Promise<Checker> => {
  const [catalog, slugs, results, dictionary] = await Promise.all([
    createContentCatalog({ contentDir, label }).read(),
    listArticleSlugs(contentDir),
    withResults ? readKnownResults() : NO_RESULTS,
    hints ? loadDictionary() : null,
  ]);
  const known: KnownPages = {
    sections: toIds(catalog.sections),
    topics: toIds(catalog.topics),
    authors: toIds(catalog.authors),
    articles: new Set(slugs),
    contests: results.contests,
  };

  const textChecks: readonly TextCheck[] = dictionary
    ? [
        ...TEXT_CHECKS,
        createSpellingCheck(getLexicon(dictionary, await readKnownWords(contentDir, catalog, results.names))),
      ]
    : TEXT_CHECKS;

  const check = async ({ slug, source }: { slug: string; source: string }): Promise<CheckedDraft> => {
    const file = `${label}/articles/${slug}${ARTICLE_EXTENSION}`;
    const { article, problems, reading } = analyseArticle({
      source,
      file,
      slug,
      schemas: widgetSchemas,
      known,
    });
    const text = toSourceText(file, source);
    const found = [...problems];
    const report: Report = (finding) => found.push(text.toProblem(finding));
    const input = { reading, prose: toProse(reading), known, now: now ?? new Date() };
    for (const textCheck of textChecks) textCheck(input, report);
    await checkImages(reading, { contentDir, publicDir }, report);
    for (const articleCheck of articleChecks)
      try {
        await articleCheck({ slug, source, article, report });
      } catch (error) {
        report(toBreakdown(error));
      }
    return { article, problems: toBounded(toSortedProblems(dropEchoes(found))) };
  };
  return { known, catalog, slugs, check };
};
