import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "@/app/_parts/article-list";
import { ReaderPage } from "@/app/_parts/reader-page";
import { ARTICLES_TAG } from "@/modules/articles/tags";
import { getCatalog, listArticles } from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";

export const revalidate = 300;
export const dynamicParams = true;

type TopicProps = { params: Promise<{ topic: string }> };

const findTopic = async (id: string) => (await getCatalog()).topics.find((entry) => entry.id === id) ?? null;

export async function generateStaticParams() {
  return (await getCatalog()).topics.map(({ id }) => ({ topic: id }));
}

export async function generateMetadata({ params }: TopicProps): Promise<Metadata> {
  const topic = await findTopic((await params).topic);
  if (!topic) return {};
  return {
    title: topic.name,
    description: topic.description,
    alternates: { canonical: `/topik/${topic.id}` },
  };
}

export default async function TopicPage({ params }: TopicProps) {
  const id = (await params).topic;
  await tagPage(ARTICLES_TAG);
  const topic = await findTopic(id);
  if (!topic) notFound();
  const articles = (await listArticles()).filter((article) => article.topics.includes(id));
  return (
    <ReaderPage
      variant="inner"
      current={`/topik/${id}`}
      asOf={articles[0]?.publishedAt ?? null}
      mainClass="art"
    >
      <ArticleList kind="Topik" name={topic.name} description={topic.description} articles={articles} />
    </ReaderPage>
  );
}
