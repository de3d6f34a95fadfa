import { withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { Trouble } from "@/modules/ops/trouble.mjs";
import { type IngestArguments, parseArguments } from "./ingest/arguments";
import { runHeld } from "./ingest/held";
import { recordSource } from "./ingest/record-source";
import { formatReport, toOutcomeLine } from "./ingest/report";
import { runWatch } from "./ingest/watch";

/**
 * `npm run ingest -- FILE|URL|- [--contest SLUG|KPUCODE] [--json]`: records one response of KPU's feed;
 * `npm run ingest -- --held` lists the readings that wait for an editor, and releases or drops them;
 * `npm run ingest -- --watch` follows the feed by itself (scripts/ingest/watch.ts).
 * Exit code 0 when it is recorded or was before; 1, one line on standard error and nothing recorded otherwise.
 */
async function run(words: readonly string[]): Promise<number> {
  if (words.includes("--watch")) return runWatch(words);
  if (words.includes("--held")) return withDatabase(() => runHeld(words).finally(closeDb));
  const asked = parseArguments(words);
  if (!asked.ok) {
    console.error(asked.failure);
    return 1;
  }
  return withDatabase(async () => {
    try {
      return await ingest(asked.value);
    } finally {
      await closeDb();
    }
  });
}

async function ingest(asked: IngestArguments): Promise<number> {
  const result = await recordSource(asked, (line) => console.error(line));
  if (!result.ok) {
    if (asked.json) console.log(JSON.stringify({ kind: "rejected", rejection: result.failure }));
    console.error(`Not recorded: ${result.failure.message}`);
    return 1;
  }
  const report = result.value;
  if (asked.json) console.log(JSON.stringify(report));
  else if (report.kind === "recorded") console.log(formatReport(report));
  else console.log(toOutcomeLine(report));
  return 0;
}

/** One line on what stopped the run; Prisma's messages are many lines, the last of which says why. */
function toLine(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  if (error instanceof Trouble) return error.message;
  // Prisma's own code, or PostgreSQL's "undefined table" inside a raw query's.
  if (code === "P2021" || message?.includes("42P01"))
    return "The database has no tables yet; run npm start once, then this again.";
  const reason = message?.trim().split("\n").at(-1)?.trim() || code || String(error);
  return `The database failed: ${reason}. The same command may safely be run again: nothing is recorded twice.`;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(toLine(error));
  process.exitCode = 1;
}
