import { formatCount } from "@/lib/format-id";
import type { SeatReading } from "@/modules/results/seat-reading.server";

/** Seats of each party: the decision beside what is computed, each only where it exists; "–" is unknown, never zero. */
export function SeatTable({ reading }: { reading: SeatReading }) {
  const { candidacies, contest, decided, sirekap } = reading;
  const { computed } = sirekap;
  const rows = candidacies
    .map((candidacy) => ({
      candidacy,
      official: decided?.seats.get(candidacy.slug) ?? null,
      counted: computed?.totals.get(candidacy.slug) ?? null,
    }))
    .filter(({ official, counted }) => (official ?? 0) > 0 || (counted ?? 0) > 0)
    .sort((a, b) => (b.official ?? b.counted ?? 0) - (a.official ?? a.counted ?? 0));
  if (rows.length === 0) return null;
  return (
    <table className="tb mid">
      <caption className="vh">
        Kursi {contest.name} menurut partai, penetapan dan hitungan dari Sirekap
      </caption>
      <thead>
        <tr>
          <th scope="col">Partai</th>
          <th scope="col" className="num">
            Penetapan
          </th>
          <th scope="col" className="num">
            Dari Sirekap
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ candidacy, official, counted }) => (
          <tr key={candidacy.slug}>
            <th scope="row">{candidacy.shortName}</th>
            <td className="num">{official === null ? "–" : formatCount(official)}</td>
            <td className="num">{counted === null ? "–" : formatCount(counted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
