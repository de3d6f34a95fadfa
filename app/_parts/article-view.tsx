import { ArticleFoot } from "@/app/_parts/article-foot";
import { ArticleHead } from "@/app/_parts/article-head";
import { ReaderPage } from "@/app/_parts/reader-page";
import { Turus } from "@/components/typography/turus";
import { formatTime } from "@/lib/format-id";
import { ArticleBody } from "@/modules/articles/article-body";
import type { Article } from "@/modules/articles/frontmatter";
import { articleWidgets, renderLive, type WidgetRender } from "@/modules/delivery/live-widget";

/** An article as its page and its preview show it. `render` stands for a widget by its folder's name. */
export function ArticleView({ article, render = renderLive }: { article: Article; render?: WidgetRender }) {
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
        <div className="prose">
          <ArticleBody
            article={article}
            widgets={articleWidgets(render)}
            dateline={article.dateline}
            endMark={<Turus end />}
          />
        </div>
      </article>
      <div className="back">
        {leadFigure?.kind === "share" &&
          render("then-now", {
            contest: leadFigure.contest,
            party: leadFigure.party,
            printed: leadFigure.at,
          })}
        <ArticleFoot article={article} />
      </div>
    </ReaderPage>
  );
}
