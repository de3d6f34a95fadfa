import { createHash } from "node:crypto";

/** Weak, because the same text may leave compressed or not. */
export const toEtag = (body: string): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/** Whether the asker has this version already (If-None-Match), so that 304 is the whole answer. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (!known) return false;
  return known.trim() === "*" || known.split(",").some((tag) => tag.trim() === etag);
}
