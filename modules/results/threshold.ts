import type { Standing } from "./types";

/** Thresholds are law, written with at most two decimals. */
const SCALE = 100;

/**
 * How a standing compares with a threshold in percent of all valid votes: negative below, zero or more at or above.
 * Exact from votes where both are known, since a share rounded for print may say 4,00 of what is 3,996; otherwise from the
 * printed share, which is all there is. `null` where neither is known.
 */
export function compareWithThreshold(
  { votes, sharePct }: Pick<Standing, "votes" | "sharePct">,
  validVotes: number | null,
  thresholdPct: number,
): number | null {
  if (votes !== null && validVotes !== null && validVotes > 0) {
    const needed = BigInt(Math.round(thresholdPct * SCALE)) * BigInt(validVotes);
    const has = BigInt(votes) * 100n * BigInt(SCALE);
    return has < needed ? -1 : has > needed ? 1 : 0;
  }
  return sharePct === null ? null : Math.sign(sharePct - thresholdPct);
}
