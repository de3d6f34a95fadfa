import { WidgetFrame } from "@/components/widget/widget-frame";
import { formatCount, formatPercent } from "@/lib/format-id";
import { HEMICYCLE_BOX, toHemicycle } from "@/modules/results/hemicycle";
import { toWhat } from "@/modules/results/reading-frame";
import type { SeatReading } from "@/modules/results/seat-reading.server";
import { SourceLine } from "@/modules/results/source-line";
import type { Contest, Ledger } from "@/modules/results/types";
import { type SeatSum, toSeatSum } from "./rows";

export type SeatChartViewProps = {
  contest: Contest;
  /** Null for a contest without districts. */
  reading: SeatReading | null;
  ledger?: Ledger | undefined;
  title?: string | undefined;
};

/** Seats as a half circle, and the same in a table. */
export function SeatChartView({ contest, reading, ledger, title }: SeatChartViewProps) {
  const sum = reading && toSeatSum(reading, ledger);
  const isOfficial = (sum?.ledger ?? ledger) === "official";
  return (
    <WidgetFrame
      what={toWhat(contest, isOfficial ? "Kursi menurut penetapan KPU" : "Kursi dihitung dari Sirekap")}
      title={title ?? `Kursi ${contest.name}`}
      state={sum ? (isOfficial ? "official" : "partial") : "empty"}
      say={
        isOfficial
          ? "Penetapan KPU. Tidak dicampur dengan hitungan dari Sirekap."
          : "Hitungan kami dari suara Sirekap, bukan penetapan. Kursi ditetapkan KPU."
      }
      notes={reading && sum ? toNotes(reading, sum) : []}
      source={sum ? <SourceLine head={sum.head} /> : "Sumber: KPU."}
    >
      {sum ? <Chart sum={sum} contest={contest} /> : <p className="fig-t">{toReason(contest, reading)}</p>}
    </WidgetFrame>
  );
}

const toReason = (contest: Contest, reading: SeatReading | null): string =>
  reading
    ? "Belum ada pembacaan per dapil yang cukup: kursi tidak dihitung. Belum ada angka bukan nol."
    : `${contest.name} tidak dibagi menurut daerah pemilihan.`;

function toNotes({ thresholdPct, isSupposed, sirekap }: SeatReading, { districts }: SeatSum): string[] {
  if (!districts) return [];
  const threshold = thresholdPct === null ? null : formatPercent(thresholdPct, thresholdPct % 1 ? 2 : 0);
  const open = sirekap.computed?.unassigned ?? 0;
  return [
    ...(isSupposed ? [`Pengandaian, bukan aturan: ambang ${threshold} %.`] : []),
    `${districts.computed} dari ${districts.all} dapil terhitung${threshold === null ? "" : `, ambang ${threshold} % nasional`}.`,
    ...(open > 0 ? [`${open} kursi belum dapat dibagikan: suara imbang atau belum ada suara.`] : []),
  ];
}

function Chart({ sum, contest }: { sum: SeatSum; contest: Contest }) {
  const colors = new Map(sum.rows.map(({ candidacy }) => [candidacy.slug, candidacy.colorToken]));
  const held = sum.rows.reduce((total, { seats }) => total + seats, 0);
  const seats = toHemicycle([
    ...sum.rows.map(({ candidacy, seats }) => ({ key: candidacy.slug, seats })),
    { key: "", seats: sum.missing },
  ]);
  return (
    <div className="seats">
      <svg
        className="hemi"
        viewBox={`0 0 ${HEMICYCLE_BOX.width} ${HEMICYCLE_BOX.height}`}
        role="img"
        aria-label={`Bagan ${formatCount(held)} kursi ${contest.name}; rinciannya ada pada tabel.`}
      >
        {seats.map(({ x, y, r, key }) => {
          const color = colors.get(key);
          return (
            <circle
              key={`${x} ${y}`}
              cx={x}
              cy={y}
              r={r}
              {...(color ? { style: { fill: `var(--color-${color})` } } : { className: "open" })}
            />
          );
        })}
        <text x={HEMICYCLE_BOX.width / 2} y={HEMICYCLE_BOX.height - 2} textAnchor="middle">
          {formatCount(held)}
        </text>
      </svg>
      <table className="tb">
        <caption className="vh">Kursi {contest.name} menurut partai</caption>
        <thead>
          <tr>
            <th scope="col">Partai</th>
            <th scope="col" className="num">
              Kursi
            </th>
          </tr>
        </thead>
        <tbody>
          {sum.rows.map(({ candidacy, seats }) => (
            <tr key={candidacy.slug}>
              <th scope="row">
                <i className="seat-k" style={{ ["--c" as string]: `var(--color-${candidacy.colorToken})` }} />
                {candidacy.shortName}
              </th>
              <td className="num">{formatCount(seats)}</td>
            </tr>
          ))}
          {sum.missing > 0 && (
            <tr>
              <th scope="row">
                <i className="seat-k" />
                Belum terhitung
              </th>
              <td className="num">{formatCount(sum.missing)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
