import type { Candidacy, SnapshotFigures, Standing } from "@/modules/results/types";

/** `points`: second less first, percentage points; null where either share is unknown. */
export type CompareRow = {
  candidacy: Candidacy;
  first: Standing | null;
  second: Standing | null;
  points: number | null;
  /** Decimals that both sides have. */
  digits: number;
};

/** Everyone whom either side mentions, in the order of the second, then of the first. */
export function toCompareRows(first: SnapshotFigures | null, second: SnapshotFigures | null): CompareRow[] {
  const order = new Map(
    [...(second?.standings ?? []), ...(first?.standings ?? [])].map(({ candidacy }) => [
      candidacy.slug,
      candidacy,
    ]),
  );
  const of = (figures: SnapshotFigures | null, slug: string): Standing | null => {
    const standing = figures?.standings.find(({ candidacy }) => candidacy.slug === slug);
    return standing && (standing.votes !== null || standing.sharePct !== null) ? standing : null;
  };
  return [...order.values()].flatMap((candidacy) => {
    const sides = { first: of(first, candidacy.slug), second: of(second, candidacy.slug) };
    if (!sides.first && !sides.second) return [];
    const digits = Math.min(sides.first?.shareDigits ?? 2, sides.second?.shareDigits ?? 2);
    return [{ candidacy, ...sides, points: toPoints(sides.first, sides.second), digits }];
  });
}

/** Of the shares as printed, in whole steps of the fourth decimal: what a reader subtracts comes out the same. */
function toPoints(first: Standing | null, second: Standing | null): number | null {
  if (first?.sharePct == null || second?.sharePct == null) return null;
  return (Math.round(second.sharePct * 10_000) - Math.round(first.sharePct * 10_000)) / 10_000;
}
