import type { Article } from "@/modules/articles/frontmatter";
import type { CorrectionEntry } from "@/modules/articles/ledger/entry";

type Site = { name: string; url: string };

/**
 * schema.org's NewsArticle with its corrections, for search engines and archives, as text for a script element. Every
 * `<`, and what else could end the element or the line, is written as an escape, whatever a title or note holds.
 */
export function toNewsArticleJson(
  article: Pick<Article, "slug" | "title" | "dek" | "publishedAt" | "updatedAt">,
  corrections: readonly CorrectionEntry[],
  authors: readonly string[],
  { name, url }: Site,
): string {
  const address = new URL(`/berita/${article.slug}`, url).href;
  const publisher = {
    "@type": "NewsMediaOrganization",
    name,
    url,
    correctionsPolicy: new URL("/koreksi", url).href,
  };
  const value = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title,
    description: article.dek,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt ?? article.publishedAt,
    mainEntityOfPage: address,
    inLanguage: "id",
    author: authors.map((author) => ({ "@type": "Organization", name: author })),
    publisher,
    ...(corrections.length > 0
      ? {
          correction: corrections.map(({ note, at }) => ({
            "@type": "CorrectionComment",
            text: note,
            datePublished: at,
          })),
        }
      : {}),
  };
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
