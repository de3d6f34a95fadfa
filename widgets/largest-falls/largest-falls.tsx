import { formatSigned } from "@/lib/format-id";
import { toFalls, toVoteChanges } from "@/modules/results/changes";
import { toSnapshotPath } from "@/modules/results/labels";
import { AsOf } from "@/modules/results/source-line";
import type { SnapshotFigures } from "@/modules/results/types";

export type LargestFallsViewProps = {
  before: SnapshotFigures | null;
  after: SnapshotFigures | null;
  top?: number | undefined;
};

/** A small table of corrections: who lost how many votes between two readings. */
export function LargestFallsView({ before, after, top = 3 }: LargestFallsViewProps) {
  const falls = toFalls(toVoteChanges(before, after));
  if (!before || !after)
    return <p className="meta">Salah satu pembacaan tidak tercatat, jadi tidak dapat dibandingkan.</p>;
  if (falls.length === 0) return <p className="meta">Tidak ada penurunan di antara dua pembacaan ini.</p>;
  const shown = falls.slice(0, top);
  return (
    <>
      <table className="mini">
        <caption>
          {shown.length < falls.length
            ? `${shown.length} dari ${falls.length} penurunan, terbesar dahulu`
            : "Penurunan"}
          , suara
        </caption>
        <tbody>
          {shown.map(({ candidacy, delta }) => (
            <tr key={candidacy.slug}>
              <th scope="row">{candidacy.name}</th>
              <td className="num">{formatSigned(delta)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">
        <AsOf head={before} /> ke <AsOf head={after} />. <a href={toSnapshotPath(after)}>Periksa</a>
      </p>
    </>
  );
}
