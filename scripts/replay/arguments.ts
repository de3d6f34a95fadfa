import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";

export type ReplayArguments = {
  file: string;
  contest: string | undefined;
  /** Recorded seconds for one second here; null as fast as it goes. */
  speed: number | null;
  database: string | undefined;
  json: boolean;
};

const USAGE =
  "Usage: npm run replay -- FILE.jsonl[.gz] [--speed N | --instant] [--contest SLUG|KPUCODE] [--database URL] [--json]";

/** An hour of the count in a minute. */
const USUAL_SPEED = 60;

/** The words after `--`, or one line on what is wrong with them. */
export function parseArguments(words: readonly string[]): Result<ReplayArguments, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        contest: { type: "string" },
        database: { type: "string" },
        speed: { type: "string" },
        instant: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [file, second] = positionals;
    if (file === undefined) return fail(`Name a recording. ${USAGE}`);
    if (second !== undefined) return fail(`One recording at a time, not also ${second}. ${USAGE}`);
    const { contest, database, json, instant } = values;
    if (instant && values.speed !== undefined)
      return fail(`--instant and --speed exclude each other. ${USAGE}`);
    const speed = values.speed === undefined ? USUAL_SPEED : Number(values.speed);
    if (!Number.isFinite(speed) || speed <= 0)
      return fail(
        `--speed is a number above 0, such as 60 for an hour in a minute, not ${values.speed}. ${USAGE}`,
      );
    return succeed({ file, contest, database, json, speed: instant ? null : speed });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split(/[.\n]/)[0] : String(cause);
    return fail(`${reason}. ${USAGE}`);
  }
}
