import { PaddedPercent } from "@/components/figures/percent-cell";
import { formatCount } from "@/lib/format-id";
import { toAsOfLabel, toShareLabel, toTpsLabel } from "@/modules/results/labels";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import type { PlaceRow, PlaceRows } from "@/modules/results/place-reading.server";
import type { Candidacy, Contest } from "@/modules/results/types";
import { toLevelName } from "./level-names";

/** Under this part of polling stations a share says nothing yet and is not printed. */
const TOO_FEW_TPS_PCT = 0.1;

type PlaceTableProps = {
  contest: Contest;
  places: PlaceRows;
  moment: Moment | null;
  /** Whose share has a column of its own. */
  party?: Candidacy | undefined;
};

/** The parts of a place: how far each is counted, who is in front there so far, and the way to its own page. */
export function PlaceTable({ contest, places: { head, rows }, moment, party }: PlaceTableProps) {
  if (rows.length === 0)
    return <p className="fig-t">Pembacaan ini tidak memuat angka per wilayah: tidak ada angka, bukan nol.</p>;
  if (rows.every(({ figures }) => figures === null))
    return <PlaceNames contest={contest.slug} rows={rows} moment={moment} />;
  return (
    <table className="tb prov">
      <caption>
        Cakupan dan perolehan teratas sementara{head === null ? "" : `, per ${toAsOfLabel(head)}`}
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
          {party && (
            <th scope="col" className="num">
              {party.shortName}, %
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.region.code}
            row={row}
            path={`/hasil/${contest.slug}/${row.region.code}`}
            moment={moment}
            party={party}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The ways to the parts of a place, where no reading says anything of them: no column of dashes. */
function PlaceNames({
  contest,
  rows,
  moment,
}: {
  contest: string;
  rows: readonly PlaceRow[];
  moment: Moment | null;
}) {
  return (
    <>
      <p className="fig-t">Belum ada angka per wilayah di sini. Belum ada angka tidak sama dengan nol.</p>
      <ul className="places">
        {rows.map(({ region: { code, name } }) => (
          <li key={code}>
            <a href={toMomentPath(`/hasil/${contest}/${code}`, moment)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({
  row: { region, figures },
  path,
  moment,
  party,
}: {
  row: PlaceRow;
  path: string;
  moment: Moment | null;
  party: Candidacy | undefined;
}) {
  const own = party && figures?.standings.find(({ candidacy }) => candidacy.slug === party.slug);
  const tpsPct = figures?.tpsPct ?? null;
  const [leader, next] = figures?.standings.filter(({ votes }) => (votes ?? 0) > 0) ?? [];
  const isTie = leader !== undefined && leader.votes === next?.votes;
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
        {isTie ? (
          "Imbang"
        ) : leader ? (
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
      {party && (
        <td className="num">
          {isReadable ? (
            <PaddedPercent label={own ? toShareLabel(own) : null} />
          ) : (
            <Missing why="terlalu sedikit" />
          )}
        </td>
      )}
    </tr>
  );
}

const Missing = ({ why }: { why: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <span className="vh">{why}</span>
  </>
);
