import "server-only";
import { isKnown, toEtag } from "@/lib/http-etag";

/** Anybody may read open data from any page. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag",
  "x-robots-tag": "noindex",
} as const;

/** For the present: a shared cache holds it for some seconds, a browser asks again with its ETag. */
export const SHORT = "public, max-age=0, s-maxage=5";

/** JSON with an ETag; 304 without a body to whoever has it. */
export function answerJson(request: Request, value: unknown, cacheControl: string): Response {
  const body = JSON.stringify(value);
  const etag = toEtag(body);
  const headers = { ...OPEN, "cache-control": cacheControl, etag };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}

/** What is not there is not kept by any cache: it may be there in a second. */
export function answerNotFound(message: string): Response {
  return Response.json(
    { error: { kind: "not-found", message } },
    { status: 404, headers: { ...OPEN, "cache-control": "no-store" } },
  );
}
