/** Answers of `/redaksi/api`: never kept by anyone, always JSON unless said otherwise. */
const HEADERS = {
  "cache-control": "no-store",
  "x-robots-tag": "noindex",
  "x-content-type-options": "nosniff",
};

export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...HEADERS, ...headers } });

/** `{ error: { kind, message } }`, the message in Indonesian; `more` stands beside `error`. */
export const refuse = (
  status: number,
  kind: string,
  message: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response => answer({ error: { kind, message }, ...more }, status, headers);
