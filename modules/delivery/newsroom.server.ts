import "server-only";
import { cache } from "react";
import type { Author, Front, Section, Site, Topic } from "@/modules/articles/content-catalog.server";
import { openStore } from "@/widgets/open-store.server";

export { getContentDirectory } from "@/widgets/open-store.server";

/** Published articles, newest first; once a request. */
export const listArticles = cache(() => openStore().listArticles());

/** A published article, or null. */
export const getArticle = cache((slug: string) => openStore().getArticle(slug));

/** Everything wrong in the content directory. */
export const listContentProblems = () => openStore().listProblems();

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
  const { sections, topics, authors, site, front } = await openStore().getCatalog();
  return {
    sections: sections ?? FALLBACK.sections,
    topics: topics ?? FALLBACK.topics,
    authors: authors ?? FALLBACK.authors,
    site: site ?? FALLBACK.site,
    front: front ?? FALLBACK.front,
  };
});
