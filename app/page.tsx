import type { Metadata } from "next";
import { ArticleCard } from "@/app/_parts/article-card";
import { FrontLead } from "@/app/_parts/front-lead";
import { FrontRow } from "@/app/_parts/front-row";
import { ReaderPage } from "@/app/_parts/reader-page";
import { formatDateLong } from "@/lib/format-id";
import { listPins } from "@/modules/articles/list-pins";
import { ARTICLES_TAG } from "@/modules/articles/tags";
import { toFrontPage } from "@/modules/delivery/front-page";
import { LiveWidget } from "@/modules/delivery/live-widget";
import { getCatalog, listArticles } from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { recordPins } from "@/modules/results/pins.server";
import { getNewestAsOf } from "@/modules/results/queries.server";
import { contestTags } from "@/modules/results/tags";
import { widgetSchemas } from "@/widgets/schemas.generated";

export const revalidate = 300;

export const metadata: Metadata = { alternates: { canonical: "/" } };

/** Contests that the front page itself shows; stories add theirs. */
const STRIP_CONTEST = "dpr-2024";
const RAIL_CONTEST = "dprd-dki-2024";

export default async function FrontPage() {
  const [catalog, articles, asOf] = await Promise.all([getCatalog(), listArticles(), getNewestAsOf()]);
  const front = toFrontPage(articles, catalog.front, catalog.sections);
  const shown = [...articles.flatMap(({ contests }) => contests), STRIP_CONTEST, RAIL_CONTEST];
  await tagPage(ARTICLES_TAG, ...contestTags(shown));
  const toByline = ({ authors }: (typeof articles)[number]) =>
    authors.map((id) => catalog.authors.find((author) => author.id === id)?.name ?? id).join(", ");
  await recordPins(front.seconds.flatMap((article) => listPins(article, widgetSchemas)));
  const sectionName = (id: string) => catalog.sections.find((section) => section.id === id)?.name ?? id;
  return (
    <ReaderPage variant="front" current="/" asOf={asOf}>
      <h1 className="vh">
        {catalog.site.name}
        {asOf && `, edisi ${formatDateLong(new Date(asOf))}`}
      </h1>
      <LiveWidget name="contest-strip" props={{ contest: STRIP_CONTEST }} />
      <div className="front">
        {front.lead && (
          <FrontLead
            article={front.lead}
            byline={toByline(front.lead)}
            kicker={sectionName(front.lead.section)}
            related={front.related}
          />
        )}
        <div className="seconds">
          {front.seconds.map((article, index) => (
            <ArticleCard
              key={article.slug}
              article={article}
              kicker={sectionName(article.section)}
              large={index === 0}
              heading="h2"
            >
              {article.leadFigure?.kind === "falls" && (
                <LiveWidget
                  name="largest-falls"
                  props={{
                    contest: article.leadFigure.contest,
                    from: article.leadFigure.from,
                    to: article.leadFigure.to,
                    top: article.leadFigure.top,
                  }}
                />
              )}
            </ArticleCard>
          ))}
        </div>
        <div className="rail">
          <LiveWidget name="real-count" props={{ contest: RAIL_CONTEST, highlight: "psi" }} />
          <section className="w tighter" aria-labelledby="terbaru">
            <div className="w-h">
              <h2 id="terbaru">Terbaru</h2>
            </div>
            <ol className="most">
              {front.newest.map((article) => (
                <li key={article.slug}>
                  <a href={`/berita/${article.slug}`}>{article.title}</a>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
      <section className="sec" aria-labelledby="daerah">
        <div className="sec-h">
          <h2 id="daerah">Daerah</h2>
        </div>
        <LiveWidget name="province-map" props={{ contest: STRIP_CONTEST }} />
      </section>
      {front.rows.map((row) => (
        <FrontRow key={row.map(({ section }) => section.id).join()} row={row} />
      ))}
    </ReaderPage>
  );
}
