import { formatPercent } from "@/lib/format-id";
import { toShareLabel } from "@/modules/results/labels";
import { EXTREME_NAMES, toExtremes } from "./extremes";
import type { Leader } from "./leaders";

/** What stands out, said from the figures alone: the closest, the largest, the least counted. */
export function Extremes({ leaders }: { leaders: readonly Leader[] }) {
  return (
    <ul className="extremes">
      {toExtremes(leaders).map(({ kind, region, text, remark }) => (
        <li key={kind} className="story">
          <p className="kick">
            {EXTREME_NAMES[kind]} <span>· {region}</span>
          </p>
          <p className="story-h">{text}</p>
          <p className="meta">{remark}</p>
        </li>
      ))}
    </ul>
  );
}

/** The map's equal in words: who is in front in each province. */
export function LeaderTable({ leaders, contest }: { leaders: readonly Leader[]; contest: string }) {
  return (
    <details className="equal">
      <summary>Tabel {leaders.length} wilayah</summary>
      <table className="tb prov">
        <caption className="vh">Teratas sementara {contest} menurut provinsi</caption>
        <thead>
          <tr>
            <th scope="col">Provinsi</th>
            <th scope="col" className="num">
              TPS, %
            </th>
            <th scope="col">Teratas</th>
            <th scope="col" className="num">
              Bagian, %
            </th>
          </tr>
        </thead>
        <tbody>
          {leaders.map(({ figures, candidacy, isFew }) => (
            <tr key={figures.region.code}>
              <th scope="row">{figures.region.name}</th>
              <td className="num">{figures.tpsPct === null ? "–" : formatPercent(figures.tpsPct, 2)}</td>
              <td>{candidacy?.shortName ?? "belum ada"}</td>
              <td className="num">
                {isFew ? (
                  <>
                    <span aria-hidden="true">–</span>
                    <span className="vh">terlalu sedikit</span>
                  </>
                ) : (
                  figures.standings[0] && toShareLabel(figures.standings[0])
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
