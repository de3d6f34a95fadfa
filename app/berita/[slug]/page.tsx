import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleFacts } from "@/app/_parts/article-facts";
import { ArticleFoot } from "@/app/_parts/article-foot";
import { ArticleHead } from "@/app/_parts/article-head";
import { ReaderPage } from "@/app/_parts/reader-page";
import { Turus } from "@/components/typography/turus";
import { formatTime } from "@/lib/format-id";
import { ArticleBody } from "@/modules/articles/article-body";
import { listPins } from "@/modules/articles/list-pins";
import { ARTICLES_TAG, articleTag } from "@/modules/articles/tags";
import { articleWidgets, LiveWidget } from "@/modules/delivery/live-widget";
import { getArticle, listArticles } from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { numberFigures } from "@/modules/publishing/facts/number-facts";
import { recordPins } from "@/modules/results/pins.server";
import { contestTags } from "@/modules/results/tags";
import { widgetSchemas } from "@/widgets/schemas.generated";

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
  await recordPins(listPins(article, widgetSchemas));
  const { leadFigure } = article;
  const { tree, rows } = numberFigures(article);
  return (
    <ReaderPage
      variant="inner"
      current={`/rubrik/${article.section}`}
      asOf={article.publishedAt}
      edition={`Terbit ${formatTime(new Date(article.publishedAt))}`}
      mainClass="art"
    >
      <article>
        <ArticleHead article={article} />
        <div className="prose">
          <ArticleBody
            article={{ tree }}
            widgets={articleWidgets()}
            dateline={article.dateline}
            endMark={<Turus end />}
          />
        </div>
      </article>
      <div className="back">
        {leadFigure?.kind === "share" && (
          <LiveWidget
            name="then-now"
            props={{ contest: leadFigure.contest, party: leadFigure.party, printed: leadFigure.at }}
          />
        )}
        <ArticleFacts article={article} rows={rows} />
        <ArticleFoot article={article} />
      </div>
    </ReaderPage>
  );
}
