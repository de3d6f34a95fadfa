import "server-only";
import path from "node:path";
import { cache } from "react";
import { createArticleStore } from "@/modules/articles/article-store.server";
import type { Author, Front, Section, Site, Topic } from "@/modules/articles/content-catalog.server";
import { getArticleStore } from "@/modules/articles/current-store.server";
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
      log: (message) => console.warn(message),
    }),
  );

/** Published articles, newest first; once a request. */
export const listArticles = cache(() => store().listArticles());

/** A published article, or null. */
export const getArticle = cache((slug: string) => store().getArticle(slug));

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
