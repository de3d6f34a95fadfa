import { Fragment } from "react";
import { formatSigned } from "@/lib/format-id";
import { toShareLabel } from "@/modules/results/labels";
import { AsOf } from "@/modules/results/source-line";
import type { TrendLine } from "./trend";

/** Rows in a table before the older ones are left to the chart; the count left out is said. */
const NEWEST_ROWS = 8;

/** The same figures as the chart, in words: the chart's equal for whoever cannot see it. */
export function TrendTable({ lines }: { lines: readonly TrendLine[] }) {
  const heads = [
    ...new Map(lines.flatMap(({ points }) => points.map(({ head }) => [head.asOf, head] as const))).values(),
  ].sort((a, b) => b.asOf.localeCompare(a.asOf));
  const shown = heads.slice(0, NEWEST_ROWS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="Tabel bagian suara pada tiap pembacaan">
      <table className="tb">
        <caption className="vh">
          Bagian suara dan perubahan suara pada tiap pembacaan
          {heads.length > shown.length && `, ${shown.length} terbaru dari ${heads.length}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Per</th>
            {lines.map(({ standing: { candidacy } }) => (
              <Fragment key={candidacy.slug}>
                <th scope="col" className="num">
                  {candidacy.shortName}, %
                </th>
                <th scope="col" className="num">
                  Suara, ±
                </th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((head) => (
            <tr key={head.version}>
              <th scope="row" className="thin">
                <AsOf head={head} />
              </th>
              {lines.map((line) => (
                <PointCells key={line.standing.candidacy.slug} line={line} asOf={head.asOf} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Missing = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="vh">tidak ada angka</span>
  </>
);

function PointCells({ line, asOf }: { line: TrendLine; asOf: string }) {
  const point = line.points.find(({ head }) => head.asOf === asOf);
  const delta = point?.deltaVotes ?? null;
  return (
    <>
      <td className="num">{(point && toShareLabel(point.standing)) ?? <Missing />}</td>
      <td className="num">
        {delta === null ? <Missing /> : delta < 0 ? <b>{formatSigned(delta)}</b> : formatSigned(delta)}
      </td>
    </>
  );
}
