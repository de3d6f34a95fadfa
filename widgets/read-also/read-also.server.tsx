import "server-only";
import { getArticleTitle } from "@/modules/articles/current-store.server";
import { ReadAlsoView } from "./read-also";
import type { ReadAlsoProps } from "./schema";

/** The other story by its present title; nothing where it is not public (yet, or any more). */
export async function ReadAlso({ slug }: ReadAlsoProps) {
  const title = await getArticleTitle(slug);
  return title === null ? null : <ReadAlsoView href={`/berita/${slug}`} title={title} />;
}
