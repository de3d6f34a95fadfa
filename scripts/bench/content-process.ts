import { appendFile } from "node:fs/promises";
import path from "node:path";
import { createArticleStore } from "@/modules/articles/article-store.server";
import { checkContent } from "@/modules/publishing/checks/check-content.server";
import { widgetSchemas } from "@/widgets/schemas.generated";

/** One measurement of a content directory in a process of its own, so that memory is its own too; prints JSON. */
const [task = "", contentDir = "", cacheDir = ""] = process.argv.slice(2);
const figures: Record<string, number> = {};

const time = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  const from = performance.now();
  const value = await work();
  figures[name] = performance.now() - from;
  return value;
};

if (task === "check" || task === "check-hints") {
  const report = await time("checkMs", () =>
    checkContent({ contentDir, label: "content", withResults: false, hints: task === "check-hints" }),
  );
  figures.articles = report.articles;
  figures.problems = report.problems.length;
} else {
  const store = createArticleStore({ schemas: widgetSchemas, contentDir, cacheDir, log: console.error });
  figures.articles = (await time("firstListMs", () => store.listArticles())).length;
  await time("nextListMs", () => store.listArticles());
  const [slug] = (await store.listArticles()).slice(-1).map((article) => article.slug);
  await time("getMs", () => store.getArticle(slug ?? ""));
  if (task === "warm") {
    await appendFile(path.join(contentDir, "articles", `${slug}.mdx`), "\nSatu kalimat lagi.\n");
    await time("changedGetMs", () => store.getArticle(slug ?? ""));
    await time("changedListMs", () => store.listArticles());
  }
}
figures.heapMb = process.memoryUsage().heapUsed / 1e6;
figures.maxRssMb = (process.resourceUsage().maxRSS * 1024) / 1e6;
console.log(JSON.stringify(figures));
