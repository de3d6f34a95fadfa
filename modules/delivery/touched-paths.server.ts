import "server-only";
import type { Change } from "./listen.server";
import { listArticles } from "./newsroom.server";
import { toTouchedPaths } from "./touched-paths";

/** Slugs of all published articles. */
export const listArticleSlugs = async (): Promise<string[]> => (await listArticles()).map(({ slug }) => slug);

/** The pages on which readers would see that `change` has not arrived, as content/ stands now. */
export const listTouchedPaths = async (change: Change): Promise<string[]> =>
  toTouchedPaths(change, await listArticles());
