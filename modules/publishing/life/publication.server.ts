import "server-only";
import { getDb } from "@/modules/ops/db.server";

/** The fact that an article was published: stated once in its life, by one portal of all that share a database. */
export type ArticlePublished = { kind: "article-published"; slug: string; at: string };

export type DuePublication = {
  slug: string;
  /** Addresses that it had before: under one of them it may have been published already. */
  formerSlugs: readonly string[];
  publishedAt: string;
  contentHash: string;
};

/**
 * Records what has become public and was not recorded yet. However many portals do this at once, each fact is returned
 * to one of them, and `tell` (a statement within the same transaction) happens if and only if the record stays.
 */
export async function recordPublications(
  due: readonly DuePublication[],
  channel: string,
): Promise<ArticlePublished[]> {
  if (due.length === 0) return [];
  const rows = due.map(({ slug, formerSlugs, publishedAt, contentHash }) => ({
    slug,
    names: [slug, ...formerSlugs],
    at: publishedAt,
    hash: contentHash,
  }));
  // One statement, so that a process killed at any moment has done all of it or nothing. Ordered, so that two portals
  // take the rows in the same order and never wait for each other in a circle.
  const published = await getDb().$queryRaw<{ slug: string; at: Date }[]>`
    WITH due AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row(slug text, names text[], at timestamptz, hash text)
    ), recorded AS (
      INSERT INTO publication (slug, at, content_hash)
      SELECT slug, at, hash FROM due
      WHERE NOT EXISTS (SELECT 1 FROM publication WHERE publication.slug = ANY (due.names))
      ORDER BY slug
      ON CONFLICT (slug) DO NOTHING
      RETURNING slug, at
    )
    SELECT slug, at, pg_notify(${channel}, json_build_object('kind', 'article-published', 'slug', slug)::text)::text
    FROM recorded`;
  return published.map(({ slug, at }) => ({ kind: "article-published", slug, at: at.toISOString() }));
}

/** Whether the database has seen the article published. Throws where it does not answer. */
export async function wasPublished(slug: string): Promise<boolean> {
  return (await getDb().publication.count({ where: { slug } })) > 0;
}
