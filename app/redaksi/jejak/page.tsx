import { DeskPage } from "@/app/redaksi/_parts/desk-page";
import { requireAccount } from "@/app/redaksi/_parts/require-account.server";
import { formatDateTimeShort } from "@/lib/format-id";
import { AUDIT_LABELS, AUDIT_PAGE, listAudit } from "@/modules/publishing/studio/audit.server";

export const metadata = { title: "Jejak" };

const labels: Readonly<Record<string, string>> = AUDIT_LABELS;
const toText = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.slice(0, 200) : "";

/** The log, for administrators: who did what, to which article, from where, when. */
export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const account = await requireAccount("/redaksi/jejak", "administrator");
  const query = await searchParams;
  const [before, slug, action, actor] = [query.sebelum, query.naskah, query.perbuatan, query.pelaku].map(
    toText,
  );
  const rows = await listAudit({
    ...(/^\d{1,18}$/.test(before ?? "") ? { before: BigInt(before ?? "") } : {}),
    ...(slug ? { slug } : {}),
    ...(action ? { action } : {}),
    ...(actor ? { actor } : {}),
  });
  const last = rows.length === AUDIT_PAGE ? rows.at(-1) : undefined;
  const older = new URLSearchParams({
    ...(slug ? { naskah: slug } : {}),
    ...(action ? { perbuatan: action } : {}),
    ...(actor ? { pelaku: actor } : {}),
    ...(last ? { sebelum: last.id } : {}),
  });
  return (
    <DeskPage account={account} current="/redaksi/jejak">
      <main className="page-desk" id="isi">
        <h1>Jejak</h1>
        <p className="muted">Catatan ini hanya bertambah; basis data menolak perubahan dan penghapusan.</p>
        <form className="row-form" aria-label="Saring jejak">
          <div className="field">
            <label htmlFor="perbuatan">Perbuatan</label>
            <select className="input" id="perbuatan" name="perbuatan" defaultValue={action}>
              <option value="">Semua</option>
              {Object.entries(AUDIT_LABELS).map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="naskah">Naskah</label>
            <input className="input" id="naskah" name="naskah" defaultValue={slug} />
          </div>
          <div className="field">
            <label htmlFor="pelaku">Pelaku</label>
            <input className="input" id="pelaku" name="pelaku" defaultValue={actor} />
          </div>
          <button className="btn" type="submit">
            Saring
          </button>
        </form>
        <table className="ledger">
          <caption className="vh">Jejak perbuatan, terbaru di atas; waktu dalam WIB</caption>
          <thead>
            <tr>
              <th scope="col">Waktu</th>
              <th scope="col">Pelaku</th>
              <th scope="col">Perbuatan</th>
              <th scope="col">Naskah</th>
              <th scope="col">Dari</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <time dateTime={row.at}>{formatDateTimeShort(new Date(row.at))}</time>
                </td>
                <td>{row.actor}</td>
                <td>
                  {labels[row.action] ?? row.action}
                  {row.detail && (
                    <small>
                      <code>{row.detail}</code>
                    </small>
                  )}
                </td>
                <td>{row.slug ? <a href={`/redaksi/naskah/${row.slug}`}>{row.slug}</a> : "–"}</td>
                <td>{row.address ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {last && (
          <p>
            <a className="btn" href={`/redaksi/jejak?${older}`}>
              Lebih lama
            </a>
          </p>
        )}
      </main>
    </DeskPage>
  );
}
