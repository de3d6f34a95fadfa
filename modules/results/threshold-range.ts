import {
  isCovered,
  type NationalCount,
  RANGE_ASSUMPTIONS,
  type RegionCount,
  sumOf,
  toExtreme,
  toPooled,
  toRemainder,
} from "./remaining-votes";
import { compareWithThreshold } from "./threshold";

export type ThresholdRange = {
  lowPct: number | null;
  midPct: number | null;
  highPct: number | null;
  /**
   * Where the whole range lies against the threshold; "open" when it holds it. Never that a party has qualified: only the
   * official result says so.
   */
  verdict: "above" | "below" | "open" | "unknown";
  assumptions: typeof RANGE_ASSUMPTIONS & {
    /** Regions taken together. */
    pooledRegions: number;
    /** Valid votes still out, as the middle supposes. */
    remainingValidVotes: number | null;
  };
};

/**
 * Between which shares a party's final national figure lies, if the counted votes stand and the assumptions hold. Each region
 * is weighted by what is still out there, since a party that is strong where the count is far looks stronger than it is. Low and
 * high are the worst and the best case: every region's size and share at the end that hurts or helps most. Percent, not rounded.
 *
 * @param input.regions every region of the contest once, those of which nothing is known with `null`; none: one pool
 */
export function toThresholdRange(input: {
  thresholdPct: number;
  national: NationalCount;
  regions: readonly RegionCount[];
}): ThresholdRange {
  const { thresholdPct, national, regions } = input;
  const { votes, validVotes } = national;
  const covered = regions.filter(isCovered);
  const remainders = covered.map(toRemainder);
  const pooledRegions = regions.length - covered.length;
  const pooled = pooledRegions === 0 && regions.length > 0 ? 0 : toPooled(national, remainders);
  if (votes === null || validVotes === null || validVotes <= 0 || pooled === null) {
    const assumptions = { ...RANGE_ASSUMPTIONS, pooledRegions, remainingValidVotes: null };
    return { lowPct: null, midPct: null, highPct: null, verdict: "unknown", assumptions };
  }
  remainders.push({
    validVotes: pooled,
    share: votes / validVotes,
    deviation: RANGE_ASSUMPTIONS.pooledDeviationPct / 100,
  });
  const remainingValidVotes = sumOf(remainders);
  const base = { votes, validVotes };
  const middle =
    (votes + remainders.reduce((sum, part) => sum + part.validVotes * part.share, 0)) /
    (validVotes + remainingValidVotes);
  const lowPct = toExtreme(base, remainders, middle, -1) * 100;
  const highPct = toExtreme(base, remainders, middle, 1) * 100;
  return {
    lowPct,
    midPct: middle * 100,
    highPct,
    verdict:
      remainingValidVotes === 0
        ? toFinalVerdict(base, thresholdPct)
        : lowPct >= thresholdPct
          ? "above"
          : highPct < thresholdPct
            ? "below"
            : "open",
    assumptions: {
      ...RANGE_ASSUMPTIONS,
      pooledRegions,
      remainingValidVotes: Math.round(remainingValidVotes),
    },
  };
}

/** Nothing is out: votes decide, not a fraction. */
const toFinalVerdict = (
  { votes, validVotes }: { votes: number; validVotes: number },
  thresholdPct: number,
): "above" | "below" =>
  (compareWithThreshold({ votes, sharePct: null }, validVotes, thresholdPct) ?? -1) >= 0 ? "above" : "below";
