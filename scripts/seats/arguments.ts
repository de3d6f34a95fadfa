import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";

export const USAGE = "Usage: npm run seats -- FILE.csv [--threshold PERCENT], with - for standard input.";

/** `thresholdPct`: `null` for none. */
export type SeatsArguments = { file: string; thresholdPct: number | null };

/** Fails with a sentence. */
export function parseSeatsArguments(argv: readonly string[]): Result<SeatsArguments, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { threshold: { type: "string" } },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return fail(`Give one file. ${USAGE}`);
    const { threshold } = values;
    if (threshold === undefined) return succeed({ file, thresholdPct: null });
    // Exact in hundredths, as thresholds stand in law.
    if (!/^\d+(\.\d{1,2}0*)?$/.test(threshold) || Number(threshold) > 100) {
      return fail(
        `The threshold ${JSON.stringify(threshold)} is not a percentage from 0 to 100 with at most two decimals, such as 4 or 3.5.`,
      );
    }
    return succeed({ file, thresholdPct: Number(threshold) || null });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)} ${USAGE}`);
  }
}
