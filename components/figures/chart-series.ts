export type ChartPoint = {
  /** Place in time, 0 (left) to 1. */
  x: number;
  /** Value, in the unit of the axis. */
  y: number;
  /** Nothing is recorded between the point before and this one: the way between is dashed. */
  gapBefore?: boolean;
};

export type ChartSeries = {
  /** Short name and last value, "PPP 4,01": stands beside the last point. */
  label: string;
  colorToken: string;
  points: ChartPoint[];
  /** Indices of points that a correction lowered: drawn as rings. */
  corrections?: number[];
  /** The first value in words, where the line begins with a step: "2,51". */
  startLabel?: string;
};
