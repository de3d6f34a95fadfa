import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";

/** Which measurements to make, in their own order; empty where the names alone are asked for. */
export type BenchArguments = { names: string[]; isList: boolean };

/** Words of the command line → which of the `known` measurements are asked for, or one sentence on what is wrong. */
export function parseArguments(
  words: readonly string[],
  known: readonly string[],
): Result<BenchArguments, string> {
  const usage = `Usage: npm run bench -- [--only ${known.join(",")}] [--list]`;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { only: { type: "string" }, list: { type: "boolean", default: false } },
    });
    const asked = values.only?.split(",").map((name) => name.trim()) ?? known;
    const stranger = asked.find((name) => !known.includes(name));
    if (stranger !== undefined) return fail(`There is no measurement ${JSON.stringify(stranger)}. ${usage}`);
    return succeed({ names: known.filter((name) => asked.includes(name)), isList: values.list });
  } catch (cause) {
    return fail(`${cause instanceof Error ? cause.message.split("\n")[0] : String(cause)} ${usage}`);
  }
}
