import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/result";
import { type Rejection, toQuote, toRejection } from "./rejection";

const row = z.record(z.string(), z.unknown());

/**
 * The outer shape of `pemilu/hhcw/….json` above the polling station. `mode` and `psu` come and go and say nothing
 * that is recorded. A region row may be null; what stands in rows is read key by key, with better messages.
 */
const sirekapResponse = z.looseObject({
  ts: z.string(),
  chart: row,
  table: z.record(z.string(), row.nullable()),
  progres: row,
});

export type SirekapResponse = z.infer<typeof sirekapResponse>;

/** Any JSON value → a response with chart, table, progres and ts, or one line on the first thing that lacks. */
export function parseShape(json: unknown): Result<SirekapResponse, Rejection> {
  const parsed = sirekapResponse.safeParse(json);
  if (parsed.success) return succeed(parsed.data);
  const known = toKnownLookalike(json);
  if (known) return fail(toRejection("wrong-shape", known));
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String).join(".") || undefined;
  const where = path === undefined ? "The response" : `The response's ${toQuote(path)}`;
  return fail(
    toRejection(
      "wrong-shape",
      `${where} is not in the shape of a KPU result (${issue?.message ?? "unknown"}); ` +
        "give a file such as pemilu/hhcw/pdpr.json, with ts, chart, table and progres.",
      path,
    ),
  );
}

/** KPU's other files, which are easily taken for a result. */
function toKnownLookalike(json: unknown): string | null {
  const wanted = "give the contest's own result, such as pemilu/hhcw/pdpr.json.";
  if (Array.isArray(json)) {
    return `The response is a list of ${json.length}, as KPU's region lists (wilayah/…) are; ${wanted}`;
  }
  if (typeof json !== "object" || json === null) return `The response is only ${toQuote(json)}; ${wanted}`;
  if ("administrasi" in json) return `The response is that of a single polling station; ${wanted}`;
  return null;
}
