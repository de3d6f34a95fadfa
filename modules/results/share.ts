/**
 * Share of votes in percent, rounded half up to `digits` decimals, exactly: integers throughout, so that
 * no binary fraction decides a last digit. `null` where either side is unknown or nothing was counted.
 */
export function shareOf(votes: number | null, total: number | null, digits = 2): number | null {
  if (votes === null || total === null || total <= 0) return null;
  return Number(roundedRatio(BigInt(votes) * 100n, BigInt(total), digits));
}

/** How `part` stands to `whole` in percent, as `shareOf`; for coverage. */
export const coveragePct = (counted: number | null, total: number | null, digits = 2): number | null =>
  shareOf(counted, total, digits);

/** numerator/denominator as a decimal text with `digits` decimals, half away from zero. */
function roundedRatio(numerator: bigint, denominator: bigint, digits: number): string {
  const scaled = numerator * 10n ** BigInt(digits);
  const rounded = (scaled * 2n + denominator) / (denominator * 2n);
  const text = rounded.toString().padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
