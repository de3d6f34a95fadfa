import { BigNumber } from "@/components/figures/big-number";
import { formatDateTimeShort } from "@/lib/format-id";
import { bindNumbers } from "@/modules/articles/bind-numbers";
import type { Article } from "@/modules/articles/frontmatter";
import { LiveWidget } from "@/modules/delivery/live-widget";

type FrontLeadProps = { article: Article; kicker: string; byline: string; related: readonly Article[] };

/** The lead: its headline, its two figures as the picture, and what to read with it. */
export function FrontLead({ article, kicker, byline, related }: FrontLeadProps) {
  const { leadFigure } = article;
  return (
    <article className="lead">
      <p className="kick">
        {kicker} {article.kicker && <span>· {article.kicker}</span>}
      </p>
      <h2>
        <a href={`/berita/${article.slug}`}>{bindNumbers(article.title)}</a>
      </h2>
      <p className="dek">{bindNumbers(article.dek)}</p>
      {leadFigure?.kind === "two-books" && (
        <LiveWidget name="two-books" props={{ contest: leadFigure.contest, party: leadFigure.party }} />
      )}
      {leadFigure?.kind === "figure" && <BigNumber text={leadFigure.text} />}
      <p className="meta">
        Oleh {byline}.{" "}
        <time dateTime={article.publishedAt}>{formatDateTimeShort(new Date(article.publishedAt))}</time>
      </p>
      {related.length > 0 && (
        <ul className="rel">
          {related.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`/berita/${slug}`}>{bindNumbers(title)}</a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
