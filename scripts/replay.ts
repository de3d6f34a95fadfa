import { withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { seedReference } from "@/prisma/seed/seed-database";
import { applyMigrations } from "./migrate/apply-migrations";
import { readMigrations, toMigrationFiles } from "./migrate/migration-files";
import { parseArguments, type ReplayArguments } from "./replay/arguments";
import { type ReplayedLine, replayRecording } from "./replay/replay-recording";

/**
 * `npm run replay -- FILE.jsonl[.gz] [--speed N | --instant] [--contest SLUG] [--database URL]`: rehearses a recorded count
 * into a database, line by line, as if it came from the feed. An empty database gets its tables and the contests first, but
 * no readings. Exit code 1 where a line could not be taken.
 */
async function run(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words);
  if (!asked.ok) {
    console.error(asked.failure);
    return 1;
  }
  if (asked.value.database !== undefined) process.env.DATABASE_URL = asked.value.database;
  return withDatabase(async (url) => {
    try {
      await applyMigrations(url, readMigrations(toMigrationFiles(process.cwd()).folder));
      await seedReference();
      return await replay(asked.value);
    } finally {
      await closeDb();
    }
  });
}

async function replay(asked: ReplayArguments): Promise<number> {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const summary = await replayRecording(asked, {
    report: (line) => console.log(asked.json ? JSON.stringify(line) : toText(line)),
    isStopped: () => isStopped,
  });
  const { lines, recorded, known, held, other } = summary;
  if (asked.json) console.log(JSON.stringify({ kind: "summary", ...summary }));
  else
    console.log(
      `${lines} lines: ${recorded} recorded, ${known} known already, ${held} held for an editor, ${other} not taken`,
    );
  return other > 0 ? 1 : 0;
}

function toText({ line, kind, version, asOf, message }: ReplayedLine): string {
  const place = `line ${String(line).padStart(4)}`;
  if (version !== undefined && asOf !== undefined)
    return `${place}  ${kind === "already-recorded" ? "known as" : "recorded as"} version ${version}, as of ${asOf}`;
  return `${place}  ${kind}${message === undefined ? "" : `: ${message}`}`;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
