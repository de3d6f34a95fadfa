/** When to ask again. Pure, so that the pace of thousands of open pages can be reasoned about. */

/** Between two looks at a contest's version, in milliseconds: with a shared cache's second, well within five. */
const paceMs = 2_500;
const longestPauseMs = 60_000;
/** Pages opened by the same push message must not ask in step. */
const jitter = 0.2;

/** @param chance from 0 to 1 */
export function toDelayMs(failures: number, chance: number): number {
  const pauseMs = Math.min(paceMs * 2 ** failures, longestPauseMs);
  return Math.round(pauseMs * (1 - jitter + 2 * jitter * chance));
}

export type ContestVersion = { contest: string; version: number; asOf: string | null; closed: boolean };

/** `unknown` is what came over the wire. Null when it is not a version of this contest. */
export function parseVersion(value: unknown, contest: string): ContestVersion | null {
  const it = value as ContestVersion | null;
  if (typeof it !== "object" || it?.contest !== contest || !Number.isInteger(it.version)) return null;
  return it;
}

/** What a widget does about a version: nothing, wait while the reader is inside it, or swap. */
export function decide(shown: number, newest: number, isInUse: boolean): "keep" | "wait" | "swap" {
  if (newest <= shown) return "keep";
  return isInUse ? "wait" : "swap";
}
