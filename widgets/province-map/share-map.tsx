import { PaddedPercent } from "@/components/figures/percent-cell";
import { formatCount, formatPercent } from "@/lib/format-id";
import { toShareLabel, toTpsLabel } from "@/modules/results/labels";
import type { Moment } from "@/modules/results/moment";
import type { Candidacy, Contest, RegionFigures, Standing } from "@/modules/results/types";
import { FEW_TPS_PCT } from "./leaders";
import { type ShareSteps, toShareSteps, toStep, toStepLabels } from "./share-steps";
import { INK_ON, Keys, type Tile, TileGrid } from "./tile-grid";

/** Under this part of polling stations a share says nothing yet and is not printed. */
const TOO_FEW_TPS_PCT = 0.1;

type ShareMapProps = {
  contest: Contest;
  candidacy: Candidacy;
  /** Of the whole contest, percent; null where unknown. */
  sharePct: number | null;
  regions: readonly RegionFigures[];
  moment: Moment | null;
};

type Row = { figures: RegionFigures; standing: Standing | null };

/** One candidacy's share of the votes in each province: tiles in three steps, and the same in a table. */
export function ShareMap({ contest, candidacy, sharePct, regions, moment }: ShareMapProps) {
  const steps = toShareSteps(sharePct, contest.thresholdPct);
  const rows = regions.map((figures) => ({ figures, standing: toPrinted(figures, candidacy.slug) }));
  const isLow = ({ figures }: Row) => figures.tpsPct === null || figures.tpsPct < FEW_TPS_PCT;
  return (
    <>
      <div className="mapbox" style={{ ["--p" as string]: `var(--color-${candidacy.colorToken})` }}>
        <TileGrid
          contest={contest.slug}
          moment={moment}
          tiles={
            new Map(rows.map((row) => [row.figures.region.code, toTile(row, steps, candidacy, isLow(row))]))
          }
          label={`Peta petak: bagian suara ${candidacy.name} di tiap provinsi; rinciannya ada pada tabel provinsi.`}
        />
        <Keys>
          {toStepLabels(steps).map((label, step) => (
            <li key={label} className={`b${step + 1}`}>
              <i />
              {label}
            </li>
          ))}
          {rows.some(isLow) && (
            <li className="lo">
              <i />
              TPS masuk di bawah {formatPercent(FEW_TPS_PCT, 0)}&nbsp;%
            </li>
          )}
        </Keys>
      </div>
      <ShareTable rows={rows} candidacy={candidacy} contest={contest.name} />
    </>
  );
}

/** Unknown progress is no reason to keep a known share back; hardly any polling stations are. */
function toPrinted({ tpsPct, standings }: RegionFigures, slug: string): Standing | null {
  const standing = standings.find(({ candidacy }) => candidacy.slug === slug);
  return standing?.sharePct == null || (tpsPct !== null && tpsPct < TOO_FEW_TPS_PCT) ? null : standing;
}

function toTile({ standing }: Row, steps: ShareSteps, candidacy: Candidacy, isLow: boolean): Tile {
  if (standing?.sharePct == null) return { className: "lo", color: "var(--color-ink3)", figure: "–" };
  const figure = formatPercent(standing.sharePct, 1);
  if (isLow) return { className: "lo", color: "var(--color-ink3)", figure };
  const step = toStep(standing.sharePct, steps);
  // The steps carry their own colour, from the party's.
  return {
    className: `b${step + 1}${step === 2 && INK_ON.has(candidacy.slug) ? " on-k" : ""}`,
    color: "",
    figure,
  };
}

function ShareTable({
  rows,
  candidacy,
  contest,
}: {
  rows: readonly Row[];
  candidacy: Candidacy;
  contest: string;
}) {
  return (
    <details className="equal">
      <summary>
        Tabel {candidacy.shortName} di {rows.length} wilayah
      </summary>
      <table className="tb prov">
        <caption className="vh">
          Bagian suara {candidacy.name} menurut provinsi, {contest}
        </caption>
        <thead>
          <tr>
            <th scope="col">Provinsi</th>
            <th scope="col" className="num">
              TPS, %
            </th>
            <th scope="col" className="num">
              Suara
            </th>
            <th scope="col" className="num">
              Bagian, %
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figures: { region, tpsPct, standings }, standing }) => {
            const votes = standings.find((row) => row.candidacy.slug === candidacy.slug)?.votes ?? null;
            return (
              <tr key={region.code}>
                <th scope="row">{region.name}</th>
                <td className="num">
                  {tpsPct === null ? "–" : <PaddedPercent label={toTpsLabel(tpsPct)} />}
                </td>
                <td className="num">{votes === null ? "–" : formatCount(votes)}</td>
                <td className="num">
                  {standing ? (
                    <PaddedPercent label={toShareLabel(standing)} />
                  ) : (
                    <>
                      <span aria-hidden="true">–</span>
                      <span className="vh">terlalu sedikit</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
