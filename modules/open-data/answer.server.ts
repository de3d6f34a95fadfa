import "server-only";
import { toCsv } from "@/lib/csv";
import { isKnown, toEtag } from "@/lib/http-etag";
import { CSV_TYPE, type Format, JSON_TYPE } from "./media-types";
import type { OpenFailure } from "./open-result";

/** Anybody may read open data from any page. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, link, content-disposition, retry-after",
  "x-robots-tag": "noindex",
} as const;

const METHODS = "GET, HEAD, OPTIONS";

/** For the present: a shared cache holds it for some seconds, a browser asks again with its ETag. */
export const SHORT = "public, max-age=0, s-maxage=5";

/** A version is never changed; only a database begun anew counts again (docs/operating.md). */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** A text to give away. `filename`: offered as a file to keep. `next`: address of the page after this one. */
export type OpenText = {
  body: string;
  mediaType: string;
  cacheControl: string;
  filename?: string;
  next?: string | null;
};

/** The text with an ETag; 304 without a body to whoever has it. A HEAD has the same headers and no body. */
export function answerText(request: Request, text: OpenText): Response {
  const etag = toEtag(text.body);
  const headers = new Headers({ ...OPEN, "cache-control": text.cacheControl, etag });
  if (text.next) headers.set("link", `<${text.next}>; rel="next"`);
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  headers.set("content-type", text.mediaType);
  if (text.filename) headers.set("content-disposition", `attachment; filename="${text.filename}"`);
  return new Response(request.method === "HEAD" ? null : text.body, { headers });
}

const STATUS: Record<OpenFailure["kind"], number> = {
  "bad-request": 400,
  "not-found": 404,
  "method-not-allowed": 405,
  unavailable: 503,
};

/** What is not there is not kept by any cache: it may be there in a second. Told in the format that was asked for. */
export function answerFailure(request: Request, failure: OpenFailure, format: Format = "json"): Response {
  const { kind, message } = failure;
  const body =
    format === "csv"
      ? toCsv([
          ["error", "message"],
          [kind, message],
        ])
      : JSON.stringify({ error: { kind, message } });
  const headers = new Headers({ ...OPEN, "cache-control": "no-store" });
  headers.set("content-type", format === "csv" ? CSV_TYPE : JSON_TYPE);
  if (kind === "method-not-allowed") headers.set("allow", METHODS);
  if (kind === "unavailable") headers.set("retry-after", "5");
  return new Response(request.method === "HEAD" ? null : body, { status: STATUS[kind], headers });
}

/** To an address that stands for the present; the target is immutable. */
export const answerRedirect = (location: string): Response =>
  new Response(null, { status: 307, headers: { ...OPEN, "cache-control": SHORT, location } });

/** To a browser that asks first: everything may be read, and asked for with an ETag. */
export const answerPreflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: METHODS,
      "access-control-allow-methods": METHODS,
      "access-control-allow-headers": "If-None-Match",
      "access-control-max-age": "86400",
    },
  });
