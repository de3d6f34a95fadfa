import "server-only";
import { toCsv } from "@/lib/csv";
import { answerFailure, answerPreflight, answerRedirect, answerText, SHORT } from "./answer.server";
import type { Endpoint, Parts, Signpost } from "./endpoint";
import { ENDPOINTS, SIGNPOSTS } from "./endpoints.server";
import { CSV_TYPE, type Format, JSON_TYPE } from "./media-types";
import { getOpenApiText } from "./open-api.server";
import { readQuery } from "./query";

const ROOT = "/api/v1";
const DOCUMENT = "/openapi.json";

/** Any request below `/api/v1`. Never throws: a program that asks gets an answer that it can read. */
export async function answerOpenData(request: Request): Promise<Response> {
  if (request.method === "OPTIONS") return answerPreflight();
  const { pathname, searchParams } = new URL(request.url);
  const { path, format } = toFormat(pathname.slice(ROOT.length));
  if (request.method !== "GET" && request.method !== "HEAD")
    return answerFailure(request, {
      kind: "method-not-allowed",
      message: "Open data are read with GET or HEAD.",
    });
  try {
    return await answerPath(request, path, format, searchParams);
  } catch (error) {
    // The border to readers' programs: the log has the reason, they get one that they can act on.
    console.error("open data: %s could not be answered:", pathname, error);
    return answerFailure(
      request,
      { kind: "unavailable", message: "This cannot be answered just now; ask again in some seconds." },
      format,
    );
  }
}

async function answerPath(request: Request, path: string, format: Format, query: URLSearchParams) {
  if (path === DOCUMENT && format === "json") {
    const asked = readQuery(query, []);
    return asked.ok
      ? answerText(request, { body: getOpenApiText(), mediaType: JSON_TYPE, cacheControl: SHORT })
      : answerFailure(request, { kind: "bad-request", message: asked.failure });
  }
  const segments = toSegments(path);
  const found = segments && findEndpoint(segments, format);
  if (!found)
    return answerFailure(
      request,
      {
        kind: "not-found",
        message: `There is nothing at this address; ${ROOT}${DOCUMENT} lists what there is.`,
      },
      format,
    );
  const { target, parts } = found;
  const allowed = format === "csv" && "csv" in target && target.csv ? target.csv.query : target.query;
  const asked = readQuery(query, allowed);
  if (!asked.ok) return answerFailure(request, { kind: "bad-request", message: asked.failure }, format);
  if ("find" in target) {
    const location = await target.find(parts);
    return location.ok ? answerRedirect(location.value) : answerFailure(request, location.failure, format);
  }
  const answer = await target.get(parts, asked.value);
  if (!answer.ok) return answerFailure(request, answer.failure, format);
  const { value, next, toCsvRows } = answer.value;
  const isCsv = format === "csv";
  return answerText(request, {
    body: isCsv ? toCsv(toCsvRows()) : JSON.stringify(value),
    mediaType: isCsv ? CSV_TYPE : JSON_TYPE,
    cacheControl: target.cacheControl,
    next: next && isCsv ? next.replace("?", ".csv?") : next,
    ...(isCsv ? { filename: toFilename(segments) } : {}),
  });
}

/** The suffix says the format, so that each form has an address of its own, which every cache keeps apart. */
const toFormat = (path: string): { path: string; format: Format } =>
  path.endsWith(".csv") ? { path: path.slice(0, -".csv".length), format: "csv" } : { path, format: "json" };

/** Null for what cannot be decoded. */
function toSegments(path: string): string[] | null {
  try {
    return path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

function findEndpoint(segments: readonly string[], format: Format) {
  const targets: readonly (Endpoint | Signpost)[] = [...ENDPOINTS, ...SIGNPOSTS];
  for (const target of targets) {
    if (format === "csv" && !("csv" in target && target.csv)) continue;
    const parts = match(target.path, segments);
    if (parts) return { target, parts };
  }
  return null;
}

function match(template: string, segments: readonly string[]): Parts | null {
  const names = template.split("/").slice(1);
  if (names.length !== segments.length) return null;
  const parts: Parts = { slug: "", version: "", code: "" };
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? "";
    const key = /^\{(\w+)\}$/.exec(name)?.[1];
    if (key !== undefined) Object.assign(parts, { [key]: segment });
    else if (name !== segment) return null;
  }
  return parts;
}

/** "dpr-2024-snapshots-3.csv": what the address says, in letters that every file system takes. */
const toFilename = (segments: readonly string[]): string =>
  `${segments
    .slice(segments.length > 1 ? 1 : 0)
    .join("-")
    .replace(/[^\w-]+/g, "-")}.csv`;
