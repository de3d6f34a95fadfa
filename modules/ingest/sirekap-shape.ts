import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/result";
import { isStationCode } from "./feed-path";
import { type Rejection, toQuote, toRejection } from "./rejection";

const row = z.record(z.string(), z.unknown());

/**
 * The outer shape of `pemilu/hhcw/….json` above the polling station, and of `pemilu/hhcd/….json`. `mode` and `psu`
 * come and go and say nothing that is recorded. Where nothing is counted a part, or a region's row, may be null; what
 * stands in rows is read key by key, with better messages.
 */
const regionResponse = z.looseObject({
  ts: z.string(),
  chart: row.nullable(),
  table: z.record(z.string(), row.nullable()).nullable(),
  progres: row.nullable(),
});

/** The file of a polling station: votes and the numbers of its minutes, either of which may still be missing. */
const stationResponse = z.looseObject({
  ts: z.string(),
  chart: row.nullish(),
  administrasi: row.nullish(),
});

export type RegionResponse = z.infer<typeof regionResponse>;
export type StationResponse = z.infer<typeof stationResponse>;
export type SirekapResponse =
  | { kind: "region"; response: RegionResponse }
  | { kind: "station"; response: StationResponse };

/** Any JSON value → a response in the shape that the unit's files have, or one line on the first thing that lacks. */
export function parseShape(json: unknown, unitCode: string): Result<SirekapResponse, Rejection> {
  const isStation = isStationCode(unitCode);
  const known = toKnownLookalike(json, isStation);
  if (known) return fail(toRejection("wrong-shape", known));
  if (isStation) {
    const parsed = stationResponse.safeParse(json);
    if (parsed.success) return succeed({ kind: "station", response: parsed.data });
    return fail(toShapeFault(parsed.error, "ts, chart and administrasi, as KPU's polling stations have"));
  }
  const parsed = regionResponse.safeParse(json);
  if (parsed.success) return succeed({ kind: "region", response: parsed.data });
  const wanted = "a file such as pemilu/hhcw/pdpr.json, with ts, chart, table and progres";
  return fail(toShapeFault(parsed.error, wanted));
}

function toShapeFault(error: z.ZodError, wanted: string): Rejection {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join(".") || undefined;
  const where = path === undefined ? "The response" : `The response's ${toQuote(path)}`;
  const message = `${where} is not in the shape of a KPU result (${issue?.message ?? "unknown"}); give ${wanted}.`;
  return toRejection("wrong-shape", message, path);
}

/** KPU's other files, which are easily taken for a result. */
function toKnownLookalike(json: unknown, isStation: boolean): string | null {
  const wanted = "give the contest's own result, such as pemilu/hhcw/pdpr.json.";
  if (Array.isArray(json)) {
    return `The response is a list of ${json.length}, as KPU's region lists (wilayah/…) are; ${wanted}`;
  }
  if (typeof json !== "object" || json === null) return `The response is only ${toQuote(json)}; ${wanted}`;
  if (!isStation && Object.hasOwn(json, "administrasi"))
    return `The response is that of a single polling station; ${wanted}`;
  if (isStation && Object.hasOwn(json, "table") && Object.hasOwn(json, "progres"))
    return "The response is that of a whole region, under the path of a polling station; fetch it again.";
  return null;
}
