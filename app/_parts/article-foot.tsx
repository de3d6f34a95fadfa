import { CorrectionList } from "@/app/_parts/life/correction-list";
import { ShareRow } from "@/app/_parts/share-row";
import type { Article } from "@/modules/articles/frontmatter";
import { getCatalog, listArticles } from "@/modules/delivery/newsroom.server";
import type { PublicEntry } from "@/modules/publishing/life/corrections.server";

/** After the text: sources, corrections, topics, what to read next, share. */
export async function ArticleFoot({
  article,
  entries,
}: {
  article: Article;
  entries: readonly PublicEntry[];
}) {
  const { topics } = await getCatalog();
  const all = await listArticles();
  const related = article.readAlso.flatMap((slug) => all.find((other) => other.slug === slug) ?? []);
  return (
    <>
      <section aria-labelledby="sumber">
        <h2 id="sumber">Sumber</h2>
        <ul>
          {article.sources.map(({ label, url, note }) => (
            <li key={label}>
              {url ? (
                <a href={url} rel="noopener">
                  {label}
                </a>
              ) : (
                label
              )}
              {note && `, ${note}`}
            </li>
          ))}
        </ul>
      </section>
      <CorrectionList entries={entries} />
      {related.length > 0 && (
        <section aria-labelledby="baca">
          <h2 id="baca">Baca juga</h2>
          <ul>
            {related.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/berita/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="topik">
        <h2 id="topik">Topik</h2>
        <ul className="topics">
          {article.topics.map((id) => (
            <li key={id}>
              <a href={`/topik/${id}`}>{topics.find((topic) => topic.id === id)?.name ?? id}</a>
            </li>
          ))}
        </ul>
      </section>
      <ShareRow title={article.title} path={`/berita/${article.slug}`} />
    </>
  );
}
