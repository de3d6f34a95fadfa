import { ArticleCard } from "@/app/_parts/article-card";
import type { Article } from "@/modules/articles/frontmatter";
import { getCatalog } from "@/modules/delivery/newsroom.server";

type ArticleListProps = { kind: string; name: string; description: string; articles: readonly Article[] };

/** A section or a topic: what it is about, then its stories, newest first. */
export async function ArticleList({ kind, name, description, articles }: ArticleListProps) {
  const { sections } = await getCatalog();
  const sectionName = (id: string) => sections.find((section) => section.id === id)?.name ?? id;
  return (
    <>
      <header className="list-h">
        <p className="kick">{kind}</p>
        <h1 className="h1">{name}</h1>
        <p className="dek">{description}</p>
      </header>
      {articles.length === 0 ? (
        <p className="list-empty">
          Belum ada berita di sini. <a href="/">Lihat halaman utama</a>
        </p>
      ) : (
        <div className="list">
          {articles.map((article, index) => (
            <ArticleCard
              key={article.slug}
              article={article}
              large={index === 0}
              heading="h2"
              showFigure
              kicker={article.kicker ?? sectionName(article.section)}
            />
          ))}
        </div>
      )}
    </>
  );
}
