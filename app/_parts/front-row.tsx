import { ArticleCard } from "@/app/_parts/article-card";
import type { SectionBlock } from "@/modules/delivery/front-page";

/** Written out, because Tailwind reads class names from the source. */
const SPANS = ["", "lg:col-span-1", "lg:col-span-2", "lg:col-span-3", "lg:col-span-4"];
const COLUMNS = ["", "", "cols", "cols cols-3", "cols cols-4"];
const ROWS = ["", "", "lg:grid-cols-2", "lg:grid-cols-3", "lg:grid-cols-4"];

/** Sections side by side under rules of their own; a section is as wide as it has stories. */
export function FrontRow({ row }: { row: readonly SectionBlock[] }) {
  const total = row.reduce((sum, { articles }) => sum + articles.length, 0);
  return (
    <div className={`grid gap-x-s6 ${ROWS[total]}`}>
      {row.map(({ section, articles }) => (
        <section
          key={section.id}
          className={`sec ${SPANS[articles.length]}`}
          aria-labelledby={`r-${section.id}`}
        >
          <div className="sec-h">
            <h2 id={`r-${section.id}`}>{section.name}</h2>
            <a className="more" href={`/rubrik/${section.id}`} aria-label={`Semua berita ${section.name}`}>
              Semua
            </a>
          </div>
          <div className={COLUMNS[articles.length]}>
            {articles.map((article) => (
              <ArticleCard
                key={article.slug}
                article={article}
                showFigure
                kicker={article.kicker}
                showTime={false}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
