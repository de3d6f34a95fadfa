/**
 * `npm run content:check [-- files] [--content DIR] [--json]`: every mistake in the content directory at once,
 * as `file:line:column rule message` with the mend below. Exit code 1 when there is an error, 0 for warnings alone.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createArticleStore } from "@/modules/articles/article-store.server";
import { toProblemText } from "@/modules/articles/problem";
import { widgetSchemas } from "@/widgets/schemas.generated";

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { content: { type: "string" }, json: { type: "boolean" } },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
};

const { values, positionals } = readArguments();
const contentDir = resolve(values.content ?? process.env.CONTENT_DIR ?? "content");
// A check must not depend on, or change, what the server has kept.
const cacheDir = await mkdtemp(join(tmpdir(), "content-check-"));
const begun = performance.now();
try {
  const label = relative(process.cwd(), contentDir) || ".";
  const store = createArticleStore({ schemas: widgetSchemas, contentDir, cacheDir, log: () => {}, label });
  const wanted = new Set(positionals.map((file) => resolve(file)));
  const problems = (await store.listProblems()).filter(
    ({ file }) => wanted.size === 0 || wanted.has(resolve(file)),
  );
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const articles = (await store.listArticles({ includeDrafts: true })).length;
  if (values.json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`);
  else {
    for (const problem of problems) process.stdout.write(`${toProblemText(problem)}\n`);
    const elapsedMs = Math.round(performance.now() - begun);
    process.stdout.write(
      `${articles} articles pass; ${errors} errors, ${problems.length - errors} warnings (${elapsedMs} ms)\n`,
    );
  }
  process.exitCode = errors > 0 ? 1 : 0;
} finally {
  await rm(cacheDir, { recursive: true, force: true });
}
