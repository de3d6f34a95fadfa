import { createHash } from "node:crypto";

/** Weak, because the same text may leave compressed or not. */
export const toEtag = (body: string): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

const TAG = /(?:W\/)?"([^"]*)"/g;

/** Whether the asker has this version already (If-None-Match: a list, weak or not, or `*`), so that 304 is the whole answer. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (!known) return false;
  const opaque = etag.replace(/^W\//, "");
  // RFC 9110, 13.1.2: compared weakly; a proxy may have taken the mark of weakness off or put it on.
  return known.trim() === "*" || [...known.matchAll(TAG)].some(([, tag]) => `"${tag}"` === opaque);
}
