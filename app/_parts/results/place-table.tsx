import { PaddedPercent } from "@/components/figures/percent-cell";
import { formatCount } from "@/lib/format-id";
import { toAsOfLabel, toShareLabel, toTpsLabel } from "@/modules/results/labels";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import type { PlaceRow, PlaceRows } from "@/modules/results/place-reading.server";
import type { Contest } from "@/modules/results/types";
import { toLevelName } from "./level-names";

/** Under this part of polling stations a share says nothing yet and is not printed. */
const TOO_FEW_TPS_PCT = 0.1;

type PlaceTableProps = { contest: Contest; places: PlaceRows; moment: Moment | null };

/** The parts of a place: how far each is counted, who is in front there so far, and the way to its own page. */
export function PlaceTable({ contest, places: { head, rows }, moment }: PlaceTableProps) {
  if (rows.length === 0)
    return <p className="fig-t">Pembacaan ini tidak memuat angka per wilayah: tidak ada angka, bukan nol.</p>;
  return (
    <table className="tb prov">
      <caption>
        {head === null || rows.every(({ figures }) => figures === null)
          ? "Belum ada angka per wilayah pada pembacaan ini"
          : `Cakupan dan perolehan teratas sementara, per ${toAsOfLabel(head)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{toLevelName(rows[0]?.region.level)}</th>
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
        {rows.map((row) => (
          <Row
            key={row.region.code}
            row={row}
            path={`/hasil/${contest.slug}/${row.region.code}`}
            moment={moment}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row: { region, figures },
  path,
  moment,
}: {
  row: PlaceRow;
  path: string;
  moment: Moment | null;
}) {
  const tpsPct = figures?.tpsPct ?? null;
  const leader = figures?.standings.find(({ votes }) => (votes ?? 0) > 0);
  // Unknown progress is no reason to keep a known share back.
  const isReadable = tpsPct === null || tpsPct >= TOO_FEW_TPS_PCT;
  return (
    <tr>
      <th scope="row">
        <a href={toMomentPath(path, moment)}>{region.name}</a>
      </th>
      <td className="num">
        {tpsPct === null ? <Missing why="tidak disebut" /> : <PaddedPercent label={toTpsLabel(tpsPct)} />}
      </td>
      <td>
        {leader ? (
          <>
            <span
              className="sw"
              style={{ ["--c" as string]: `var(--color-${leader.candidacy.colorToken})` }}
            />
            {leader.candidacy.shortName}
            {!isReadable && <span className="few"> ({formatCount(leader.votes ?? 0)} suara)</span>}
          </>
        ) : (
          <Missing why="belum ada angka" />
        )}
      </td>
      <td className="num">
        {leader && !isReadable ? (
          <Missing why="terlalu sedikit" />
        ) : (
          <PaddedPercent label={leader ? toShareLabel(leader) : null} />
        )}
      </td>
    </tr>
  );
}

const Missing = ({ why }: { why: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <span className="vh">{why}</span>
  </>
);
