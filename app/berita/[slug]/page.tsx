import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleView } from "@/app/_parts/article-view";
import { listPins } from "@/modules/articles/list-pins";
import { ARTICLES_TAG, articleTag } from "@/modules/articles/tags";
import { getArticle, listArticles } from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { recordPins } from "@/modules/results/pins.server";
import { contestTags } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

/** Prerendered at build; older ones are made on their first request. */
const NEWEST_COUNT = 200;

type ArticleProps = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  return (await listArticles()).slice(0, NEWEST_COUNT).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: ArticleProps): Promise<Metadata> {
  const article = await getArticle((await params).slug);
  if (!article) return {};
  return {
    title: article.title,
    description: article.dek,
    alternates: { canonical: `/berita/${article.slug}` },
    openGraph: {
      type: "article",
      title: article.title,
      description: article.dek,
      url: `/berita/${article.slug}`,
      publishedTime: article.publishedAt,
      modifiedTime: article.updatedAt ?? article.publishedAt,
      locale: "id_ID",
    },
  };
}

export default async function ArticlePage({ params }: ArticleProps) {
  const { slug } = await params;
  const article = await getArticle(slug);
  await tagPage(ARTICLES_TAG, articleTag(slug), ...contestTags(article?.contests ?? []));
  if (!article) notFound();
  await recordPins(listPins(article));
  return <ArticleView article={article} />;
}
