import { formatCount } from "@/lib/format-id";
import type { SeatReading } from "@/modules/results/seat-reading.server";
import type { SeatsByDistrict } from "@/modules/results/seats-by-district";

/** "PKS 2, PDIP 1": who holds how many, most first. */
function toHolders(seats: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): string {
  const held = [...seats].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  return held.map(([key, count]) => `${names.get(key) ?? key} ${count}`).join(", ") || "belum ada";
}

/** More than these stand behind one fold: eighty-four lines would hide what comes after them. */
const MOST_OPEN = 12;

/** Every computed district, folded: its seats, and the order in which they fall. */
export function DistrictList({
  reading: { candidacies, districts },
  computed,
}: {
  reading: SeatReading;
  computed: SeatsByDistrict;
}) {
  const names = new Map(candidacies.map(({ slug, shortName }) => [slug, shortName]));
  const places = new Map(districts.map(({ code, name }) => [code, name]));
  const list = computed.districts.map(({ code, seats, result }) => (
    <details key={code} className="equal">
      <summary>
        {places.get(code) ?? code}, {seats} kursi
        {result.ok && <span>: {toHolders(result.value.seats, names)}</span>}
      </summary>
      {result.ok ? (
        <table className="tb">
          <caption className="vh">Urutan jatuhnya kursi di {places.get(code) ?? code}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                Kursi ke
              </th>
              <th scope="col">Partai</th>
              <th scope="col" className="num">
                Suara
              </th>
              <th scope="col" className="num">
                Pembagi
              </th>
            </tr>
          </thead>
          <tbody>
            {result.value.order.map(({ seat, key, votes, divisor }) => (
              <tr key={seat}>
                <td className="num">{seat}</td>
                <th scope="row">{names.get(key) ?? key}</th>
                <td className="num">{formatCount(votes)}</td>
                <td className="num">{divisor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="fig-t">
          Belum dapat dihitung: suara {result.failure.keys.map((key) => names.get(key) ?? key).join(", ")} di
          sini tidak diketahui.
        </p>
      )}
    </details>
  ));
  if (list.length <= MOST_OPEN) return list;
  const seats = computed.districts.reduce((sum, district) => sum + district.seats, 0);
  return (
    <details className="equal">
      <summary>
        Semua {formatCount(list.length)} dapil, {formatCount(seats)} kursi
        <span>: siapa dan dengan urutan apa</span>
      </summary>
      <div className="nest">{list}</div>
    </details>
  );
}
