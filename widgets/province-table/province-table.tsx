import { formatCount, formatPercent } from "@/lib/format-id";
import { toShareLabel } from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import type { RegionFigures } from "@/modules/results/types";

export type ProvinceTableViewProps = {
  reading: Reading;
  regions: readonly RegionFigures[];
  party?: string | undefined;
  title?: string | undefined;
};

/** Under this part of polling stations a share says nothing yet and is not printed. */
const TOO_FEW_TPS_PCT = 0.1;

/** Coverage and the leading candidacy of each reporting unit; a leader is a count so far, not a result. */
export function ProvinceTableView({ reading, regions, party, title }: ProvinceTableViewProps) {
  const { contest, candidacies } = reading;
  const partyName = candidacies.find(({ slug }) => slug === party)?.shortName;
  return (
    <ReadingFrame
      reading={reading}
      what="Hitung nyata Sirekap · menurut provinsi"
      title={
        title ?? `${contest.name} di ${regions.length > 0 ? `${regions.length} wilayah` : "tiap provinsi"}`
      }
      notes={
        regions.length > 0
          ? [
              `Teratas: perolehan terbesar sementara. Di bawah ${formatPercent(TOO_FEW_TPS_PCT, 1)} % TPS bagian suara tidak dihitung.`,
            ]
          : []
      }
    >
      {regions.length === 0 ? (
        <p className="fig-t">Pembacaan ini tidak memuat angka per provinsi: tidak ada angka, bukan nol.</p>
      ) : (
        <table className="tb prov">
          <caption className="vh">Cakupan TPS dan perolehan teratas {contest.name} menurut provinsi</caption>
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
              {partyName && (
                <th scope="col" className="num">
                  {partyName}, %
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {regions.map((figures) => (
              <ProvinceRow
                key={figures.region.code}
                figures={figures}
                party={partyName ? party : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
    </ReadingFrame>
  );
}

function ProvinceRow({ figures, party }: { figures: RegionFigures; party: string | undefined }) {
  const { region, tpsPct, standings } = figures;
  const leader = standings.find(({ votes }) => (votes ?? 0) > 0);
  // Unknown progress is no reason to keep a known share back.
  const readable = tpsPct === null || tpsPct >= TOO_FEW_TPS_PCT;
  const asked = standings.find(({ candidacy }) => candidacy.slug === party);
  return (
    <tr>
      <th scope="row">{region.name}</th>
      <td className="num">{tpsPct === null ? <Missing why="tidak disebut" /> : formatPercent(tpsPct, 2)}</td>
      <td>
        {leader ? (
          <>
            <span
              className="sw"
              style={{ ["--c" as string]: `var(--color-${leader.candidacy.colorToken})` }}
            />
            {leader.candidacy.shortName}
            {!readable && <span className="few"> ({formatCount(leader.votes ?? 0)} suara)</span>}
          </>
        ) : (
          <Missing why="belum ada angka" />
        )}
      </td>
      <td className="num">
        {(readable && leader && toShareLabel(leader)) || <Missing why="terlalu sedikit" />}
      </td>
      {party && (
        <td className="num">
          {(readable && asked && toShareLabel(asked)) || <Missing why="terlalu sedikit" />}
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
