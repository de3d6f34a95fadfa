/**
 * `npm run content:affected -- CONTEST [--json] [--since VERSION] [--content DIR]`: the articles whose bound figures a newer
 * reading of the contest touches, with what each figure would be now. Changes nothing; exit code 1 for an unknown contest.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseVersion } from "@/lib/parse-version";
import { createArticleStore } from "@/modules/articles/article-store.server";
import { withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { type AffectedArticle, listAffected } from "@/modules/publishing/facts/list-affected.server";
import { listContests } from "@/modules/results/queries.server";
import { widgetSchemas } from "@/widgets/schemas.generated";

const USAGE = "Usage: npm run content:affected -- CONTEST [--json] [--since VERSION] [--content DIR]";

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { content: { type: "string" }, json: { type: "boolean" }, since: { type: "string" } },
    });
    const since = values.since === undefined ? undefined : parseVersion(values.since);
    return positionals.length === 1 && since !== null
      ? { ...values, since, contest: positionals[0] ?? "" }
      : null;
  } catch {
    return null;
  }
};

const toText = ({ slug, status, figures }: AffectedArticle): string =>
  [
    `${slug} (${status})`,
    ...figures.map(({ text, now, label, isMoved }) => `  ${text} → ${isMoved ? now : "sama"}  ${label}`),
  ].join("\n");

async function run(options: NonNullable<ReturnType<typeof readArguments>>): Promise<void> {
  const { contest, since, json } = options;
  const known = (await listContests()).map(({ slug }) => slug);
  if (!known.includes(contest))
    throw new Error(`There is no contest ${JSON.stringify(contest)}, but ${known.join(", ")}.`);
  const cacheDir = await mkdtemp(join(tmpdir(), "content-affected-"));
  try {
    const contentDir = resolve(options.content ?? process.env.CONTENT_DIR ?? "content");
    const store = createArticleStore({ schemas: widgetSchemas, contentDir, cacheDir, log: () => {} });
    const affected = await listAffected(contest, { store, ...(since === undefined ? {} : { since }) });
    if (json) process.stdout.write(`${JSON.stringify(affected, null, 2)}\n`);
    else {
      for (const article of affected) process.stdout.write(`${toText(article)}\n`);
      const figures = affected.flatMap((article) => article.figures);
      const moved = figures.filter(({ isMoved }) => isMoved).length;
      process.stdout.write(
        `${affected.length} articles, ${figures.length} figures with a newer reading, ${moved} other now\n`,
      );
    }
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}

const options = readArguments();
if (options === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await withDatabase(() => run(options).finally(closeDb));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
