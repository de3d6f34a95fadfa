import { formatPercent } from "@/lib/format-id";
import { toShareLabel } from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import type { RegionFigures } from "@/modules/results/types";
import { EXTREME_NAMES, toExtremes } from "./extremes";
import { FEW_TPS_PCT, type Leader, toLeaderCounts, toLeaders } from "./leaders";
import { TILES } from "./tiles";

export type ProvinceMapViewProps = {
  reading: Reading;
  regions: readonly RegionFigures[];
  title?: string | undefined;
};

/** Parties whose tile is light enough to need ink on it instead of paper. */
const INK_ON = new Set(["golkar", "pks", "hanura"]);

/** The leading candidacy of each province as a tile, and the same in a table. */
export function ProvinceMapView({ reading, regions, title }: ProvinceMapViewProps) {
  const { contest } = reading;
  const leaders = toLeaders(regions);
  return (
    <ReadingFrame
      reading={reading}
      what="Hitung nyata Sirekap · teratas sementara di tiap provinsi"
      title={title ?? `${contest.name} menurut provinsi`}
      notes={regions.length > 0 ? ["Angka di petak: nomor urut. Bukan penetapan."] : []}
    >
      {regions.length === 0 ? (
        <p className="fig-t">Pembacaan ini tidak memuat angka per provinsi: tidak ada angka, bukan nol.</p>
      ) : (
        <>
          <div className="map-side">
            <div className="mapbox">
              <TileMap leaders={leaders} contest={contest.name} />
              <Keys leaders={leaders} />
            </div>
            <Extremes leaders={leaders} />
          </div>
          <LeaderTable leaders={leaders} contest={contest.name} />
        </>
      )}
    </ReadingFrame>
  );
}

function TileMap({ leaders, contest }: { leaders: readonly Leader[]; contest: string }) {
  const byCode = new Map(leaders.map((leader) => [leader.figures.region.code, leader]));
  return (
    <div
      className="map"
      role="img"
      aria-label={`Peta petak: teratas sementara ${contest} di tiap provinsi; rinciannya ada pada tabel provinsi.`}
    >
      {TILES.map(([code, short, label, column, row]) => {
        const leader = byCode.get(code);
        const candidacy = leader?.candidacy ?? null;
        const classes = [
          candidacy && INK_ON.has(candidacy.slug) ? "on-k" : "",
          leader && candidacy && !leader.isFew ? "" : "lo",
        ];
        return (
          <span
            key={code}
            className={classes.filter(Boolean).join(" ") || undefined}
            style={{
              ["--r" as string]: row,
              ["--k" as string]: column,
              ["--c" as string]: `var(--color-${candidacy?.colorToken ?? "none"})`,
            }}
          >
            <i className="ss">{short}</i>
            <i className="fl">{label}</i>
            <b>{candidacy?.ballotNumber ?? "–"}</b>
          </span>
        );
      })}
    </div>
  );
}

function Keys({ leaders }: { leaders: readonly Leader[] }) {
  return (
    <ul className="keys">
      {toLeaderCounts(leaders).map(({ candidacy, count }) => (
        <li key={candidacy.slug}>
          <i style={{ ["--c" as string]: `var(--color-${candidacy.colorToken})` }} />
          {candidacy.ballotNumber} {candidacy.name}: {count}
        </li>
      ))}
      {leaders.some(({ isFew }) => isFew) && (
        <li className="lo">
          <i />
          TPS masuk di bawah {formatPercent(FEW_TPS_PCT, 0)}&nbsp;%
        </li>
      )}
    </ul>
  );
}

/** What stands out, said from the figures alone: the closest, the largest, the least counted. */
function Extremes({ leaders }: { leaders: readonly Leader[] }) {
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

function LeaderTable({ leaders, contest }: { leaders: readonly Leader[]; contest: string }) {
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
