import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const name = "WARTA_INTERNAL_TOKEN";
export const INTERNAL_TOKEN_HEADER = "x-warta-token";

/** The secret that this process shows to itself. Made up on the first call where the environment names none. */
export function getInternalToken(): string {
  process.env[name] ||= randomBytes(32).toString("base64url");
  return process.env[name];
}

/** Compares without telling by its time how much was right. */
export function isInternalRequest(request: Request): boolean {
  const shown = request.headers.get(INTERNAL_TOKEN_HEADER);
  const wanted = process.env[name];
  if (!shown || !wanted) return false;
  return timingSafeEqual(digest(shown), digest(wanted));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
