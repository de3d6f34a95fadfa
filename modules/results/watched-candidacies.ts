import type { SnapshotFigures } from "./types";

/**
 * Whose shares a map shows where the reader names nobody: with a threshold the lower of the two nearest to it, else who is
 * in front. Null before the first reading.
 */
export function toMappedCandidacy(
  figures: SnapshotFigures | null,
  thresholdPct: number | null,
): string | null {
  const watched = toWatchedCandidacies(figures, thresholdPct);
  return (thresholdPct === null ? watched[0] : watched.at(-1)) ?? null;
}

/**
 * Whom a chart of the contest follows: with a threshold the two nearest to it, else the three in front. Slugs, highest
 * first; empty before the first reading.
 */
export function toWatchedCandidacies(figures: SnapshotFigures | null, thresholdPct: number | null): string[] {
  const known = (figures?.standings ?? []).flatMap(({ candidacy, sharePct }) =>
    sharePct === null ? [] : [{ slug: candidacy.slug, sharePct }],
  );
  if (thresholdPct === null) return known.slice(0, 3).map(({ slug }) => slug);
  const gap = (sharePct: number) => Math.abs(sharePct - thresholdPct);
  return known
    .toSorted((a, b) => gap(a.sharePct) - gap(b.sharePct))
    .slice(0, 2)
    .toSorted((a, b) => b.sharePct - a.sharePct)
    .map(({ slug }) => slug);
}
