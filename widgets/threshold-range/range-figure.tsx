import { formatPercent } from "@/lib/format-id";
import type { ThresholdRange } from "@/modules/results/threshold-range";

type RangeFigureProps = { range: ThresholdRange; thresholdPct: number; name: string; colorToken: string };

/** Of the axis, which always begins at zero: what lies right of the threshold and of the range. */
const AXIS_MARGIN = 1.2;

/** The range as a bar on an axis from zero, the threshold as a line through it, and the numbers in a table. */
export function RangeFigure({ range, thresholdPct, name, colorToken }: RangeFigureProps) {
  const { lowPct, midPct, highPct } = range;
  if (lowPct === null || midPct === null || highPct === null) return null;
  const end = Math.max(thresholdPct, highPct) * AXIS_MARGIN;
  const at = (pct: number): number => Math.round((pct / end) * 10000) / 100;
  const label = (pct: number): string => `${formatPercent(pct, 2)} %`;
  return (
    <>
      <svg
        className="range"
        viewBox="0 0 100 16"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: dari ${label(lowPct)} sampai ${label(highPct)}; ambang ${label(thresholdPct)}`}
      >
        <rect className="axis" x={0} y={7.75} width={100} height={0.5} />
        <rect
          x={at(lowPct)}
          y={4}
          width={Math.max(0.4, at(highPct) - at(lowPct))}
          height={8}
          style={{ fill: `var(--color-${colorToken})` }}
        />
        <rect className="mid" x={at(midPct) - 0.15} y={3} width={0.3} height={10} />
        <rect className="line" x={at(thresholdPct) - 0.2} y={0} width={0.4} height={16} />
      </svg>
      <table className="tb">
        <caption className="vh">Rentang {name} terhadap ambang</caption>
        <tbody>
          {(
            [
              ["Terendah", lowPct],
              ["Tengah (garis pendek)", midPct],
              ["Tertinggi", highPct],
              ["Ambang (garis panjang)", thresholdPct],
            ] as const
          ).map(([key, pct]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td className="num">{label(pct)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
