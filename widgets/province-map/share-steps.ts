import { formatPercent } from "@/lib/format-id";

/** Where the three steps of a share map begin, percent: under `low`, from `low` to under `high`, `high` and more. */
export type ShareSteps = { low: number; high: number };

/**
 * Steps for one party: half the threshold and the threshold for a party near it, so that all maps of such parties read
 * alike; for a larger one (or without a threshold) half its own share and its share, as whole numbers where it has two.
 */
export function toShareSteps(sharePct: number | null, thresholdPct: number | null): ShareSteps {
  if (thresholdPct !== null && thresholdPct > 0 && (sharePct === null || sharePct < 2 * thresholdPct))
    return { low: thresholdPct / 2, high: thresholdPct };
  const share = sharePct ?? 10;
  const high = share >= 10 ? Math.round(share / 2) * 2 : Math.max(0.2, Math.round(share * 5) / 5);
  return { low: Math.round(high * 50) / 100, high };
}

/** 0, 1 or 2: the step that a share stands on. */
export const toStep = (sharePct: number, { low, high }: ShareSteps): 0 | 1 | 2 =>
  sharePct < low ? 0 : sharePct < high ? 1 : 2;

/** The steps in words, lowest first. */
export function toStepLabels({ low, high }: ShareSteps): [string, string, string] {
  const label = (pct: number) => formatPercent(pct, String(pct).split(".")[1]?.length ?? 0);
  return [
    `di bawah ${label(low)}\u00a0%`,
    `${label(low)} sampai di bawah ${label(high)}\u00a0%`,
    `${label(high)}\u00a0% atau lebih`,
  ];
}
