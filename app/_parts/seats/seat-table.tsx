import { formatCount } from "@/lib/format-id";
import type { SeatReading } from "@/modules/results/seat-reading.server";
import { toThresholdLabel } from "./threshold-form";

type SeatTableProps = {
  reading: SeatReading;
  /** The same under the threshold of the law, where `reading` supposes another. */
  law?: SeatReading | undefined;
};

type Column = { title: string; seats: ReadonlyMap<string, number> };

/** Seats of each party: the decision beside what is computed, each only where it exists; "–" is unknown, never zero. */
export function SeatTable({ reading, law }: SeatTableProps) {
  const { candidacies, contest } = reading;
  const columns = toColumns(reading, law);
  const rows = candidacies
    .map((candidacy) => ({ candidacy, seats: columns.map(({ seats }) => seats.get(candidacy.slug) ?? null) }))
    .filter(({ seats }) => seats.some((count) => (count ?? 0) > 0))
    .sort((a, b) => firstOf(b.seats) - firstOf(a.seats));
  if (rows.length === 0) return null;
  return (
    <table className="tb mid seat-tb">
      <caption className="vh">
        Kursi {contest.name} menurut partai: {columns.map(({ title }) => title).join(", ")}
      </caption>
      <thead>
        <tr>
          <th scope="col">Partai</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col" className="num">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ candidacy, seats }) => (
          <tr key={candidacy.slug}>
            <th scope="row">{candidacy.shortName}</th>
            {columns.map(({ title }, index) => (
              <td key={title} className="num">
                {toCell(seats[index])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const firstOf = (seats: readonly (number | null)[]): number => seats.find((count) => count !== null) ?? 0;

const toCell = (count: number | null | undefined) => (count == null ? "–" : formatCount(count));

/** A decision leaves out who has no seat; a computation knows everybody. */
function toColumns({ decided, sirekap, isSupposed, thresholdPct }: SeatReading, law?: SeatReading): Column[] {
  const supposed = isSupposed ? `Andai ambang ${toThresholdLabel(thresholdPct ?? 0)} %` : "Dari Sirekap";
  const lawful = law?.sirekap.computed?.totals;
  return [
    ...(decided ? [{ title: "Penetapan", seats: decided.seats }] : []),
    ...(lawful ? [{ title: "Sirekap, menurut aturan", seats: lawful }] : []),
    ...(sirekap.computed ? [{ title: supposed, seats: sirekap.computed.totals }] : []),
  ];
}
