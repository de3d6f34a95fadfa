import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { formatCount } from "@/lib/format-id";
import { toHref, toOpenPath } from "@/modules/open-data/to-open";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import { getPlaceReading, listPlaceRows } from "@/modules/results/place-reading.server";
import { getStationCounts, type StationCounts } from "@/modules/results/station.server";
import type { Contest, Region } from "@/modules/results/types";
import { RealCountView } from "@/widgets/real-count/real-count";
import { toLevelName } from "./level-names";
import { MomentForm, MomentNote, RegionSearch, RehearsalNote, Trail } from "./notes";
import { PlaceTable } from "./place-table";

type RegionViewProps = {
  contest: Contest;
  place: Region;
  trail: readonly Region[];
  moment: Moment | null;
};

const STATION_LEVEL = 5;
const OVERSEAS = "99";

/** One place of a contest, at any level down to a polling station: its figures, and its parts. */
export async function RegionView({ contest, place, trail, moment }: RegionViewProps) {
  const at = moment?.at;
  const [sirekap, official, places] = await Promise.all([
    getPlaceReading(contest, place, { at }),
    getPlaceReading(contest, place, { at, ledger: "official" }),
    listPlaceRows(contest, place.code, at),
  ]);
  const { figures } = sirekap;
  const isStation = place.level === STATION_LEVEL;
  const counts =
    isStation && figures?.unitCode === place.code
      ? await getStationCounts(contest.slug, place.code, figures.version)
      : null;
  const path = `/hasil/${contest.slug}/${place.code}`;
  return (
    <div className="res-page">
      <Trail contest={contest} places={trail} moment={moment} />
      <header className="res-h">
        <p className="kick">
          {toLevelName(place.level)} <span>· {contest.name}</span>
        </p>
        <h1 className="h1">{place.name}</h1>
        <p className="dek">
          {figures
            ? "Hitung nyata Sirekap di wilayah ini. Angkanya bisa turun dan belum lengkap; yang mengikat adalah penetapan KPU."
            : "Belum ada angka untuk wilayah ini. Belum ada angka tidak sama dengan nol."}
        </p>
      </header>
      <RehearsalNote isRehearsal={contest.isRehearsal} />
      {contest.kpuCode === "pdpr" && place.code.startsWith(OVERSEAS) && (
        <p className="meta">Suara dari luar negeri dihitung di dapil DKI Jakarta II.</p>
      )}
      <MomentNote moment={moment} path={path} isKnown={figures !== null} />
      <section className="sec" aria-label="Perolehan suara">
        <div className={official.figures ? "books" : "mid"}>
          <RealCountView reading={sirekap} title="Sirekap, hitung nyata" />
          {official.figures && <RealCountView reading={official} title="Penetapan KPU" />}
        </div>
      </section>
      {counts && <Station counts={counts} />}
      {!isStation && (
        <section className="sec" aria-labelledby="bagian-h">
          <div className="sec-h">
            <h2 id="bagian-h">{toLevelName(places.rows[0]?.region.level ?? place.level + 1)} di sini</h2>
          </div>
          <div className="mid">
            <PlaceTable contest={contest} places={places} moment={moment} />
          </div>
        </section>
      )}
      <section className="sec" aria-labelledby="lain-h">
        <div className="sec-h">
          <h2 id="lain-h">Wilayah dan waktu lain</h2>
          <a className="more" href={toMomentPath(`/hasil/${contest.slug}`, moment)}>
            Seluruh {contest.shortName}
          </a>
        </div>
        <RegionSearch contest={contest.slug} />
        <MomentForm path={path} moment={moment} />
        {figures && moment === null && <OpenDataLinks path={toOpenPath(contest.slug, place.code)} />}
        {figures && moment !== null && <OpenDataLinks path={toHref(figures)} isReading />}
      </section>
    </div>
  );
}

const STATION_ROWS = [
  ["registeredVoters", "Pemilih dalam daftar"],
  ["ballotsCast", "Surat suara digunakan"],
  ["invalidVotes", "Suara tidak sah"],
] as const;

function Station({ counts }: { counts: StationCounts }) {
  return (
    <section className="sec" aria-labelledby="tps-h">
      <div className="sec-h">
        <h2 id="tps-h">Pemilih dan surat suara</h2>
      </div>
      <table className="tb mid">
        <caption className="vh">Daftar pemilih, surat suara, dan suara tidak sah di TPS ini</caption>
        <tbody>
          {STATION_ROWS.map(([key, label]) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="num">{counts[key] === null ? "tidak disebut" : formatCount(counts[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
