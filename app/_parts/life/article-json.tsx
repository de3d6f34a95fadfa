import type { Article } from "@/modules/articles/frontmatter";
import { getCatalog } from "@/modules/delivery/newsroom.server";
import { type PublicEntry, toCorrections } from "@/modules/publishing/life/corrections.server";
import { toNewsArticleJson } from "@/modules/publishing/life/json-ld";

/** The article as structured data, with its corrections. A data block: nothing in it runs. */
export async function ArticleJson({
  article,
  entries,
}: {
  article: Article;
  entries: readonly PublicEntry[];
}) {
  const { authors, site } = await getCatalog();
  const names = article.authors.map((id) => authors.find((author) => author.id === id)?.name ?? id);
  const url = process.env.SITE_URL ?? "http://localhost:3000";
  const json = toNewsArticleJson(article, toCorrections(entries), names, { name: site.name, url });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by toNewsArticleJson; React would escape quotes in it
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
