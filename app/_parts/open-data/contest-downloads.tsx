import type { Contest } from "@/modules/results/types";

type Download = { label: string; path: string; hasNist?: boolean };

/** What may be downloaded of one contest. `isRead`: whether Sirekap has given anything; without it there is no present. */
export function ContestDownloads({ contest, isRead }: { contest: Contest; isRead: boolean }) {
  const { slug, name, seats, isRehearsal } = contest;
  const root = `/api/v1/contests/${slug}`;
  const downloads: Download[] = [
    ...(isRead ? [{ label: "Keadaan terakhir, dengan wilayah", path: `${root}/latest`, hasNist: true }] : []),
    { label: "Semua pembacaan", path: `${root}/snapshots` },
    { label: "Koreksi dan catatan", path: `${root}/corrections` },
    { label: "Masa gelap dan terlambat", path: `${root}/spells` },
    ...(seats === null ? [] : [{ label: "Kursi per dapil", path: `${root}/seats` }]),
  ];
  return (
    <section aria-labelledby={slug}>
      <h3 id={slug}>{isRehearsal ? `${name} (gladi, angka buatan)` : name}</h3>
      {!isRead && (
        <p>Sirekap belum memberi angka untuk hitungan ini. Belum ada angka tidak sama dengan nol.</p>
      )}
      <table className="tb">
        <caption className="vh">Unduhan {name}</caption>
        <thead>
          <tr>
            <th scope="col">Isi</th>
            <th scope="col" className="num">
              Bentuk
            </th>
          </tr>
        </thead>
        <tbody>
          {downloads.map(({ label, path, hasNist }) => (
            <tr key={path}>
              <th scope="row">{label}</th>
              <td className="num">
                <span className="forms">
                  <a href={path} aria-label={`JSON, ${label}, ${name}`}>
                    JSON
                  </a>
                  <a href={`${path}.csv`} aria-label={`CSV, ${label}, ${name}`}>
                    CSV
                  </a>
                  {hasNist && (
                    <a href={`${path}/nist`} aria-label={`NIST, ${label}, ${name}`}>
                      NIST
                    </a>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
