/**
 * `npm run content:check`: every mistake in the content directory, or in the articles named, at once, as
 * `file:line:column rule message` with the mend below. Exit code 1 when there is an error (with `--strict` also a
 * warning), 2 when the command itself is wrong. Hints of the dictionary come with `--hints`.
 */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { getDataFolder, toDataPaths } from "@/modules/ops/data-folder.mjs";
import { getDatabaseUrl, withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { createContentCheck } from "@/modules/publishing/checks/check-content.server";
import { type CheckArguments, readArguments, USAGE } from "./check-content/arguments";
import { toExitCode, toJsonProblem, toText } from "./check-content/report";
import { watchAndCheck } from "./check-content/watch";

async function run(asked: CheckArguments, withResults: boolean): Promise<void> {
  const { contentDir, slugs, isJson, isWatching, withHints } = asked;
  const check = createContentCheck({
    contentDir,
    label: relative(process.cwd(), contentDir) || ".",
    slugs: slugs ?? undefined,
    withResults,
    hints: withHints,
  });
  if (isWatching) {
    const { stop } = await watchAndCheck(check, { contentDir, withHints, output: process.stdout });
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    stop();
    if (process.stdout.isTTY) process.stdout.write("\n");
    return;
  }
  const report = await check.all();
  process.stdout.write(
    isJson
      ? `${JSON.stringify(report.problems.map(toJsonProblem), null, 2)}\n`
      : `${toText(report, { withHints })}\n`,
  );
  process.exitCode = toExitCode(report, asked);
}

/** With the database where there is one: named, running on board, or kept there from an earlier start. */
async function runWithResults(asked: CheckArguments): Promise<void> {
  const url = asked.withDatabase ? await getDatabaseUrl() : null;
  const isKept = asked.withDatabase && existsSync(toDataPaths(getDataFolder()).cluster);
  if (!url && !isKept) {
    if (asked.withDatabase)
      process.stderr.write("Checked without a database: links to results and figures were let be.\n");
    return run(asked, false);
  }
  if (url) process.env.DATABASE_URL = url;
  return withDatabase(() => run(asked, true).finally(closeDb));
}

let asked: CheckArguments | null = null;
try {
  asked = readArguments(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 2;
}
if (asked) await runWithResults(asked);
