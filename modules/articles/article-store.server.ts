import "server-only";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fail, succeed } from "@/lib/result";
import { createArticleCache } from "./article-cache.server";
import { hasUnknownReferences, isPlaceable, type KnownNames } from "./check-references";
import { type CompileInput, compileArticle } from "./compile-article";
import { type Catalog, createContentCatalog } from "./content-catalog.server";
import { listFrontProblems } from "./front-references.server";
import type { Article } from "./frontmatter";
import { readStatus } from "./parse-frontmatter";
import { type Problem, toProblemText, toSortedProblems } from "./problem";
import { readSource } from "./read-source.server";
import type { WidgetSchemas } from "./widget-schema";

const EXTENSION = ".mdx";
const READ_AT_ONCE = 32;
/** A file changed this lately may change again within the clock's grain, unseen in its mtime. */
const SETTLED_MS = 2_000;

export type ArticleStoreOptions = {
  schemas: WidgetSchemas;
  /** Holds `articles/*.mdx` and the catalog's YAML files. */
  contentDir: string;
  /** Trees are kept in `<cacheDir>/articles`. It may be missing, unwritable or full of nonsense. */
  cacheDir: string;
  /** One line for an operator: an article refused, a cache that cannot be written. */
  log: (message: string) => void;
  /** How the content directory is named in problems; as given when absent. */
  label?: string;
  now?: () => Date;
};

export type ListOptions = {
  /** Also drafts, articles in review, and those whose time has not come. Never for readers. */
  includeDrafts?: boolean;
};

export type ArticleStore = {
  /** Newest first. Articles that do not pass are left out, or stand in their last good version. */
  listArticles: (options?: ListOptions) => Promise<Article[]>;
  getArticle: (slug: string, options?: ListOptions) => Promise<Article | null>;
  /** Published articles that show a figure of this contest, newest first. */
  listCiting: (contest: string) => Promise<Article[]>;
  /** Everything wrong in the content directory: articles and catalog, in reading order. */
  listProblems: () => Promise<Problem[]>;
  getCatalog: () => Promise<Catalog>;
};

type Entry = {
  stamp: string;
  hash: string;
  knownKey: string;
  /** What is served: this version, or the last good one. */
  article: Article | null;
  problems: Problem[];
};

/** Published, and its time has come. */
export const isPublic = (article: Article, now: Date): boolean =>
  article.status === "published" && Date.parse(article.publishedAt) <= now.getTime();

const byNewest = (a: Article, b: Article) =>
  Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || a.slug.localeCompare(b.slug);

const toIds = (items: { id: string }[] | null) => items && new Set(items.map(({ id }) => id));

/** A fault of the pipeline itself in one article must not take the others from readers. */
const compileSafely = (input: CompileInput): ReturnType<typeof compileArticle> => {
  try {
    const compiled = compileArticle(input);
    // Through JSON, as from the cache: what the parser made hangs on to twice the memory for as long as it is kept.
    return compiled.ok ? succeed(JSON.parse(JSON.stringify(compiled.value)) as Article) : compiled;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail([
      {
        file: input.file,
        line: 1,
        column: 1,
        rule: "berkas/rusak",
        severity: "error",
        message: `Artikel ini tidak dapat diolah (${detail}).`,
        fix: "Kembalikan perubahan terakhir, dan beri tahu pengelola sistem.",
      },
    ]);
  }
};

/**
 * The articles as the content directory has them now: each call looks at the directory, reads what changed,
 * and checks it. One article's faults never touch another.
 */
