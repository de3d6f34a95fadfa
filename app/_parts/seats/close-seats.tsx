import { formatCount } from "@/lib/format-id";
import type { DistrictRow } from "@/modules/results/districts.server";
import type { SeatReading } from "@/modules/results/seat-reading.server";
import type { SeatsByDistrict } from "@/modules/results/seats-by-district";

/** The closest last seats, fewest votes first, and the districts whose last seats are tied. */
export function CloseSeats({
  reading: { candidacies, districts },
  computed,
  limit = 10,
}: {
  reading: SeatReading;
  computed: SeatsByDistrict;
  limit?: number;
}) {
  const names = new Map(candidacies.map(({ slug, shortName }) => [slug, shortName]));
  const places = new Map(districts.map((district): [string, DistrictRow] => [district.code, district]));
  const known = computed.districts.flatMap(({ code, result }) =>
    result.ok ? [{ name: places.get(code)?.name ?? code, ...result.value }] : [],
  );
  const close = known
    .flatMap(({ name, last }) =>
      last?.runnerUp && last.marginVotes !== null
        ? [{ name, winner: last.winner.key, next: last.runnerUp.key, margin: last.marginVotes }]
        : [],
    )
    .sort((a, b) => a.margin - b.margin || a.name.localeCompare(b.name))
    .slice(0, limit);
  const ties = known.flatMap(({ name, tie }) => (tie ? [{ name, ...tie }] : []));
  return (
    <>
      {ties.map(({ name, keys, contested }) => (
        <p key={name} className="flag">
          <b>Imbang di {name}.</b> {contested} kursi terakhir diperebutkan{" "}
          {keys.map((key) => names.get(key) ?? key).join(" dan ")} dengan hasil bagi yang sama. Hitungan ini
          tidak memutuskannya.
        </p>
      ))}
      {close.length > 0 && (
        <table className="tb mid">
          <caption className="vh">Kursi terakhir dengan selisih suara tersempit</caption>
          <thead>
            <tr>
              <th scope="col">Dapil</th>
              <th scope="col">Kursi terakhir</th>
              <th scope="col">Berikutnya</th>
              <th scope="col" className="num">
                Selisih suara
              </th>
            </tr>
          </thead>
          <tbody>
            {close.map(({ name, winner, next, margin }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{names.get(winner)}</td>
                <td>{names.get(next)}</td>
                <td className="num">{formatCount(margin)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
