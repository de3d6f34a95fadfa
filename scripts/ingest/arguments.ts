import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";

export type IngestArguments = {
  source: string;
  contest: string | undefined;
  json: boolean;
  rehearsal: boolean;
};

export const USAGE =
  "Usage: npm run ingest -- FILE|URL|- [--contest SLUG|KPUCODE] [--rehearsal] [--json], or --watch …, or --held …";

/** Command-line words → what is asked for, or one line on what is wrong with them. */
export function parseArguments(words: readonly string[]): Result<IngestArguments, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        contest: { type: "string" },
        rehearsal: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [source, ...rest] = positionals;
    if (source === undefined) return fail(`Name a file or an address. ${USAGE}`);
    if (rest.length > 0) return fail(`One file at a time, please; ${rest.length + 1} were named. ${USAGE}`);
    return succeed({ source, contest: values.contest, json: values.json, rehearsal: values.rehearsal });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split(/[.\n]/)[0] : String(cause);
    return fail(`${reason}. ${USAGE}`);
  }
}
