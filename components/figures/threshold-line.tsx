import { toColor, toStyle } from "./custom-properties";

export type ThresholdLineProps = {
  /** Percent; the axis runs from 0 to `max`. */
  value: number;
  threshold: number;
  max: number;
  colorToken: string;
  /** "PSI 2,51 %" */
  valueLabel: string;
  /** "ambang 4 %" */
  thresholdLabel: string;
  /** "−1,49 poin" */
  gapLabel: string;
  ariaLabel: string;
};

/** The way to a threshold: what there is, what is missing, the line. Words keep apart at 288 px. */
export function ThresholdLine(props: ThresholdLineProps) {
  const { value, threshold, max, colorToken, valueLabel, thresholdLabel, gapLabel, ariaLabel } = props;
  const goal = threshold / max;
  const style = toStyle({
    "--v": Math.min(value, max),
    "--at": threshold,
    "--max": max,
    "--c": toColor(colorToken),
  });
  return (
    <div className="path" style={style} role="img" aria-label={ariaLabel}>
      <i className="has" />
      <i className="gap" />
      <i className="base" />
      <i className="goal" />
      <span className={goal < 0.6 ? "l1 rt" : "l1"}>{valueLabel}</span>
      <span className={goal < 0.3 ? "l2 rt" : "l2"}>{thresholdLabel}</span>
      <span className={goal < 0.6 ? "l3 rt" : "l3"}>{gapLabel}</span>
      <span className="l0">0</span>
    </div>
  );
}
