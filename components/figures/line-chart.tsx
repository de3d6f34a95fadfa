import type { ChartSeries } from "./chart-series";
import { toColor, toStyle } from "./custom-properties";
import {
  type Point,
  toLabelPlaces,
  toLineCount,
  toThresholdCorner,
  toVisibleTicks,
} from "./line-chart-layout";
import { LineChartSeries, type Scale } from "./line-chart-series";

export type LineChartProps = {
  series: ChartSeries[];
  yMin: number;
  yMax: number;
  threshold?: { y: number; label: string };
  yTicks: { y: number; label: string }[];
  xTicks: { x: number; label: string }[];
  ariaLabel: string;
  /** Official figures: squares beside the axis, at the height of their value. */
  squares?: { y: number; label: string; colorToken: string }[];
};

/** Lines in a stretched SVG, words in HTML at their true size. A chart from `yMin` over 0 must say so beside it. */
export function LineChart(props: LineChartProps) {
  const { series, yMin, yMax, threshold, yTicks, xTicks, ariaLabel, squares = [] } = props;
  const scale: Scale = ({ x, y }) => ({ x: x * 100, y: 100 - ((y - yMin) / (yMax - yMin)) * 100 });
  const toY = (y: number) => scale({ x: 0, y }).y;
  const lines = series.map((one) => one.points.map(scale));
  const longestTick = Math.max(2, ...yTicks.map((tick) => tick.label.length));

  return (
    <div className="chart" role="img" aria-label={ariaLabel} style={toStyle({ "--yc": longestTick })}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className="g" d={yTicks.map((tick) => `M0 ${round(toY(tick.y))}H100`).join("")} />
        {threshold === undefined ? null : <path className="th" d={`M0 ${round(toY(threshold.y))}H100`} />}
        {series.map((one) => (
          <LineChartSeries key={one.label} series={one} scale={scale} />
        ))}
      </svg>
      {yTicks.map((tick) => (
        <span key={tick.label} className="y" style={toStyle({ "--y": `${round(toY(tick.y))}%` })}>
          {threshold?.y === tick.y ? <b>{tick.label}</b> : tick.label}
        </span>
      ))}
      <TimeTicks ticks={xTicks} />
      {threshold === undefined ? null : (
        <span
          className={toThresholdClass(toThresholdCorner(toY(threshold.y), lines))}
          style={toStyle({ "--x": 0, "--y": `${round(toY(threshold.y))}%` })}
        >
          {threshold.label}
        </span>
      )}
      {series.map((one, index) => (
        <StartLabel key={one.label} text={one.startLabel} line={lines[index] ?? []} />
      ))}
      <EdgeMarks series={series} squares={squares} toY={toY} />
    </div>
  );
}

const thresholdClasses = {
  "left-above": "an",
  "left-below": "an dn",
  "right-above": "an rt",
  "right-below": "an rt dn",
};
const toThresholdClass = (corner: keyof typeof thresholdClasses) => thresholdClasses[corner];

/** The first value in words, on the side of its point that the line leaves free. */
function StartLabel({ text, line }: { text: string | undefined; line: Point[] }) {
  const [start, next] = line;
  if (text === undefined || start === undefined) return null;
  const rises = next !== undefined && next.y < start.y - 3;
  const className = ["an2", start.x > 80 ? "rt" : "", rises ? "dn" : ""].filter(Boolean).join(" ");
  return (
    <span className={className} style={toStyle({ "--x": `${round(start.x)}%`, "--y": `${round(start.y)}%` })}>
      {text}
    </span>
  );
}

/** Times under the axis: as many as 168 px hold on a phone, more on a wide chart. */
function TimeTicks({ ticks }: { ticks: LineChartProps["xTicks"] }) {
  const xs = ticks.map((tick) => tick.x);
  const wide = toVisibleTicks(xs, 0.15);
  const narrow = toVisibleTicks(xs, 0.34);
  return ticks.map((tick, index) => {
    if (!wide[index]) return null;
    const className = ["x", tick.x < 0.08 ? "x0" : "", narrow[index] ? "" : "wide"].filter(Boolean).join(" ");
    return (
      <span key={tick.x} className={className} style={toStyle({ "--x": `${round(tick.x * 100)}%` })}>
        {tick.label}
      </span>
    );
  });
}

/** Beside the last points: a mark at the true height, and words that keep apart from one another. */
function EdgeMarks({
  series,
  squares,
  toY,
}: {
  series: ChartSeries[];
  squares: NonNullable<LineChartProps["squares"]>;
  toY: (y: number) => number;
}) {
  const marks = [
    ...series.flatMap((one) => {
      const last = one.points.at(-1);
      return last ? [{ label: one.label, colorToken: one.colorToken, y: toY(last.y), shape: "ci" }] : [];
    }),
    ...squares.map((square) => ({ ...square, y: toY(square.y), shape: "sq" })),
  ];
  const places = toLabelPlaces(marks.map((mark) => ({ y: mark.y, lines: toLineCount(mark.label) })));
  return marks.flatMap((mark, index) => {
    const key = `${mark.shape} ${mark.label}`;
    const place = places[index] ?? mark.y;
    // Words that had to leave their point carry its colour along.
    const className = Math.abs(place - mark.y) > 3 ? "lb mv" : "lb";
    const labelStyle = toStyle({ "--y": `${round(place)}%`, "--c": toColor(mark.colorToken) });
    return [
      <span
        key={`${key} mark`}
        className={mark.shape}
        style={toStyle({ "--y": `${round(mark.y)}%`, "--c": toColor(mark.colorToken) })}
      />,
      <span key={key} className={className} style={labelStyle}>
        {mark.label}
      </span>,
    ];
  });
}

const round = (value: number) => Math.round(value * 100) / 100;
