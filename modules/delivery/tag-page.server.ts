import "server-only";
import { unstable_cache } from "next/cache";

/**
 * Says what the page that is being made depends on: it is made anew once one of these tags is revalidated.
 * A page calls it once, before its queries, with names from modules/results/tags and modules/articles/tags.
 *
 * Pages read a database, not `fetch`, and Next 16 without cacheComponents knows one documented way to tag
 * those: `unstable_cache`. Nothing is kept through it but a `true`; figures are always read afresh, so that
 * there is one cache to expire and not two.
 */
export async function tagPage(...tags: string[]): Promise<void> {
  const names = [...new Set(tags)].sort();
  await unstable_cache(async () => true, ["page-tags", ...names], { tags: names })();
}
