import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { toHref, toOpenPath } from "@/modules/open-data/to-open";
import { getLatestFigures } from "@/modules/results/figures.server";
import { countHeldOf } from "@/modules/results/held.server";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import { getPlaceReading, listPlaceRows, type PlaceRows } from "@/modules/results/place-reading.server";
import type { Contest, Region } from "@/modules/results/types";
import { RealCountView } from "@/widgets/real-count/real-count";
import { toLevelName } from "./level-names";
import { HeldNote, MomentForm, MomentNote, RegionSearch, RehearsalNote, Trail } from "./notes";
import { PlaceLedger, PlaceTrend } from "./place-record";
import { PlaceTable } from "./place-table";
import { StationMinutes } from "./station-minutes";

type RegionViewProps = {
  contest: Contest;
  place: Region;
  trail: readonly Region[];
  moment: Moment | null;
};

const STATION_LEVEL = 5;
const OVERSEAS = "99";

/** One place of a contest, at any level down to a polling station: its figures, its parts, its trend, its corrections. */
export async function RegionView({ contest, place, trail, moment }: RegionViewProps) {
  const at = moment?.at;
  const isStation = place.level === STATION_LEVEL;
  const [sirekap, official, places, held, own] = await Promise.all([
    getPlaceReading(contest, place, { at }),
    getPlaceReading(contest, place, { at, ledger: "official" }),
    isStation ? null : listPlaceRows(contest, place.code, at),
    countHeldOf(contest.slug, place.code, at),
    isStation
      ? getLatestFigures(contest.slug, { unit: place.code, ...(at === undefined ? {} : { at }) })
      : null,
  ]);
  const { figures } = sirekap;
  const path = `/hasil/${contest.slug}/${place.code}`;
  const record = { contest, place, moment };
  return (
    <div className="res-page">
      <Trail contest={contest} places={trail} moment={moment} />
      <header className="res-h">
        <p className="kick">
          {toLevelName(place.level)} <span>· {contest.name}</span>
        </p>
        <h1 className="h1">{toTitle(place, trail)}</h1>
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
      <HeldNote count={held} hasFigures={figures !== null} />
      <section className="sec" aria-label="Perolehan suara">
        <div className={official.figures ? "books" : places ? "beside" : "mid"}>
          <RealCountView reading={sirekap} title="Sirekap, hitung nyata" />
          {official.figures && <RealCountView reading={official} title="Penetapan KPU" />}
          {places && !official.figures && (
            <Parts contest={contest} place={place} places={places} moment={moment} />
          )}
        </div>
      </section>
      {own && <StationMinutes own={own} shown={figures} />}
      {places && official.figures && (
        <section className="sec" aria-label="Bagian wilayah">
          <Parts contest={contest} place={place} places={places} moment={moment} />
        </section>
      )}
      {!isStation && figures && <PlaceTrend {...record} sirekap={sirekap} official={official} />}
      <PlaceLedger {...record} />
      <section className="sec on-screen" aria-labelledby="lain-h">
        <div className="sec-h">
          <h2 id="lain-h">Wilayah dan waktu lain</h2>
          <a className="more" href={toMomentPath(`/hasil/${contest.slug}`, moment)}>
            Seluruh {contest.shortName}
          </a>
        </div>
        <RegionSearch contest={contest.slug} moment={moment} />
        <MomentForm path={path} moment={moment} />
        {figures && moment === null && <OpenDataLinks path={toOpenPath(contest.slug, place.code)} />}
        {figures && moment !== null && <OpenDataLinks path={toHref(figures)} isReading />}
      </section>
    </div>
  );
}

type PartsProps = { contest: Contest; place: Region; places: PlaceRows; moment: Moment | null };

/** What the place consists of: beside its figures where there is room. */
function Parts({ contest, place, places, moment }: PartsProps) {
  return (
    <section aria-labelledby="bagian-h">
      <h2 id="bagian-h" className="parts-h">
        {toLevelName(places.rows[0]?.region.level ?? place.level + 1)} di {place.name}
      </h2>
      <PlaceTable contest={contest} places={places} moment={moment} />
    </section>
  );
}

/** There are hundreds of thousands of "TPS 1": a polling station is named with its village. */
function toTitle(place: Region, trail: readonly Region[]): string {
  const village = place.level === STATION_LEVEL ? trail.at(-2)?.name : undefined;
  return village === undefined ? place.name : `${place.name}, ${village}`;
}
