/** What `?ambang=` asks for: a percentage, or nothing that can be read. */
export type ThresholdQuery = { kind: "threshold"; pct: number } | { kind: "unreadable"; text: string };

/** Reads "3,5" or "3.5": percent from 0 to 100 with at most two decimals. */
export function parseThreshold(value: string | readonly string[] | undefined): ThresholdQuery {
  const text = (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
  const pct = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return pct <= 100 ? { kind: "threshold", pct } : { kind: "unreadable", text: text.slice(0, 20) };
}
