import type { ReactNode } from "react";
import { toAsOfLabel, toCoverageCounts, toCoverageLabel } from "@/modules/results/labels";
import type { SnapshotHead } from "@/modules/results/types";
import { Tally } from "./icon";

/** The two halves of sign-in: what this house is, and the form. `head` is the newest reading, if there is one. */
export function Gate({
  head,
  contest,
  children,
}: {
  head: SnapshotHead | null;
  contest: string;
  children: ReactNode;
}) {
  const counts = head && toCoverageCounts(head.coverage);
  const pct = head && toCoverageLabel(head.coverage);
  return (
    <div className="gate">
      <header className="gate-say">
        <a className="brand" href="/">
          Warta Suara <Tally /> <small>Redaksi</small>
        </a>
        <p className="big">Setiap angka dapat diperiksa.</p>
        {head && (
          <dl>
            <dt>Data terakhir, {contest}</dt>
            {counts && (
              <dd>
                {counts}
                {pct && ` (${pct} persen)`}
              </dd>
            )}
            <dd className="muted">
              {toAsOfLabel(head)}. Sumber: {head.source}
            </dd>
          </dl>
        )}
      </header>
      <main className="gate-do">{children}</main>
    </div>
  );
}
