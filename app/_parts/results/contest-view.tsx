import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { LiveWidget } from "@/modules/delivery/live-widget";
import { toHref } from "@/modules/open-data/to-open";
import { getLatestFigures, getPreviousFigures } from "@/modules/results/figures.server";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import { listPlaceRows } from "@/modules/results/place-reading.server";
import { listCandidacies } from "@/modules/results/queries.server";
import type { Candidacy, Contest } from "@/modules/results/types";
import { toMappedCandidacy, toWatchedCandidacies } from "@/modules/results/watched-candidacies";
import { Corrections } from "@/widgets/corrections/corrections.server";
import { CoverageEnds } from "./coverage-ends";
import { MomentForm, MomentNote, RegionSearch, RehearsalNote } from "./notes";
import { PartyMap, toPartyQuery } from "./party-map";
import { PlaceTable } from "./place-table";
import { SinceVisit } from "./since-visit";

type ContestViewProps = {
  contest: Contest;
  moment: Moment | null;
  /** Whose share the second map shows, where the reader chose. */
  party?: Candidacy;
};

/** One contest, now or at a moment: the two books, coverage, trend, regions, corrections. */
export async function ContestView({ contest, moment, party }: ContestViewProps) {
  const { slug, name } = contest;
  const path = `/hasil/${slug}`;
  const at = moment === null ? {} : { at: moment.at };
  const [sirekap, official, places, candidacies] = await Promise.all([
    getLatestFigures(slug, at),
    getLatestFigures(slug, { ...at, ledger: "official" }),
    listPlaceRows(contest, contest.regionCode, moment?.at),
    listCandidacies(slug),
  ]);
  const isNational = contest.regionCode === "0";
  const mapped =
    party ?? candidacies.find(({ slug }) => slug === toMappedCandidacy(sirekap, contest.thresholdPct));
  // One reading is no trend.
  const before = sirekap && (await getPreviousFigures(sirekap));
  const watched = before ? toWatchedCandidacies(sirekap, contest.thresholdPct) : [];
  return (
    <div className="res-page">
      <header className="res-h">
        <p className="kick">
          <a href={toMomentPath("/hasil", moment)}>Hasil</a>{" "}
          <span>
            · {contest.shortName}, {contest.electionName}
          </span>
        </p>
        <h1 className="h1">
          {name}: {official ? "dua buku angka" : "hitung nyata"}
        </h1>
        <p className="dek">
          {official
            ? "Hitung nyata Sirekap dan penetapan KPU dicatat berdampingan dan tidak dicampur. Sirekap bisa turun dan belum lengkap; penetapan adalah hasil resmi."
            : "Hitung nyata Sirekap, pembacaan demi pembacaan. Angkanya bisa turun dan belum lengkap; yang mengikat adalah penetapan KPU."}
        </p>
        <nav className="toc" aria-label="Isi halaman">
          <a href="#buku">Perolehan</a>
          <a href="#cakupan">Cakupan</a>
          {watched.length > 0 && <a href="#tren">Tren</a>}
          <a href="#wilayah">Wilayah</a>
          <a href="#koreksi">Koreksi</a>
          {contest.seats !== null && <a href={toMomentPath(`${path}/kursi`, moment)}>Kursi</a>}
          <a href={`/data#${slug}`}>Data terbuka</a>
        </nav>
      </header>
      <RehearsalNote isRehearsal={contest.isRehearsal} />
      <MomentNote
        moment={moment}
        path={toMomentPath(path, null, ...toPartyQuery(party))}
        isKnown={sirekap !== null || official !== null}
      />
      {moment === null && contest.closedAt === null && <SinceVisit contest={slug} />}
      <section className="sec" id="buku" aria-label="Perolehan suara">
        <div className={official && sirekap ? "books" : "mid"}>
          {(sirekap || !official) && (
            <LiveWidget name="real-count" props={{ contest: slug, ...at, title: "Sirekap, hitung nyata" }} />
          )}
          {official && (
            <LiveWidget
              name="real-count"
              props={{ contest: slug, ...at, ledger: "official", title: "Penetapan KPU" }}
            />
          )}
        </div>
      </section>
      <section className="sec quiet" id="cakupan" aria-labelledby="cakupan-h">
        <div className="sec-h">
          <h2 id="cakupan-h">Cakupan</h2>
        </div>
        <div className="two">
          <LiveWidget name="tps-progress" props={{ contest: slug, ...at }} />
          <CoverageEnds contest={slug} rows={places.rows} moment={moment} />
        </div>
      </section>
      {watched.length > 0 && (
        <section className="sec quiet" id="tren" aria-label="Tren">
          <LiveWidget name="vote-trend" props={{ contest: slug, ...at, parties: watched }} />
        </section>
      )}
      <section className="sec quiet" id="wilayah" aria-labelledby="wilayah-h">
        <div className="sec-h">
          <h2 id="wilayah-h">Menurut wilayah</h2>
        </div>
        <RegionSearch contest={slug} moment={moment} />
        <div className={isNational ? "atlas" : "mid"}>
          {isNational && (
            <div>
              <LiveWidget name="province-map" props={{ contest: slug, ...at }} />
              {mapped && (
                <PartyMap contest={contest} candidacies={candidacies} party={mapped} moment={moment} />
              )}
            </div>
          )}
          <PlaceTable contest={contest} places={places} moment={moment} party={mapped} />
        </div>
      </section>
      <section className="sec" id="koreksi" aria-labelledby="koreksi-h">
        <div className="sec-h">
          <h2 id="koreksi-h">Buku koreksi</h2>
          <a className="more" href={toMomentPath(`${path}/koreksi`, moment)}>
            Semua koreksi
          </a>
        </div>
        <Corrections contest={slug} limit={3} title="Koreksi dan catatan terbaru" {...at} />
      </section>
      <section className="sec on-screen" id="waktu" aria-labelledby="waktu-h">
        <div className="sec-h">
          <h2 id="waktu-h">Waktu lain</h2>
        </div>
        <MomentForm path={path} moment={moment} keep={party ? { partai: party.slug } : {}} />
        {sirekap && (
          <OpenDataLinks
            path={moment === null ? `/api/v1/contests/${slug}/latest` : toHref(sirekap)}
            isReading={moment !== null}
          />
        )}
      </section>
    </div>
  );
}
