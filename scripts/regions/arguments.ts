import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";

/** `jobs` is null where it is left to the kind of source. */
export type RegionArguments = { source: string; json: boolean; jobs: number | null; skipBroken: boolean };

const USAGE = "Usage: npm run regions -- FOLDER|URL [--jobs N] [--skip-broken] [--json]";
const MOST_JOBS = 256;

/** Command-line words → what is asked for, or one line on what is wrong with them. */
export function parseArguments(words: readonly string[]): Result<RegionArguments, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        json: { type: "boolean", default: false },
        jobs: { type: "string" },
        "skip-broken": { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [source, ...rest] = positionals;
    if (source === undefined) return fail(`Name the folder or address that KPU's paths begin in. ${USAGE}`);
    if (rest.length > 0) return fail(`One tree at a time, please; ${rest.length + 1} were named. ${USAGE}`);
    const jobs = values.jobs === undefined ? null : Number(values.jobs);
    if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS))
      return fail(`--jobs takes a whole number from 1 to ${MOST_JOBS}. ${USAGE}`);
    return succeed({ source, json: values.json, jobs, skipBroken: values["skip-broken"] });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split(/[.\n]/)[0] : String(cause);
    return fail(`${reason}. ${USAGE}`);
  }
}
