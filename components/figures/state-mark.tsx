/** The states of a count, and two of a figure: pinned to a moment, and a count that has ended. */
export const stateMarks = {
  empty: { className: "st-empty", label: "Belum ada angka" },
  partial: { className: "st-partial", label: "Sebagian" },
  live: { className: "st-live", label: "Langsung" },
  stale: { className: "st-stale", label: "Terlambat" },
  dark: { className: "st-dark", label: "Gelap" },
  corrected: { className: "st-fix", label: "Dikoreksi" },
  official: { className: "st-off", label: "Resmi" },
  pinned: { className: "st-pin", label: "Saat itu" },
  closed: { className: "st-closed", label: "Ditutup" },
  offline: { className: "st-stale", label: "Luring" },
} as const;

export type StateName = keyof typeof stateMarks;

export type StateMarkProps = {
  state: StateName;
  /** Replaces the word where a page needs another. */
  label?: string;
  as?: "p" | "span" | "li";
  /** ISO time after which an open page no longer may say so; it then shows the mark of `stale`. */
  until?: string | undefined;
};

/** A word and a shape, never a hue. */
export function StateMark({ state, label, as = "p", until }: StateMarkProps) {
  const mark = stateMarks[state];
  const Tag = as;
  const expiry = until && { "data-until": until, "data-then": stateMarks.stale.label };
  return (
    <Tag className={`st ${mark.className}`} {...expiry}>
      {label ?? mark.label}
    </Tag>
  );
}
