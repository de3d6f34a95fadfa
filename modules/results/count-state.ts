import type { Ledger, SnapshotHead } from "./types";

/** What a reader must know about a figure besides the figure. Each has a word and a shape, never a hue. */
export type CountState =
  | "empty"
  | "partial"
  | "live"
  | "stale"
  | "dark"
  | "corrected"
  | "official"
  | "pinned"
  | "closed";

/** KPU's files moved every thirty to sixty minutes in 2024: three silent half hours are late. */
export const STALE_AFTER_MS = 90 * 60_000;

/** Until when a reading may be called live or just corrected, as ISO; undefined for every other state. */
export const toLiveUntil = (state: CountState, asOf: string | undefined): string | undefined =>
  (state === "live" || state === "corrected") && asOf !== undefined
    ? new Date(Date.parse(asOf) + STALE_AFTER_MS).toISOString()
    : undefined;

/**
 * The state of a reading, by its as-of: a file received now with an old stamp is old news. `falls`: some total went
 * down against the reading before. `dark`: the feed has shown nothing but zeros since; a reading cannot know that itself.
 */
export function toCountState(input: {
  figures: Pick<SnapshotHead, "completeness" | "asOf"> | null;
  ledger: Ledger;
  pinned: boolean;
  closed: boolean;
  falls: boolean;
  dark: boolean;
  now: Date;
}): CountState {
  const { figures, ledger, pinned, closed, falls, dark, now } = input;
  if (!figures) return "empty";
  if (ledger === "official") return "official";
  if (figures.completeness === "partial") return "partial";
  if (pinned) return "pinned";
  if (closed) return "closed";
  if (dark) return "dark";
  if (now.getTime() - Date.parse(figures.asOf) > STALE_AFTER_MS) return "stale";
  return falls ? "corrected" : "live";
}
