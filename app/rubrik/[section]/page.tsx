import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "@/app/_parts/article-list";
import { ReaderPage } from "@/app/_parts/reader-page";
import { ARTICLES_TAG } from "@/modules/articles/tags";
import { getCatalog, listArticles } from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";

export const revalidate = 300;
export const dynamicParams = true;

type SectionProps = { params: Promise<{ section: string }> };

const findSection = async (id: string) =>
  (await getCatalog()).sections.find((entry) => entry.id === id) ?? null;

export async function generateStaticParams() {
  return (await getCatalog()).sections.map(({ id }) => ({ section: id }));
}

export async function generateMetadata({ params }: SectionProps): Promise<Metadata> {
  const section = await findSection((await params).section);
  if (!section) return {};
  return {
    title: section.name,
    description: section.description,
    alternates: { canonical: `/rubrik/${section.id}` },
  };
}

export default async function SectionPage({ params }: SectionProps) {
  const id = (await params).section;
  await tagPage(ARTICLES_TAG);
  const section = await findSection(id);
  if (!section) notFound();
  const articles = (await listArticles()).filter((article) => article.section === id);
  return (
    <ReaderPage
      variant="inner"
      current={`/rubrik/${id}`}
      asOf={articles[0]?.publishedAt ?? null}
      mainClass="art"
    >
      <ArticleList kind="Rubrik" name={section.name} description={section.description} articles={articles} />
    </ReaderPage>
  );
}
