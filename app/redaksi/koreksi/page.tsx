import { DeskPage } from "@/app/redaksi/_parts/desk-page";
import { requireAccount } from "@/app/redaksi/_parts/require-account.server";
import { formatDateTimeShort } from "@/lib/format-id";
import { listCorrections } from "@/modules/publishing/studio/adapters/life.server";

export const metadata = { title: "Koreksi" };

/** The newsroom's ledger over all articles. It is read here and written by moves alone. */
export default async function CorrectionsPage() {
  const account = await requireAccount("/redaksi/koreksi");
  const rows = await listCorrections();
  return (
    <DeskPage account={account} current="/redaksi/koreksi">
      <main className="page-desk" id="isi">
        <h1>Koreksi</h1>
        <p className="muted">
          Buku ini hanya bertambah. Koreksi yang keliru diikuti koreksi lain, tidak dihapus. Untuk mengoreksi,
          buka naskahnya.
        </p>
        {rows.length === 0 ? (
          <p>Belum ada koreksi.</p>
        ) : (
          <table className="ledger">
            <caption className="vh">
              Koreksi, pembaruan, dan penarikan, terbaru di atas; waktu dalam WIB
            </caption>
            <thead>
              <tr>
                <th scope="col">Waktu</th>
                <th scope="col">Naskah</th>
                <th scope="col">Jenis</th>
                <th scope="col">Sebelum dan sesudah</th>
                <th scope="col">Catatan untuk pembaca</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.slug} ${row.at} ${row.kind}`}>
                  <td>
                    <time dateTime={row.at}>{formatDateTimeShort(new Date(row.at))}</time>
                    <small>{row.by}</small>
                  </td>
                  <th scope="row">
                    <a href={`/redaksi/naskah/${row.slug}`}>{row.title}</a>
                  </th>
                  <td>{row.kind}</td>
                  <td>
                    {row.before && <del>{row.before}</del>} {row.after && <ins>{row.after}</ins>}
                  </td>
                  <td>{row.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </main>
    </DeskPage>
  );
}
