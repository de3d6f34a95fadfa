import { shareOf } from "./share";

/**
 * Where a candidacy stands against a threshold, and what it would need of the votes still out.
 * Assumption, stated wherever this is printed: polling stations still out hold on average as many valid
 * votes as those counted. It is arithmetic, not a forecast.
 *   needed = (threshold − share × c) / (1 − c), with c the counted part of polling stations.
 */
export type ThresholdPath = {
  sharePct: number;
  thresholdPct: number;
  /** Points to the threshold; negative below it. */
  distancePoints: number;
  missingTps: number | null;
  missingTpsPct: number | null;
  need:
    | { kind: "share"; neededPct: number }
    /** Already at the threshold with nothing more than what is counted, if the rest had no valid vote for it. */
    | { kind: "out-of-reach"; neededPct: number }
    | { kind: "secured" }
    | { kind: "cannot-tell"; reason: "no-coverage" | "complete" };
};

/** `null` where the share itself is unknown. */
export function toThresholdPath(input: {
  sharePct: number | null;
  thresholdPct: number;
  counted: number | null;
  total: number | null;
}): ThresholdPath | null {
  const { sharePct, thresholdPct, counted, total } = input;
  if (sharePct === null) return null;
  const distancePoints = Math.round((sharePct - thresholdPct) * 100) / 100;
  const knowsCoverage = counted !== null && total !== null && counted > 0 && total >= counted;
  const missingTps = knowsCoverage ? total - counted : null;
  return {
    sharePct,
    thresholdPct,
    distancePoints,
    missingTps,
    missingTpsPct: knowsCoverage ? shareOf(missingTps, total) : null,
    need: toNeed(sharePct, thresholdPct, knowsCoverage ? counted / total : null),
  };
}

function toNeed(sharePct: number, thresholdPct: number, countedPart: number | null): ThresholdPath["need"] {
  if (countedPart === null) return { kind: "cannot-tell", reason: "no-coverage" };
  if (countedPart >= 1) return { kind: "cannot-tell", reason: "complete" };
  const neededPct = (thresholdPct - sharePct * countedPart) / (1 - countedPart);
  if (neededPct <= 0) return { kind: "secured" };
  // One decimal: the share it comes from has two, and the assumption is rough.
  const rounded = Math.round(neededPct * 10) / 10;
  return neededPct > 100
    ? { kind: "out-of-reach", neededPct: rounded }
    : { kind: "share", neededPct: rounded };
}
