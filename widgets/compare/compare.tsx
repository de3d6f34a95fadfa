import { WidgetFrame } from "@/components/widget/widget-frame";
import { formatCount, formatSigned } from "@/lib/format-id";
import { toAsOfLabel, toCoverageLabel, toDecisionLabel, toShareLabel } from "@/modules/results/labels";
import { toWhat } from "@/modules/results/reading-frame";
import { SourceLine } from "@/modules/results/source-line";
import type { Contest, SnapshotFigures, Standing } from "@/modules/results/types";
import { toCompareRows } from "./rows";

export type CompareViewProps = {
  contest: Contest;
  first: SnapshotFigures | null;
  second: SnapshotFigures | null;
  /** Sirekap against the decision, rather than two moments of Sirekap. */
  isAcrossLedgers: boolean;
  title?: string | undefined;
};

/** Two snapshots side by side: votes, shares, and the difference in percentage points. */
export function CompareView({ contest, first, second, isAcrossLedgers, title }: CompareViewProps) {
  const rows = toCompareRows(first, second);
  const names = isAcrossLedgers
    ? (["Sirekap", "Penetapan"] as const)
    : ([toTime(first, "waktu pertama"), toTime(second, "waktu kedua")] as const);
  return (
    <WidgetFrame
      what={toWhat(contest, isAcrossLedgers ? "Sirekap dan penetapan KPU" : "Dua pembacaan Sirekap")}
      title={title ?? `${contest.name}: ${names[0]} dan ${names[1]}`}
      state={rows.length === 0 ? "empty" : isAcrossLedgers ? "partial" : "pinned"}
      say="Sirekap bukan penetapan. Kedua angka berdampingan dan tidak dicampur."
      notes={toNotes(first, second, names)}
      source={
        <>
          {first && <SourceLine head={first} />} {second && <SourceLine head={second} />}
          {!first && !second && "Sumber: KPU."}
        </>
      }
    >
      {rows.length === 0 ? (
        <p className="fig-t">Belum ada angka di kedua sisi: tidak ada yang dapat dibandingkan.</p>
      ) : (
        <table className="tb">
          <caption className="vh">
            {contest.name}: {names[0]} dan {names[1]}
          </caption>
          <thead>
            <tr>
              <th scope="col">Partai</th>
              <th scope="col" className="num">
                {names[0]}
              </th>
              <th scope="col" className="num">
                {names[1]}
              </th>
              <th scope="col" className="num">
                Selisih, poin persen
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ candidacy, first, second, points, digits }) => (
              <tr key={candidacy.slug}>
                <th scope="row">{candidacy.shortName}</th>
                <Side standing={first} />
                <Side standing={second} />
                <td className="num">{points === null ? "–" : formatSigned(points, digits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </WidgetFrame>
  );
}

const toTime = (figures: SnapshotFigures | null, otherwise: string): string =>
  figures ? toAsOfLabel(figures) : otherwise;

function toNotes(
  first: SnapshotFigures | null,
  second: SnapshotFigures | null,
  names: readonly [string, string],
): string[] {
  return [first, second].map((figures, index) => {
    const name = names[index] ?? "";
    if (!figures) return `${name}: belum ada angka.`;
    const coverage = toCoverageLabel(figures.coverage);
    return `${name}: ${toDecisionLabel(figures) ?? (coverage === null ? "cakupan TPS tidak disebut" : `${coverage} % TPS masuk`)}.`;
  });
}

function Side({ standing }: { standing: Standing | null }) {
  const share = standing && toShareLabel(standing);
  return (
    <td className="num">
      {share ? <b>{share}&nbsp;%</b> : "–"}
      {standing?.votes != null && (
        <>
          <br />
          {formatCount(standing.votes)}
        </>
      )}
    </td>
  );
}
