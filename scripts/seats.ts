import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { fail, type Result, succeed } from "@/lib/result";
import { parseSeatsArguments } from "./seats/arguments";
import { parseVotes } from "./seats/parse-votes";
import { type SeatsReport, toReport } from "./seats/to-report";

/**
 * `npm run --silent seats -- FILE.csv [--threshold 4]`: votes as `dapil,seats,<party>,<party>…` in, seats by Sainte-Laguë in
 * the same layout out. The threshold is in percent of all votes in the file. Contested seats are warned of and left out.
 * Exit code 1 when nothing could be computed, with every problem of the file.
 */
async function run(argv: readonly string[]): Promise<Result<SeatsReport, readonly string[]>> {
  const asked = parseSeatsArguments(argv);
  if (!asked.ok) return fail([asked.failure]);
  const text = await readText(asked.value.file);
  if (!text.ok) return fail([text.failure]);
  const votes = parseVotes(text.value);
  if (!votes.ok) {
    return fail(
      votes.failure.map(({ line, column, message }) => `Line ${line}, column ${column}: ${message}`),
    );
  }
  const report = toReport(votes.value, asked.value.thresholdPct);
  return report.ok ? report : fail([report.failure]);
}

async function readText(file: string): Promise<Result<string, string>> {
  const name = JSON.stringify(file);
  try {
    const bytes = file === "-" ? await buffer(process.stdin) : await readFile(file);
    // The mark at the start is the reader's own business.
    return succeed(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return fail(`There is no file ${name}.`);
    if (code === "EISDIR") return fail(`${name} is a directory, not a file.`);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return fail(`${name} is not text in UTF-8.`);
    return fail(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const result = await run(process.argv.slice(2));
if (result.ok) {
  for (const warning of result.value.warnings) process.stderr.write(`Warning: ${warning}\n`);
  process.stdout.write(result.value.csv);
} else {
  for (const problem of result.failure) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
