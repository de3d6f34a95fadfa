import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { toOpenPath } from "@/modules/open-data/to-open";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import type { SeatReading } from "@/modules/results/seat-reading.server";
import { SeatChartView } from "@/widgets/seat-chart/seat-chart";
import { MomentForm, MomentNote, RehearsalNote } from "../results/notes";
import { ComputedBook } from "./computed-book";
import { SeatTable } from "./seat-table";
import { ThresholdForm, toThresholdLabel, toThresholdQuery } from "./threshold-form";
import { UnreadDistricts } from "./unread-districts";

type SeatsViewProps = {
  reading: SeatReading;
  /** What the reader asked for and could not be read. */
  unreadable?: string;
  /** The same under the threshold of the law, beside a supposed one. */
  law?: SeatReading | undefined;
  moment?: Moment | null;
};

/** The seats of a contest: decided, computed from each ledger, district by district. */
export function SeatsView({ reading, unreadable, law, moment = null }: SeatsViewProps) {
  const { contest, thresholdPct, isSupposed, sirekap, official, decided } = reading;
  const path = `/hasil/${contest.slug}`;
  const threshold = thresholdPct === null ? "" : toThresholdLabel(thresholdPct);
  const isKnown = [decided, sirekap.head, official.head].some((head) => head !== null);
  const isComputed = sirekap.computed !== null || official.computed !== null;
  return (
    <div className="res-page">
      <header className="res-h">
        <p className="kick">
          <a href={toMomentPath(path, moment)}>Hasil {contest.shortName}</a>{" "}
          <span>· {contest.electionName}</span>
        </p>
        <h1 className="h1">Kursi {contest.name}</h1>
        <p className="dek">
          Kursi dibagi di tiap dapil menurut bilangan 1, 3, 5, 7 dan seterusnya (UU 7/2017 Pasal 415 dan 420).
          {contest.thresholdPct !== null &&
            ` Yang ikut dibagi: partai dengan sedikitnya ${toThresholdLabel(contest.thresholdPct)} % suara sah nasional.`}
        </p>
      </header>
      <RehearsalNote isRehearsal={contest.isRehearsal} />
      <MomentNote
        moment={moment}
        path={toMomentPath(`${path}/kursi`, null, ...(isSupposed ? [toThresholdQuery(threshold)] : []))}
        isKnown={isKnown}
        known="Kursi dihitung dari pembacaan sampai waktu itu, dan penetapan yang terbit sesudahnya tidak ikut."
      />
      {unreadable !== undefined && (
        <p className="flag" role="status">
          <b>Ambang “{unreadable}” tidak terbaca.</b> Tulis persen dari 0 sampai 100 dengan paling banyak dua
          desimal, misalnya 3,5. Yang tampil di bawah adalah ambang menurut aturan.
        </p>
      )}
      {isSupposed && (
        <p className="flag">
          <b>Pengandaian, bukan aturan: ambang {threshold} %.</b>{" "}
          {!isComputed && "Belum ada suara per dapil yang cukup untuk menghitungnya. "}
          Penetapan KPU tidak berubah karenanya.{" "}
          <a href={toMomentPath(`${path}/kursi`, moment)}>Kembali ke aturan</a>
        </p>
      )}
      <section className="sec" aria-label="Kursi menurut partai">
        <SeatChartView contest={contest} reading={reading} {...(isSupposed ? { ledger: "sirekap" } : {})} />
        {(law || decided) && (isSupposed || sirekap.computed) && <SeatTable reading={reading} law={law} />}
      </section>
      <ComputedBook
        reading={reading}
        book={sirekap}
        id="sirekap"
        title="Dihitung dari Sirekap"
        lead="Hitungan kami dari suara sementara, bukan penetapan: selisih yang sempit dapat berbalik."
      />
      {(official.computed || official.head) && (
        <ComputedBook
          reading={reading}
          book={official}
          id="penetapan"
          title="Dihitung dari suara resmi"
          lead="Urutan kursi dan selisihnya, dihitung dari suara per dapil dalam penetapan KPU sejauh tercatat di sini."
        />
      )}
      <UnreadDistricts reading={reading} />
      {contest.thresholdPct !== null && (
        <section className="sec on-screen" id="andai" aria-labelledby="andai-h">
          <div className="sec-h">
            <h2 id="andai-h">Andaikan ambang lain</h2>
          </div>
          <ThresholdForm contest={contest} value={threshold} moment={moment} />
        </section>
      )}
      <section className="sec on-screen" aria-labelledby="waktu-h">
        <div className="sec-h">
          <h2 id="waktu-h">Waktu lain</h2>
        </div>
        <MomentForm
          path={`${path}/kursi`}
          moment={moment}
          what="Lihat kursi pada waktu lain, WIB"
          {...(isSupposed ? { keep: { ambang: threshold } } : {})}
        />
        {/* The seats that are given away are those of the present. */}
        {moment === null && (
          <OpenDataLinks
            path={`${toOpenPath(contest.slug)}/seats`}
            {...(isSupposed && thresholdPct !== null ? { query: `threshold=${thresholdPct}` } : {})}
          />
        )}
      </section>
    </div>
  );
}
