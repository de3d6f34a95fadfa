import "server-only";
import path from "node:path";
import { cache } from "react";
import { isSlug } from "@/lib/is-slug";
import { createArticleStore } from "@/modules/articles/article-store.server";
import type { Author, Front, Section, Site, Topic } from "@/modules/articles/content-catalog.server";
import { getArticleStore } from "@/modules/articles/current-store.server";
import { isFourEyes } from "@/modules/articles/four-eyes";
import type { Article } from "@/modules/articles/frontmatter";
import { getBlocks } from "@/modules/articles/ledger/chain";
import { createLedgers, type Ledgers } from "@/modules/articles/ledger/ledgers.server";
import { readCommitted } from "@/modules/ops/git.server";
import { widgetSchemas } from "@/widgets/schemas.generated";

/** Where the newsroom's words are. */
export const getContentDirectory = (): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR ?? "content");

const store = () =>
  getArticleStore(() =>
    createArticleStore({
      schemas: widgetSchemas,
      contentDir: getContentDirectory(),
      cacheDir: path.resolve(/* turbopackIgnore: true */ process.env.CACHE_DIR ?? ".cache"),
      label: "content",
      fourEyes: isFourEyes(),
      readCommitted,
      log: (message) => console.warn(message),
    }),
  );

/** Published articles, newest first; once a request. */
export const listArticles = cache(() => store().listArticles());

/** A published article, or null. */
export const getArticle = cache((slug: string) => store().getArticle(slug));

/** Articles that readers see, and those that wait for their moment: what a clock has to be watched for. */
export async function listScheduledArticles(): Promise<{ waiting: Article[]; shown: Article[] }> {
  const now = Date.now();
  const all = await store().listArticles({ includeDrafts: true });
  return {
    waiting: all.filter(({ publishedAt }) => Date.parse(publishedAt) > now),
    shown: await store().listArticles(),
  };
}

/**
 * A withdrawn article, which its address still answers for, or null. Only one that was published: what is withdrawn
 * while it waits for its hour was never there for readers.
 */
export const getWithdrawn = cache(async (slug: string): Promise<Article | null> => {
  const article = await store().getArticle(slug, { includeDrafts: true });
  if (article?.status !== "withdrawn" || Date.parse(article.publishedAt) > Date.now()) return null;
  const ledger = await getLedgers().get(slug);
  const wasPublished =
    ledger.kind === "kept" ? getBlocks(ledger.entries) !== null : article.withdrawn !== undefined;
  return wasPublished ? article : null;
});

/** Every article that readers see, and those that they saw and that were withdrawn. */
export const listOnceShown = cache(async (): Promise<Article[]> => {
  const all = await store().listArticles({ includeDrafts: true });
  const withdrawn = await Promise.all(
    all.filter(({ status }) => status === "withdrawn").map(({ slug }) => getWithdrawn(slug)),
  );
  return [...(await listArticles()), ...withdrawn.filter((article) => article !== null)];
});

/** Where an address that articles had before leads now; null for any other address. */
export const findMoved = cache(async (slug: string): Promise<string | null> => {
  if (!isSlug(slug)) return null;
  const all = await store().listArticles({ includeDrafts: true });
  const claimants = all.filter(({ formerSlugs }) => formerSlugs?.includes(slug));
  // Not to one that is not there for readers: its new address would be told.
  for (const { slug: target } of claimants)
    if (target !== slug && ((await getArticle(target)) ?? (await getWithdrawn(target)))) return target;
  return null;
});

/** The ledgers of this content directory. */
export const getLedgers = (): Ledgers => {
  holder.wartaLedgers ??= createLedgers(getContentDirectory());
  return holder.wartaLedgers;
};
const holder = globalThis as typeof globalThis & { wartaLedgers?: Ledgers };

/** Everything wrong in the content directory. */
export const listContentProblems = () => store().listProblems();

type ReadableCatalog = { sections: Section[]; topics: Topic[]; authors: Author[]; site: Site; front: Front };

/** Stands in where a catalog file has never been readable: pages go on, with less on them. */
const FALLBACK: ReadableCatalog = {
  sections: [],
  topics: [],
  authors: [],
  site: {
    name: "Warta Suara",
    promise: "Setiap angka bisa diperiksa",
    description: "Berita pemilu.",
    about: [],
    states: [],
  },
  front: { lead: "", seconds: [], mostRead: [] },
};

/** Sections, topics, authors, the site's own words and the choice for the front page. */
export const getCatalog = cache(async (): Promise<ReadableCatalog> => {
  const { sections, topics, authors, site, front } = await store().getCatalog();
  return {
    sections: sections ?? FALLBACK.sections,
    topics: topics ?? FALLBACK.topics,
    authors: authors ?? FALLBACK.authors,
    site: site ?? FALLBACK.site,
    front: front ?? FALLBACK.front,
  };
});
