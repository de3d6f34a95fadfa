/**
 * Where a request comes from, for limits and the log. Behind a proxy of one's own (`TRUST_PROXY=1`) it is the last entry
 * of X-Forwarded-For, which that proxy wrote; otherwise what the server itself saw on the socket (see
 * modules/delivery/note-address.server.ts). What a client says about itself is never taken.
 */
export function getClientAddress(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  if (process.env.TRUST_PROXY === "1") return forwarded || "tidak diketahui";
  return headers.get("x-warta-address") ?? forwarded ?? "tidak diketahui";
}
