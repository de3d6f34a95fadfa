import { BigNumber } from "@/components/figures/big-number";
import { formatDateTimeShort } from "@/lib/format-id";
import { bindNumbers } from "@/modules/articles/bind-numbers";
import type { Article } from "@/modules/articles/frontmatter";

type ArticleCardProps = {
  article: Article;
  kicker?: string | undefined;
  /** Larger headline: the first of its column. */
  large?: boolean;
  showDek?: boolean;
  showTime?: boolean;
  heading?: "h2" | "h3";
  /** Stands above the headline where the story's own figure does. */
  showFigure?: boolean;
  children?: React.ReactNode;
};

/** A story on a list or on the front page: kicker, headline, dek, time, and its figure where it has one. */
export function ArticleCard(props: ArticleCardProps) {
  const {
    article,
    kicker,
    large,
    showDek = true,
    showTime = true,
    heading: Heading = "h3",
    showFigure,
    children,
  } = props;
  const { leadFigure } = article;
  return (
    <article className={large ? "story story-l" : "story"}>
      {showFigure && leadFigure?.kind === "figure" ? (
        <BigNumber
          text={leadFigure.text}
          {...(leadFigure.struck === undefined ? {} : { struck: leadFigure.struck })}
        />
      ) : (
        kicker && <p className="kick">{kicker}</p>
      )}
      <Heading className="story-h">
        <a href={`/berita/${article.slug}`}>{bindNumbers(article.title)}</a>
      </Heading>
      {showDek && <p className="dek">{bindNumbers(article.dek)}</p>}
      {children}
      {showTime && (
        <p className="meta">
          <time dateTime={article.publishedAt}>{formatDateTimeShort(new Date(article.publishedAt))}</time>
        </p>
      )}
    </article>
  );
}
