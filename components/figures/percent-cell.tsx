import type { ReactNode } from "react";

export type PercentCellProps = {
  /** "7,59" or "14,5"; null when there is no figure, which is not zero. */
  label: string | null;
  /** Decimals of the column: a digit that the source did not give holds its place unseen. */
  decimals?: number;
  changed?: boolean;
  /** In small figures under the share: what it is now, or how it moved. */
  note?: ReactNode;
};

/** A share in a column: commas stand under one another, and no digit is claimed that was not given. */
export function PercentCell({ label, decimals = 2, changed = false, note }: PercentCellProps) {
  return (
    <td className={changed ? "num sh chg" : "num sh"}>
      <PaddedPercent label={label} decimals={decimals} />
      {note}
    </td>
  );
}

/** The same without its cell. */
export function PaddedPercent({ label, decimals = 2 }: Pick<PercentCellProps, "label" | "decimals">) {
  return label === null ? <NoFigure /> : pad(label, decimals);
}

function pad(label: string, decimals: number) {
  const [, given = ""] = label.split(",");
  const missing = Math.max(0, decimals - given.length);
  if (missing === 0) return label;
  const filler = given === "" ? `,${"0".repeat(missing)}` : "0".repeat(missing);
  return (
    <>
      {label}
      <span className="pad" aria-hidden="true">
        {filler}
      </span>
    </>
  );
}

/** The place of a figure that does not exist yet. */
export function NoFigure({ label = "belum ada angka" }: { label?: string }) {
  return (
    <>
      <span className="blank" />
      <span className="vh">{label}</span>
    </>
  );
}
