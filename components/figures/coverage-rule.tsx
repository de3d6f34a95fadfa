import type { ReactNode } from "react";
import { toStyle } from "./custom-properties";

export type CoverageRuleProps = {
  /** Share of the whole that is counted, 0 to 100; null when the source does not say. */
  pct: number | null;
  /** "66,48 % TPS masuk", or what is not known. */
  label: ReactNode;
  /** "547.384 dari 823.378 TPS" */
  detail?: ReactNode;
};

/** The rule is the figure: as long as what has been counted. The words beside it say the same. */
export function CoverageRule({ pct, label, detail }: CoverageRuleProps) {
  return (
    <div className="cov">
      <span
        className={pct === null ? "rule rule-none" : "rule"}
        style={pct === null ? undefined : toStyle({ "--v": pct })}
        aria-hidden="true"
      />
      <p>
        <span>{label}</span> {detail === undefined ? null : <span>{detail}</span>}
      </p>
    </div>
  );
}
