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

/** A word and a shape, never a hue. `label` replaces the word where a page needs another. */
export function StateMark({
  state,
  label,
  as = "p",
}: {
  state: StateName;
  label?: string;
  as?: "p" | "span" | "li";
}) {
  const mark = stateMarks[state];
  const Tag = as;
  return <Tag className={`st ${mark.className}`}>{label ?? mark.label}</Tag>;
}
