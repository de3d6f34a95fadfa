import { formatCount } from "@/lib/format-id";
import type { SeatReading } from "@/modules/results/seat-reading.server";

/** Districts of which neither ledger has a reading, with the seats that wait there. */
export function UnreadDistricts({ reading: { districts, sirekap, official } }: { reading: SeatReading }) {
  const known = new Set(
    [sirekap, official].flatMap(({ computed }) => computed?.districts.map(({ code }) => code) ?? []),
  );
  const unread = districts.filter(({ code }) => !known.has(code));
  if (unread.length === 0) return null;
  const seats = unread.reduce((sum, district) => sum + district.seats, 0);
  return (
    <section className="sec" id="belum" aria-labelledby="belum-h">
      <div className="sec-h">
        <h2 id="belum-h">Belum ada pembacaan per dapil</h2>
      </div>
      <p className="dek">
        {formatCount(unread.length)} dari {formatCount(districts.length)} dapil, dengan {formatCount(seats)}{" "}
        kursi. Begitu suaranya terbaca, urutan kursi dan selisihnya muncul di halaman ini.
      </p>
      <details className="equal">
        <summary>Daftar {formatCount(unread.length)} dapil</summary>
        <ul>
          {unread.map(({ code, name, seats }) => (
            <li key={code}>
              {name}: {seats} kursi
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
