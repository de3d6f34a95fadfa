import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { toOpenPath } from "@/modules/open-data/to-open";
import type { SeatReading } from "@/modules/results/seat-reading.server";
import { SeatChartView } from "@/widgets/seat-chart/seat-chart";
import { RehearsalNote } from "../results/notes";
import { ComputedBook } from "./computed-book";
import { SeatTable } from "./seat-table";
import { ThresholdForm, toThresholdLabel } from "./threshold-form";
import { UnreadDistricts } from "./unread-districts";

type SeatsViewProps = {
  reading: SeatReading;
  /** What the reader asked for and could not be read. */
  unreadable?: string;
};

/** The seats of a contest: decided, computed from each ledger, district by district. */
export function SeatsView({ reading, unreadable }: SeatsViewProps) {
  const { contest, thresholdPct, isSupposed, sirekap, official } = reading;
  const path = `/hasil/${contest.slug}`;
  const threshold = thresholdPct === null ? "" : toThresholdLabel(thresholdPct);
  const isComputed = sirekap.computed !== null || official.computed !== null;
  return (
    <div className="res-page">
      <header className="res-h">
        <p className="kick">
          <a href={path}>Hasil {contest.shortName}</a> <span>· {contest.electionName}</span>
        </p>
        <h1 className="h1">Kursi {contest.name}</h1>
        <p className="dek">
          Kursi dibagi di tiap dapil menurut bilangan 1, 3, 5, 7 dan seterusnya (UU 7/2017 Pasal 415 dan 420).
          {contest.thresholdPct !== null &&
            ` Yang ikut dibagi: partai dengan sedikitnya ${toThresholdLabel(contest.thresholdPct)} % suara sah nasional.`}
        </p>
      </header>
      <RehearsalNote isRehearsal={contest.isRehearsal} />
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
          Penetapan KPU tidak berubah karenanya. <a href={`${path}/kursi`}>Kembali ke aturan</a>
        </p>
      )}
      <section className="sec" aria-label="Kursi menurut partai">
        <SeatChartView contest={contest} reading={reading} {...(isSupposed ? { ledger: "sirekap" } : {})} />
        {(isSupposed || sirekap.computed) && <SeatTable reading={reading} />}
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
        <section className="sec" id="andai" aria-labelledby="andai-h">
          <div className="sec-h">
            <h2 id="andai-h">Andaikan ambang lain</h2>
          </div>
          <ThresholdForm contest={contest} value={threshold} />
        </section>
      )}
      <OpenDataLinks
        path={`${toOpenPath(contest.slug)}/seats`}
        {...(isSupposed && thresholdPct !== null ? { query: `threshold=${thresholdPct}` } : {})}
      />
    </div>
  );
}
