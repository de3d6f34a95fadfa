import { CoverageRule } from "@/components/figures/coverage-rule";
import { formatDateLong, formatDateTimeShort, formatTime } from "@/lib/format-id";
import { bindNumbers } from "@/modules/articles/bind-numbers";
import type { Article } from "@/modules/articles/frontmatter";
import { getCatalog } from "@/modules/delivery/newsroom.server";
import { getFiguresAt } from "@/modules/results/figures.server";
import { toCoverageCounts, toCoverageLabel, toSnapshotPath } from "@/modules/results/labels";
import { coveragePct } from "@/modules/results/share";

/** Section, headline, dek, byline, and the time of the figures cited. */
export async function ArticleHead({ article }: { article: Article }) {
  const { sections, authors } = await getCatalog();
  const section = sections.find(({ id }) => id === article.section);
  const names = article.authors.map((id) => authors.find((author) => author.id === id)?.name ?? id);
  return (
    <header className="art-h">
      <p className="kick">
        <a href={`/rubrik/${article.section}`}>{section?.name ?? article.section}</a>
        {article.kicker && <span> · {article.kicker}</span>}
      </p>
      <h1>{bindNumbers(article.title)}</h1>
      <p className="dek">{bindNumbers(article.dek)}</p>
      <div className="by">
        <span>
          Oleh <b>{names.join(", ")}</b>
        </span>
        <time dateTime={article.publishedAt}>
          {formatDateLong(new Date(article.publishedAt))}, {formatTime(new Date(article.publishedAt))}
        </time>
        {article.updatedAt && (
          <span>
            Diperbarui{" "}
            <time dateTime={article.updatedAt}>{formatDateTimeShort(new Date(article.updatedAt))}</time>
          </span>
        )}
      </div>
      <AsOfLine article={article} />
    </header>
  );
}

async function AsOfLine({ article: { asOf, asOfContest } }: { article: Article }) {
  if (!asOf) return null;
  const figures = asOfContest ? await getFiguresAt(asOfContest, asOf) : null;
  const coverage = figures?.coverage ?? { counted: null, total: null };
  const pct = coveragePct(coverage.counted, coverage.total);
  return (
    <div className="asof">
      <CoverageRule
        pct={pct}
        label={
          <>
            Angka dalam berita ini per{" "}
            <b>
              <time dateTime={asOf}>{formatDateTimeShort(new Date(asOf))}</time>
            </b>
            {pct !== null && (
              <>
                , dari <b>{toCoverageLabel(coverage)}&nbsp;%</b> TPS
              </>
            )}
          </>
        }
        detail={
          figures && pct !== null ? (
            <a href={toSnapshotPath(figures)}>{toCoverageCounts(coverage)}</a>
          ) : undefined
        }
      />
    </div>
  );
}
