import "server-only";
import type { ArticleStore } from "./article-store.server";

/**
 * The store of this process. Who makes it knows the widgets; widgets that name another article only ask for
 * it. Held on globalThis, because a development server loads modules more than once.
 */
const holder = globalThis as typeof globalThis & { wartaArticles?: ArticleStore };

/** The store, made on the first call. */
export function getArticleStore(create: () => ArticleStore): ArticleStore {
  holder.wartaArticles ??= create();
  return holder.wartaArticles;
}

/** The store that was made before. Throws where none was. */
export function getCurrentStore(): ArticleStore {
  if (!holder.wartaArticles) throw new Error("no article store in this process");
  return holder.wartaArticles;
}

/** Title of a published article; null where there is none. Throws before any store was made. */
export async function getArticleTitle(slug: string): Promise<string | null> {
  return (await getCurrentStore().getArticle(slug))?.title ?? null;
}
