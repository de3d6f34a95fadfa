import { importRegions } from "@/modules/ingest/region-tree/import-regions.server";
import { openTree } from "@/modules/ingest/region-tree/open-tree.server";
import { withDatabase } from "@/modules/ops/database-url";
import { Trouble } from "@/modules/ops/trouble.mjs";
import { parseArguments, type RegionArguments } from "./regions/arguments";
import { formatFailure, makeBarReporter, makeLineReporter } from "./regions/reporter";

/** Files at a time: a disk takes many, a server is asked politely. */
const LOCAL_JOBS = 32;
const REMOTE_JOBS = 12;

/**
 * `npm run regions -- FOLDER|URL [--jobs N] [--skip-broken] [--json]`: imports KPU's region tree, down to the TPS.
 * Exit code 0 when it is recorded; 1, a line on standard error and nothing recorded otherwise. A bar where a person
 * watches standard error, JSON lines on standard output otherwise.
 */
async function run(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words);
  if (!asked.ok) {
    console.error(asked.failure);
    return 1;
  }
  return withDatabase((url) => importTree(asked.value, url));
}

async function importTree({ source, json, jobs, skipBroken }: RegionArguments, url: string): Promise<number> {
  const tree = await openTree(source);
  if (!tree.ok) {
    console.error(tree.failure);
    return 1;
  }
  const make = process.stderr.isTTY && !json ? makeBarReporter : makeLineReporter;
  const reporter = make({
    out: (line) => console.log(line),
    bar: (text) => process.stderr.write(text),
    nowMs: () => performance.now(),
  });
  const done = await importRegions(tree.value, {
    url,
    jobs: jobs ?? (tree.value.isRemote ? REMOTE_JOBS : LOCAL_JOBS),
    skipBroken,
    onProgress: reporter.progress,
    onBroken: reporter.broken,
    onRecording: reporter.recording,
  });
  if (!done.ok) {
    console.error(formatFailure(tree.value.name, done.failure, skipBroken));
    return 1;
  }
  reporter.done(done.value);
  return 0;
}

/** One line on what stopped the run. */
function toLine(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  const { message, code } = error as { message?: string; code?: string };
  if (code === "42P01") return "The database has no tables yet; run npm start once, then this again.";
  return `The database failed: ${message?.trim() || code || String(error)}. Nothing is recorded; the same command may safely be run again.`;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(toLine(error));
  process.exitCode = 1;
}
