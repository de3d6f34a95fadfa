/** Addresses below a contest's own, in the order in which somebody would come to need them. */
const ADDRESSES: readonly (readonly [path: string, meaning: string, query?: string])[] = [
  [
    "/latest",
    "Pembacaan Sirekap terakhir dengan keadaannya dan semua wilayah di bawahnya; di sebelahnya penetapan terakhir.",
  ],
  [
    "/snapshots",
    "Daftar pembacaan, terbaru dahulu, seratus per halaman. Penetapan saja:",
    "?ledger=official",
  ],
  ["/snapshots/3", "Satu pembacaan. Isinya tidak pernah berubah, jadi boleh disimpan selamanya."],
  ["/snapshots/3/nist", "Pembacaan yang sama menurut format bersama NIST SP 1500-100."],
  ["/regions/31", "Satu wilayah, dari provinsi sampai TPS, dengan kode wilayah KPU; pdpr:3101 untuk dapil."],
  ["/regions/31/snapshots", "Pembacaan berkas wilayah itu sendiri, kalau ada."],
  ["/corrections", "Buku koreksi: angka yang turun, laju yang ganjil, penyebut yang berubah."],
  ["/spells", "Masa ketika sumber gelap atau terlambat."],
  [
    "/seats",
    "Kursi tiap dapil dan jumlahnya, dihitung dari tiap buku. Pengandaian dengan ambang lain:",
    "?threshold=3.5",
  ],
];

/** All addresses of open data, with what each answers. */
export const AddressList = () => (
  <dl className="legend-list addresses">
    {ADDRESSES.map(([path, meaning, query]) => (
      <div key={path}>
        <dt>
          <code>{path}</code>
        </dt>
        <dd>
          {meaning} {query !== undefined && <code>{query}</code>}
        </dd>
      </div>
    ))}
  </dl>
);
