import "server-only";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fail } from "@/lib/result";
import { createArticleCache } from "./article-cache.server";
import { hasUnknownReferences, isPlaceable, type KnownNames } from "./check-references";
import { type CompileInput, compileArticle } from "./compile-article";
import { type Catalog, createContentCatalog } from "./content-catalog.server";
import { listFrontProblems } from "./front-references.server";
import type { Article } from "./frontmatter";
import { isPublic } from "./is-public";
import { toHold } from "./ledger/hold";
import { createLedgers } from "./ledger/ledgers.server";
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
  /** Nothing is published that nobody but its writer has approved. */
  fourEyes?: boolean;
  /** The article's text as it was last committed, where a history is kept. */
  readCommitted?: (path: string) => Promise<string | null>;
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
  /** What readers get once its time has come: the file's version, or the last one that they had. */
  article: Article | null;
  /** The file's own version; null while it does not pass. */
  own: Article | null;
  problems: Problem[];
};

const byNewest = (a: Article, b: Article) =>
  Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || a.slug.localeCompare(b.slug);

const toIds = (items: { id: string }[] | null) => items && new Set(items.map(({ id }) => id));

/** A fault of the pipeline itself in one article must not take the others from readers. */
const compileSafely = (input: CompileInput): ReturnType<typeof compileArticle> => {
  try {
    return compileArticle(input);
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
  fourEyes = false,
  readCommitted = async () => null,
}: ArticleStoreOptions): ArticleStore => {
  const articlesDir = join(contentDir, "articles");
  const cache = createArticleCache({ cacheDir: join(cacheDir, "articles"), schemas, log });
  const catalog = createContentCatalog({ contentDir, label });
  const ledgers = createLedgers(contentDir);
  const entries = new Map<string, Entry>();
  /** What readers were last given of each article. */
  const shown = new Map<string, Article>();
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
      knownKey: JSON.stringify(Object.values(known).map((names) => names && [...names].sort())),
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
    if (status !== null && !["published", "scheduled", "embargoed"].includes(status)) return null;
    // Only a version that was public: one that waited for its hour must not come out because the file broke.
    const article = shown.get(slug) ?? (await cache.getLastGood(slug));
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
    return { article, own: null, problems: toSortedProblems([...found, ...kept]) };
  };

  /** Words that no ledger accounts for stay in the file; readers keep what was published. */
  const hold = async (
    slug: string,
    file: string,
    article: Article,
    { known }: Known,
  ): Promise<Article | null> => {
    const ledger = await ledgers.get(slug);
    const why = toHold(article, ledger, fourEyes);
    if (why === null) return article;
    if (logged.get(slug) !== article.contentHash)
      log(`article held: ${file}: ${why}; see npm run content:check`);
    logged.set(slug, article.contentHash);
    const last = await getLastGood(slug, known, null);
    if (last && toHold(last, ledger, false) === null) return last;
    if (article.status !== "published" || why !== "unrecorded") return last;
    const source = await readCommitted(join(articlesDir, slug + EXTENSION));
    const committed = source === null ? null : compileSafely({ source, file, slug, schemas, known });
    return committed?.ok && toHold(committed.value, ledger, fourEyes) === null ? committed.value : null;
  };

  const check = async (
    slug: string,
    file: string,
    all: Known,
  ): Promise<Omit<Entry, "stamp" | "knownKey">> => {
    const { known } = all;
    const read = await readSource(join(articlesDir, slug + EXTENSION), file);
    if (!read.ok)
      return { hash: "", ...(await refuse(slug, [read.failure], known, read.failure.message, null)) };
    const { source, hash } = read.value;
    const cached = await cache.get(slug, hash);
    if (cached && !hasUnknownReferences(cached, known)) {
      const warnings = cached.warnings.map((problem) => ({ ...problem, file }));
      const own = { ...cached, warnings };
      return { hash, article: await hold(slug, file, own, all), own, problems: warnings };
    }
    const compiled = compileSafely({ source, file, slug, schemas, known });
    if (!compiled.ok) return { hash, ...(await refuse(slug, compiled.failure, known, hash, source)) };
    if (logged.get(slug) !== hash) logged.delete(slug);
    await cache.record(compiled.value);
    const own = compiled.value;
    return { hash, article: await hold(slug, file, own, all), own, problems: own.warnings };
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
    const stamp = settled
      ? `${info.mtimeNs}:${info.ctimeNs}:${info.size}:${info.ino} ${await ledgers.getStamp(slug)}`
      : "";
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

  /** For readers: what they are given is remembered, for when its file breaks or changes without a record. */
  const show = async (article: Article): Promise<Article> => {
    if (shown.get(article.slug)?.contentHash !== article.contentHash) await cache.recordShown(article);
    shown.set(article.slug, article);
    return article;
  };

  const listArticles = async ({ includeDrafts = false }: ListOptions = {}) => {
    const { all } = await refreshAll();
    const at = now();
    const shownNow: Article[] = [];
    for (const { article } of all) if (article && isPublic(article, at)) shownNow.push(await show(article));
    const drafts = includeDrafts
      ? all.flatMap(({ article, own }) => own ?? (article && isPublic(article, at) ? article : []))
      : [];
    return (includeDrafts ? drafts : shownNow).sort(byNewest);
  };

  return {
    listArticles,
    getArticle: async (slug, { includeDrafts = false } = {}) => {
      const slugs = await listSlugs();
      // Only names that the directory lists become paths: a slug from an address never reaches the file system.
      if (!slugs.includes(slug)) return null;
      const entry = await refresh(slug, await readKnown(slugs));
      if (!entry) return null;
      if (includeDrafts && entry.own) return entry.own;
      return entry.article && isPublic(entry.article, now()) ? show(entry.article) : null;
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