export const createArticleStore = ({
  schemas,
  contentDir,
  cacheDir,
  log,
  label = contentDir,
  now = () => new Date(),
}: ArticleStoreOptions): ArticleStore => {
  const articlesDir = join(contentDir, "articles");
  const cache = createArticleCache({ cacheDir: join(cacheDir, "articles"), schemas, log });
  const catalog = createContentCatalog({ contentDir, label });
  const entries = new Map<string, Entry>();
  const logged = new Map<string, string>();

  const logOnce = (slug: string, hash: string, problems: Problem[]) => {
    if (logged.get(slug) === hash) return;
    logged.set(slug, hash);
    const errors = problems.filter(({ severity }) => severity === "error");
    log(`article refused: ${errors.map((problem) => toProblemText(problem).split("\n")[0]).join("; ")}`);
  };

  const listSlugs = async (): Promise<string[]> => {
    try {
      const names = await readdir(articlesDir);
      return names
        .filter((name) => name.endsWith(EXTENSION) && !name.startsWith("."))
        .map((name) => name.slice(0, -EXTENSION.length));
    } catch (error) {
      // A directory that cannot be listed for a moment is no reason to take every article from readers.
      log(`articles cannot be listed: ${error instanceof Error ? error.message : String(error)}`);
      return [...entries.keys()];
    }
  };

  let lastKnownKey = "";
  /** The same string as before where nothing changed: ten thousand entries are then compared with it at no cost. */
  const toKnownKey = (known: KnownNames): string => {
    const key = JSON.stringify(Object.values(known).map((names) => names && [...names].sort()));
    if (key !== lastKnownKey) lastKnownKey = key;
    return lastKnownKey;
  };

  const readKnown = async (slugs: readonly string[]) => {
    const content = await catalog.read();
    const known: KnownNames = {
      sections: toIds(content.sections),
      topics: toIds(content.topics),
      authors: toIds(content.authors),
      articles: new Set(slugs),
    };
    return {
      content,
      known,
      slugs,
      knownKey: toKnownKey(known),
    };
  };

  type Known = Awaited<ReturnType<typeof readKnown>>;

  const getLastGood = async (
    slug: string,
    known: KnownNames,
    source: string | null,
  ): Promise<Article | null> => {
    // A head that says "draft" takes the article away even while its text is broken.
    const status = source === null ? null : readStatus(source);
    if (status !== null && status !== "published") return null;
    const article = entries.get(slug)?.article ?? (await cache.getLastGood(slug));
    return article && isPlaceable(article, known) ? article : null;
  };

  const refuse = async (
    slug: string,
    found: Problem[],
    known: KnownNames,
    hash: string,
    source: string | null,
  ) => {
    logOnce(slug, hash, found);
    const article = await getLastGood(slug, known, source);
    const [first] = found;
    const kept: Problem[] =
      article && first
        ? [
            {
              ...first,
              line: 1,
              column: 1,
              rule: "berkas/versi-lama",
              severity: "warning",
              message: "Yang tampil bagi pembaca masih versi terakhir yang benar.",
              fix: "Perbaiki kesalahan di berkas ini agar versi barunya tampil.",
            },
          ]
        : [];
    return { article, problems: toSortedProblems([...found, ...kept]) };
  };

  const check = async (
    slug: string,
    file: string,
    { known }: Known,
  ): Promise<Omit<Entry, "stamp" | "knownKey">> => {
    const read = await readSource(join(articlesDir, slug + EXTENSION), file);
    if (!read.ok)
      return { hash: "", ...(await refuse(slug, [read.failure], known, read.failure.message, null)) };
    const { source, hash } = read.value;
    const cached = await cache.get(slug, hash);
    if (cached && !hasUnknownReferences(cached, known)) {
      const warnings = cached.warnings.map((problem) => ({ ...problem, file }));
      return { hash, article: { ...cached, warnings }, problems: warnings };
    }
    const compiled = compileSafely({ source, file, slug, schemas, known });
    if (!compiled.ok) return { hash, ...(await refuse(slug, compiled.failure, known, hash, source)) };
    logged.delete(slug);
    await cache.record(compiled.value);
    return { hash, article: compiled.value, problems: compiled.value.warnings };
  };

  /** `null` when there is no such file. */
  const refresh = async (slug: string, known: Known): Promise<Entry | null> => {
    const file = `${label}/articles/${slug}${EXTENSION}`;
    const info = await stat(join(articlesDir, slug + EXTENSION), { bigint: true }).catch(() => null);
    if (!info?.isFile()) {
      entries.delete(slug);
      return null;
    }
    const settled = Date.now() - Number(info.mtimeMs) > SETTLED_MS;
    // A hint within this process only; a file without a trustworthy stamp is read and its hash decides.
    const stamp = settled ? `${info.mtimeNs}:${info.ctimeNs}:${info.size}:${info.ino}` : "";
    const before = entries.get(slug);
    if (before && stamp !== "" && before.stamp === stamp && before.knownKey === known.knownKey) return before;
    const entry = { stamp, knownKey: known.knownKey, ...(await check(slug, file, known)) };
    entries.set(slug, entry);
    return entry;
  };

  const refreshAll = async () => {
    const slugs = await listSlugs();
    const known = await readKnown(slugs);
    const present = new Set(slugs);
    for (const slug of entries.keys()) if (!present.has(slug)) entries.delete(slug);
    const all: Entry[] = [];
    for (let start = 0; start < slugs.length; start += READ_AT_ONCE)
      for (const entry of await Promise.all(
        slugs.slice(start, start + READ_AT_ONCE).map((slug) => refresh(slug, known)),
      ))
        if (entry) all.push(entry);
    return { all, known };
  };

  const listArticles = async ({ includeDrafts = false }: ListOptions = {}) => {
    const { all } = await refreshAll();
    const at = now();
    return all
      .flatMap(({ article }) => (article && (includeDrafts || isPublic(article, at)) ? [article] : []))
      .sort(byNewest);
  };

  return {
    listArticles,
    getArticle: async (slug, { includeDrafts = false } = {}) => {
      const slugs = await listSlugs();
      // Only names that the directory lists become paths: a slug from an address never reaches the file system.
      if (!slugs.includes(slug)) return null;
      const article = (await refresh(slug, await readKnown(slugs)))?.article ?? null;
      return article && (includeDrafts || isPublic(article, now())) ? article : null;
    },
    listCiting: async (contest) =>
      (await listArticles()).filter((article) => article.contests.includes(contest)),
    listProblems: async () => {
      const { all, known } = await refreshAll();
      return toSortedProblems([
        ...known.content.problems,
        ...(await listFrontProblems(contentDir, label, known.content.front, new Set(known.slugs))),
        ...all.flatMap(({ problems }) => problems),
      ]);
    },
    getCatalog: () => catalog.read(),
  };
};
