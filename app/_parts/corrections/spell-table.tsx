import { formatDateTimeShort } from "@/lib/format-id";
import type { Spell } from "@/modules/results/spells.server";

const NAMES = {
  dark: "Gelap: nol semua setelah ada angka",
  stale: "Terlambat: tidak ada pembacaan baru",
} as const satisfies Record<Spell["kind"], string>;

/** When the feed gave no result. */
export function SpellTable({ spells }: { spells: readonly Spell[] }) {
  return (
    <section className="sec" aria-labelledby="jeda">
      <div className="sec-h">
        <h2 id="jeda">Masa gelap dan terlambat</h2>
      </div>
      {spells.length === 0 ? (
        <p className="fig-t">Belum ada yang tercatat.</p>
      ) : (
        <table className="tb mid">
          <caption className="vh">Masa ketika sumber tidak memberi hasil</caption>
          <thead>
            <tr>
              <th scope="col">Keadaan</th>
              <th scope="col">Sejak</th>
              <th scope="col">Sampai</th>
            </tr>
          </thead>
          <tbody>
            {spells.map(({ kind, startedAt, endedAt }) => (
              <tr key={`${kind} ${startedAt}`}>
                <th scope="row">{NAMES[kind]}</th>
                <td>
                  <time dateTime={startedAt}>{formatDateTimeShort(new Date(startedAt))}</time>
                </td>
                <td>
                  {endedAt === null ? (
                    "masih berlangsung"
                  ) : (
                    <time dateTime={endedAt}>{formatDateTimeShort(new Date(endedAt))}</time>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
