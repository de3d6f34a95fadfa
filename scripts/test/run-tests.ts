import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "../start/database";
import { generate } from "../start/generate";
import type { Stage } from "../start/stage";
import { type Outcome, runCheck, runRunner, toScript } from "./checks";
import { addCounts, parseVitestReport } from "./count";
import { runJourneys } from "./journeys";
import { sweepLeftovers } from "./leftovers";

const BIN = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/**
 * Everything that holds this project, one line each, cheapest first; a failure does not hide the ones after it.
 * Ends with `N passed, N failed`, in which each static check counts as one test.
 */
export async function runTests(stage: Stage, options: { isBrowserless: boolean }): Promise<void> {
  const dataFolder = makeDataFolder(stage);
  const url = await openDatabase(stage, { dataFolder, isThrowaway: true });
  // Before what is made anew could hide that a file in git is out of date.
  const isFresh = await runCheck(stage, "registries", toScript("scripts/generate-registry.ts", "--check"));
  await stage.steps.run("generate", () => generate(stage));

  const outcomes: Outcome[] = [
    isFresh,
    await runCheck(stage, "format, lint", [
      [BIN.biome, "ci", "--max-diagnostics=50", `--colors=${process.stdout.isTTY ? "force" : "off"}`],
    ]),
    await runCheck(stage, "types", [
      [BIN.next, "typegen"],
      [BIN.tsc, "--noEmit", "--pretty", "false"],
    ]),
    await runCheck(stage, "schema", toScript("scripts/migrate.ts", "drift"), { DATABASE_URL: url }),
    ...(existsSync("content/articles")
      ? [await runCheck(stage, "articles", toScript("scripts/check-content.ts", "--no-database"))]
      : []),
  ];
  for (const project of ["house", "unit", "integration"])
    outcomes.push(await runVitest(stage, project, url, dataFolder));
  if (!options.isBrowserless) outcomes.push(...(await runJourneys(stage, url, dataFolder)));

  if (stage.lifecycle.isStopping()) return;
  await stage.lifecycle.stop();
  const { passed, failed } = addCounts(outcomes);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function makeDataFolder(stage: Stage): string {
  sweepLeftovers(tmpdir());
  const folder = mkdtempSync(path.join(tmpdir(), `warta-test-${process.pid}-`));
  stage.lifecycle.onStop(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function runVitest(stage: Stage, project: string, url: string, reports: string): Promise<Outcome> {
  const report = path.join(reports, `${project}.json`);
  return runRunner(stage, project, {
    args: [
      BIN.vitest,
      "run",
      "--project",
      project,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    report,
    env: { WARTA_TEST_DATABASE_URL: url },
    parse: parseVitestReport,
  });
}
