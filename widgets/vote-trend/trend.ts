import { toDifference } from "@/modules/results/changes";
import type { SnapshotFigures, Standing } from "@/modules/results/types";

export type TrendPoint = {
  head: SnapshotFigures;
  standing: Standing;
  /** Change in votes since the reading before, where both are known. */
  deltaVotes: number | null;
};

export type TrendLine = { standing: Standing; points: TrendPoint[] };

/** One line a candidacy through the readings that know its share, oldest first; of equal as-of the newest version. */
export function toTrendLines(readings: readonly SnapshotFigures[], parties: readonly string[]): TrendLine[] {
  const newest = [...new Map(readings.map((reading) => [reading.asOf, reading])).values()];
  return parties.flatMap((slug) => {
    const points: TrendPoint[] = [];
    for (const head of newest) {
      const standing = head.standings.find(({ candidacy }) => candidacy.slug === slug);
      if (!standing || standing.sharePct === null) continue;
      points.push({
        head,
        standing,
        deltaVotes: toDifference(points.at(-1)?.standing.votes ?? null, standing.votes),
      });
    }
    const last = points.at(-1);
    return last ? [{ standing: last.standing, points }] : [];
  });
}

export type TrendScale = { yMin: number; yMax: number; yTicks: number[]; fromMs: number; toMs: number };

/**
 * Axes for the lines and what stands beside them (official shares, the threshold). The upright axis may begin
 * above zero where all values lie close together; the view then says so.
 */
export function toTrendScale(lines: readonly TrendLine[], others: readonly number[]): TrendScale {
  const shares = [
    ...lines.flatMap(({ points }) => points.map(({ standing }) => standing.sharePct ?? 0)),
    ...others,
  ];
  const times = lines.flatMap(({ points }) => points.map(({ head }) => Date.parse(head.asOf)));
  const low = Math.min(...shares);
  const high = Math.max(...shares);
  const step = [0.1, 0.5, 1, 2, 5, 10, 20].find((size) => (high - low) / size <= 5) ?? 20;
  const yMin = low < step * 2 ? 0 : Math.floor((low - step * 0.2) / step) * step;
  const yMax = (Math.floor(high / step) + 1) * step;
  const count = Math.round((yMax - yMin) / step);
  const yTicks = Array.from(
    { length: count + 1 },
    (_, index) => Math.round((yMin + index * step) * 100) / 100,
  );
  return { yMin, yMax, yTicks, fromMs: Math.min(...times), toMs: Math.max(...times) };
}

/** Place of a time between the ends of the axis, 0 to 1; the middle where all readings share one time. */
export const toX = ({ fromMs, toMs }: TrendScale, asOf: string): number =>
  toMs === fromMs ? 0.5 : (Date.parse(asOf) - fromMs) / (toMs - fromMs);
