import type { ChartPoint, ChartSeries } from "./chart-series";
import { toColor, toStyle } from "./custom-properties";
import type { Point } from "./line-chart-layout";

export type Scale = (point: { x: number; y: number }) => Point;

/** One line: solid where readings follow one another, dashed over a gap, a dot at each reading. */
export function LineChartSeries({ series, scale }: { series: ChartSeries; scale: Scale }) {
  const { points, corrections = [] } = series;
  const at = (point: ChartPoint) => {
    const { x, y } = scale(point);
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  };
  const dots = (chosen: ChartPoint[]) => chosen.map((point) => `M${at(point)}h0`).join("");
  const solid = points
    .map((point, index) => `${index === 0 || point.gapBefore ? "M" : "L"}${at(point)}`)
    .join("");
  const dashed = points
    .flatMap((point, index) => {
      const before = points[index - 1];
      return point.gapBefore && before ? [`M${at(before)}L${at(point)}`] : [];
    })
    .join("");
  const corrected = points.filter((_, index) => corrections.includes(index));
  return (
    <g style={toStyle({ "--c": toColor(series.colorToken) })}>
      {dashed === "" ? null : <path className="ds" d={dashed} />}
      <path className="ln" d={solid} />
      <path className="dt" d={dots(points)} />
      {corrected.length === 0 ? null : <path className="ht" d={dots(corrected)} />}
    </g>
  );
}
