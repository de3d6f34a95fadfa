import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fail, type Result, succeed } from "@/lib/result";
import { compileArticle } from "@/modules/articles/compile-article";
import { isFourEyes } from "@/modules/articles/four-eyes";
import type { Article } from "@/modules/articles/frontmatter";
import type { LedgerEntry } from "@/modules/articles/ledger/entry";
import { createLedgers, type Ledger } from "@/modules/articles/ledger/ledgers.server";
import type { Problem } from "@/modules/articles/problem";
import { widgetSchemas } from "@/widgets/schemas.generated";
import { type Standing, toStanding } from "./standing";

/** Where articles are, and what is demanded of those who move them. */
export type Desk = {
  contentDir: string;
  fourEyes: boolean;
  now: () => Date;
  /** Everything wrong with a text that is about to be published. */
  check: (slug: string, source: string) => Promise<readonly Problem[]>;
  /** Whether the database has seen it published; null where it cannot be asked. */
  wasPublished: (slug: string) => Promise<boolean | null>;
};

export const getContentDir = (env: NodeJS.Dict<string> = process.env): string =>
  path.resolve(/* turbopackIgnore: true */ env.CONTENT_DIR ?? "content");

/** The desk that the environment describes; what is given stands in its place. */
export function createDesk(given: Partial<Desk> = {}): Desk {
  return {
    contentDir: getContentDir(),
    fourEyes: isFourEyes(),
    now: () => new Date(),
    check: async () => [],
    wasPublished: async () => null,
    ...given,
  };
}

export type OpenedArticle = {
  slug: string;
  file: string;
  ledgerFile: string;
  source: string;
  article: Article;
  ledger: Ledger;
  entries: readonly LedgerEntry[];
  standing: Standing;
};

export type OpenFailure = { kind: "no-article" | "unreadable" | "ledger"; message: string };

export const toArticleFile = (contentDir: string, slug: string): string =>
  path.join(contentDir, "articles", `${slug}.mdx`);
export const toLedgerFile = (contentDir: string, slug: string): string =>
  path.join(contentDir, "ledger", `${slug}.yaml`);

/** Compiles a text without asking whether what it names exists. */
export function compileAlone(slug: string, source: string): Result<Article, Problem[]> {
  const known = { sections: null, topics: null, authors: null, articles: null };
  return compileArticle({ slug, source, file: `${slug}.mdx`, schemas: widgetSchemas, known });
}

/** An article with its ledger and where it is in its life. Only a slug's own letters ever become a path. */
export async function openArticle(slug: string, desk: Desk): Promise<Result<OpenedArticle, OpenFailure>> {
  const file = toArticleFile(desk.contentDir, slug);
  if (!/^[a-z0-9-]+$/.test(slug)) return fail({ kind: "no-article", message: `Artikel ${slug} tidak ada.` });
  const source = await readFile(file, "utf8").catch(() => null);
  if (source === null) return fail({ kind: "no-article", message: `Artikel ${slug} tidak ada.` });
  const compiled = compileAlone(slug, source);
  if (!compiled.ok) {
    const first = compiled.failure.find(({ severity }) => severity === "error");
    return fail({
      kind: "unreadable",
      message: `Artikel ini belum dapat diolah; baris ${first?.line ?? 1}: ${first?.message ?? ""}`,
    });
  }
  const ledger = await createLedgers(desk.contentDir).get(slug);
  if (ledger.kind === "unreadable")
    return fail({
      kind: "ledger",
      message: `Buku koreksi content/ledger/${slug}.yaml tidak terbaca, baris ${ledger.line}: ${ledger.message}`,
    });
  const entries = ledger.kind === "kept" ? ledger.entries : [];
  const article = compiled.value;
  const standing = toStanding(article, entries, desk.now(), await desk.wasPublished(slug));
  const ledgerFile = toLedgerFile(desk.contentDir, slug);
  return succeed({ slug, file, ledgerFile, source, article, ledger, entries, standing });
}
