import { formatPercent } from "@/lib/format-id";
import type { Moment } from "@/modules/results/moment";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import type { Contest, RegionFigures } from "@/modules/results/types";
import { Extremes, LeaderTable } from "./leader-table";
import { FEW_TPS_PCT, type Leader, toLeaderCounts, toLeaders } from "./leaders";
import { ShareMap } from "./share-map";
import { INK_ON, Keys, type Tile, TileGrid } from "./tile-grid";

export type ProvinceMapViewProps = {
  reading: Reading;
  regions: readonly RegionFigures[];
  /** Whose share is drawn; without one, who is in front. */
  party?: string | undefined;
  /** The time that the tiles lead to; now where left out. */
  moment?: Moment | null | undefined;
  title?: string | undefined;
};

/** The leading candidacy of each province as a tile, or the share of one of them, and the same in a table. */
export function ProvinceMapView(props: ProvinceMapViewProps) {
  const { reading, regions, party, moment = null, title } = props;
  const { contest } = reading;
  const candidacy = reading.candidacies.find(({ slug }) => slug === party);
  const about = candidacy ? `bagian suara ${candidacy.shortName}` : "teratas sementara";
  return (
    <ReadingFrame
      reading={reading}
      what={`Hitung nyata Sirekap · ${about} di tiap provinsi`}
      title={title ?? `${candidacy ? `${candidacy.name}, ` : ""}${contest.name} menurut provinsi`}
      notes={regions.length > 0 ? [toNote(contest.thresholdPct, candidacy !== undefined)] : []}
    >
      {party !== undefined && !candidacy ? (
        <p className="fig-t">
          Tidak ada “{party}” dalam {contest.name}.
        </p>
      ) : regions.length === 0 ? (
        <p className="fig-t">Pembacaan ini tidak memuat angka per provinsi: tidak ada angka, bukan nol.</p>
      ) : candidacy ? (
        <ShareMap
          contest={contest}
          candidacy={candidacy}
          sharePct={toShare(reading, candidacy.slug)}
          regions={regions}
          moment={moment}
        />
      ) : (
        <LeaderMap leaders={toLeaders(regions)} contest={contest} moment={moment} />
      )}
    </ReadingFrame>
  );
}

const toShare = ({ figures }: Reading, slug: string): number | null =>
  figures?.standings.find(({ candidacy }) => candidacy.slug === slug)?.sharePct ?? null;

function toNote(thresholdPct: number | null, isShare: boolean): string {
  if (!isShare) return "Angka di petak: nomor urut. Bukan penetapan.";
  const national = thresholdPct === null ? "" : " Ambang berlaku bagi suara nasional, bukan per provinsi.";
  return `Angka di petak: persen suara sah. Bukan penetapan.${national}`;
}

type LeadersProps = { leaders: readonly Leader[]; contest: Contest; moment: Moment | null };

function LeaderMap({ leaders, contest, moment }: LeadersProps) {
  return (
    <>
      <div className="map-side">
        <div className="mapbox">
          <TileGrid
            contest={contest.slug}
            moment={moment}
            tiles={new Map(leaders.map((leader) => [leader.figures.region.code, toTile(leader)]))}
            label={`Peta petak: teratas sementara ${contest.name} di tiap provinsi; rinciannya ada pada tabel provinsi.`}
          />
          <LeaderKeys leaders={leaders} />
        </div>
        <Extremes leaders={leaders} />
      </div>
      <LeaderTable leaders={leaders} contest={contest.name} />
    </>
  );
}

function toTile({ candidacy, isFew }: Leader): Tile {
  const classes = [candidacy && INK_ON.has(candidacy.slug) ? "on-k" : "", candidacy && !isFew ? "" : "lo"];
  return {
    className: classes.filter(Boolean).join(" "),
    color: `var(--color-${candidacy?.colorToken ?? "none"})`,
    figure: String(candidacy?.ballotNumber ?? "–"),
  };
}

function LeaderKeys({ leaders }: { leaders: readonly Leader[] }) {
  return (
    <Keys>
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
    </Keys>
  );
}
