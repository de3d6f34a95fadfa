import { shareOf } from "./share";
import { compareWithThreshold } from "./threshold";

/**
 * Where a candidacy stands against a threshold, and what it would need of the votes still out.
 * Assumption, stated wherever this is printed: polling stations still out hold on average as many valid votes as those
 * counted. It is arithmetic, not a forecast.
 *   needed = (threshold − share × c) / (1 − c), with c the counted part of polling stations.
 */
export type ThresholdPath = {
  sharePct: number;
  thresholdPct: number;
  /** Points to the threshold, two decimals; negative below it. May be 0 without standing exactly on it: see `side`. */
  distancePoints: number;
  /** Exact: -1 below, 0 on it, 1 above. */
  side: -1 | 0 | 1;
  missingTps: number | null;
  missingTpsPct: number | null;
  need:
    | { kind: "share"; neededPct: number }
    /** More than all of them. */
    | { kind: "out-of-reach" }
    /** Nothing: what is counted would do, if the rest held no vote for it. */
    | { kind: "nothing" }
    | { kind: "cannot-tell"; reason: "no-coverage" | "complete" | "too-rough" };
};

/** Printed decimal of the needed share; what cannot be told to half of it is not told. */
const NEED_STEP_PCT = 0.1;
/** A share that is only known as printed may be off by half of its last digit. */
const PRINTED_ERROR_PCT = 0.005;

/** `null` where the share itself is unknown. */
export function toThresholdPath(input: {
  sharePct: number | null;
  votes?: number | null;
  validVotes?: number | null;
  thresholdPct: number;
  counted: number | null;
  total: number | null;
}): ThresholdPath | null {
  const { sharePct, votes = null, validVotes = null, thresholdPct, counted, total } = input;
  if (sharePct === null) return null;
  const exactPct =
    votes !== null && validVotes !== null && validVotes > 0 ? (votes / validVotes) * 100 : null;
  const knowsCoverage = counted !== null && total !== null && counted > 0 && total >= counted;
  const missingTps = knowsCoverage ? total - counted : null;
  // "+ 0" turns the −0 that rounding may leave into 0.
  return {
    sharePct,
    thresholdPct,
    distancePoints: Math.round(((exactPct ?? sharePct) - thresholdPct) * 100) / 100 + 0,
    side: Math.sign(compareWithThreshold({ votes, sharePct }, validVotes, thresholdPct) ?? 0) as -1 | 0 | 1,
    missingTps,
    missingTpsPct: knowsCoverage ? shareOf(missingTps, total) : null,
    need: toNeed(exactPct, sharePct, thresholdPct, knowsCoverage ? counted / total : null),
  };
}

function toNeed(
  exactPct: number | null,
  sharePct: number,
  thresholdPct: number,
  countedPart: number | null,
): ThresholdPath["need"] {
  if (countedPart === null) return { kind: "cannot-tell", reason: "no-coverage" };
  if (countedPart >= 1) return { kind: "cannot-tell", reason: "complete" };
  const weight = countedPart / (1 - countedPart);
  if (exactPct === null && PRINTED_ERROR_PCT * weight > NEED_STEP_PCT / 2) {
    return { kind: "cannot-tell", reason: "too-rough" };
  }
  const neededPct = thresholdPct + (thresholdPct - (exactPct ?? sharePct)) * weight;
  if (neededPct <= 0) return { kind: "nothing" };
  if (neededPct > 100) return { kind: "out-of-reach" };
  return { kind: "share", neededPct: Math.round(neededPct / NEED_STEP_PCT) * NEED_STEP_PCT };
}
