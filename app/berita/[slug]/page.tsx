import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ArticleFoot } from "@/app/_parts/article-foot";
import { ArticleHead } from "@/app/_parts/article-head";
import { ArticleJson } from "@/app/_parts/life/article-json";
import { CorrectionNote } from "@/app/_parts/life/correction-note";
import { WithdrawnPage } from "@/app/_parts/life/withdrawn-page";
import { ReaderPage } from "@/app/_parts/reader-page";
import { Turus } from "@/components/typography/turus";
import { formatTime } from "@/lib/format-id";
import { ArticleBody } from "@/modules/articles/article-body";
import { listPins } from "@/modules/articles/list-pins";
import { ARTICLES_TAG, articleTag } from "@/modules/articles/tags";
import { articleWidgets, LiveWidget } from "@/modules/delivery/live-widget";
import {
  findMoved,
  getArticle,
  getLedgers,
  getWithdrawn,
  listArticles,
} from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { listPublicEntries } from "@/modules/publishing/life/corrections.server";
import { recordPins } from "@/modules/results/pins.server";
import { contestTags } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

/** Prerendered at build; older ones are made on their first request. */
const NEWEST_COUNT = 200;

/** By the last of these, delivery knows to answer 410. */
const WITHDRAWN_METADATA: Metadata = {
  title: "Berita ditarik",
  robots: { index: false },
  other: { "warta-status": "410" },
};

type ArticleProps = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  return (await listArticles()).slice(0, NEWEST_COUNT).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: ArticleProps): Promise<Metadata> {
  const { slug } = await params;
  const article = await getArticle(slug);
  if (!article) return (await getWithdrawn(slug)) ? WITHDRAWN_METADATA : {};
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
  if (!article) {
    const withdrawn = await getWithdrawn(slug);
    if (withdrawn) return <WithdrawnPage article={withdrawn} />;
    const moved = await findMoved(slug);
    if (moved) permanentRedirect(`/berita/${moved}`);
    notFound();
  }
  const entries = await listPublicEntries(slug, getLedgers());
  await recordPins(listPins(article));
  const { leadFigure } = article;
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
        <CorrectionNote entries={entries} />
        <div className="prose">
          <ArticleBody
            article={article}
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
        <ArticleFoot article={article} entries={entries} />
      </div>
      <ArticleJson article={article} entries={entries} />
    </ReaderPage>
  );
}
