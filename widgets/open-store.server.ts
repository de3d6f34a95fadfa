import "server-only";
import path from "node:path";
import { type ArticleStore, createArticleStore } from "@/modules/articles/article-store.server";
import { getArticleStore } from "@/modules/articles/current-store.server";
import { widgetSchemas } from "./schemas.generated";

/** Where the newsroom's words are. */
export const getContentDirectory = (): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR ?? "content");

/** The article store of this process. It is made here, because here the widgets' schemas are known. */
export const openStore = (): ArticleStore =>
  getArticleStore(() =>
    createArticleStore({
      schemas: widgetSchemas,
      contentDir: getContentDirectory(),
      cacheDir: path.resolve(/* turbopackIgnore: true */ process.env.CACHE_DIR ?? ".cache"),
      label: "content",
      log: (message) => console.warn(message),
    }),
  );
