import type { ReactNode } from "react";
import { CoverageRule, type CoverageRuleProps } from "@/components/figures/coverage-rule";
import { StateMark, type StateName } from "@/components/figures/state-mark";

export type WidgetFrameProps = {
  /** What is counted, above the title. */
  what: string;
  title: string;
  state: StateName;
  /** ISO time until which a live state holds without anything new. */
  liveUntil?: string | undefined;
  coverage?: CoverageRuleProps;
  /**
   * What is amiss, in a sentence of at most two lines. It takes the place of `say`, which is kept free
   * even when empty: a count that turns stale or dark must not push the text under it.
   */
  warnings?: readonly ReactNode[];
  /** What to know while nothing is amiss: "Hitung nyata, bukan penetapan." */
  say?: ReactNode;
  /** Remarks that hold in every state. */
  notes?: readonly ReactNode[];
  /** As-of, source and the way to check. */
  source: ReactNode;
  /** One line that is always there, so that an update never makes the block grow. */
  reserve?: ReactNode;
  /** What a screen reader is told once when this content replaces an older one. */
  news?: string | undefined;
  /** Stands beside the text column on wide screens. */
  aside?: boolean;
  children?: ReactNode;
};

/** The frame that every result widget shares: caption first, figures, then where they come from. */
export function WidgetFrame(props: WidgetFrameProps) {
  const {
    what,
    title,
    state,
    liveUntil,
    coverage,
    warnings = [],
    say,
    notes = [],
    source,
    reserve,
    news,
    aside,
    children,
  } = props;
  const dark = state === "dark" ? " is-dark" : "";
  const official = state === "official" ? " is-off" : "";
  return (
    <figure className={`w${aside ? " w-side" : ""}${dark}${official}`} data-news={news}>
      <figcaption className="w-h">
        <p className="w-what">{what}</p>
        <h2>{title}</h2>
        <StateMark state={state} until={liveUntil} />
      </figcaption>
      {coverage && <CoverageRule {...coverage} />}
      {children}
      <div className="w-f">
        {warnings.map((warning, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of remarks, never reordered
          <p className="w-note" key={index}>
            {warning}
          </p>
        ))}
        {warnings.length === 0 && <p className="w-say">{say}</p>}
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of remarks, never reordered
          <p key={index}>{note}</p>
        ))}
        <p>{source}</p>
        {reserve !== undefined && <p className="w-chg">{reserve}</p>}
        <p className="w-off" data-offline-note="" hidden />
      </div>
    </figure>
  );
}
