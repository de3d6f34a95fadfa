/**
 * Why a response was not recorded. `kind` is for programs; `message` is one English line for the person at the
 * terminal: what is wrong, where, and what to do. `path` is the place in the JSON ("table.31.15").
 */
export type RejectionKind =
  | "empty"
  | "too-large"
  | "not-json"
  | "recording"
  | "cut-off"
  | "wrong-shape"
  | "bad-time"
  | "negative-vote"
  | "fractional-vote"
  | "not-a-number"
  | "vote-too-large"
  | "absent-vote"
  | "unknown-party"
  | "unknown-region"
  | "bad-progress"
  | "bad-percent"
  | "unknown-contest"
  | "closed-contest"
  | "rehearsal"
  | "unreadable";

export type Rejection = { kind: RejectionKind; message: string; path?: string };

/** A rejection; `path` is left out rather than undefined, so that printed JSON and tests stay exact. */
export const toRejection = (kind: RejectionKind, message: string, path?: string): Rejection =>
  path === undefined ? { kind, message } : { kind, message, path };

const LONGEST_QUOTE = 60;

/**
 * Quotes what came from outside for a message: on one line, cut to 60 characters, and without characters that
 * could steer a terminal.
 */
export function toQuote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const plain = text.replace(/[\p{C}\p{Z}]+/gu, " ");
  const cut = plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
  return typeof value === "string" ? `"${cut}"` : cut;
}

/** 31374310 → "31,374,310", as English command-line output prints it. */
export const toCount = (count: number | bigint): string => count.toLocaleString("en-US");
