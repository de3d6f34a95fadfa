import type { Metadata } from "next";
import { AddressList } from "@/app/_parts/open-data/address-list";
import { ContestDownloads } from "@/app/_parts/open-data/contest-downloads";
import { ReaderPage } from "@/app/_parts/reader-page";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { LICENCE } from "@/modules/open-data/licence";
import { getContestVersion, getNewestAsOf, listContests } from "@/modules/results/queries.server";
import { contestTags } from "@/modules/results/tags";

export const revalidate = 300;

export const metadata: Metadata = {
  title: "Data terbuka",
  description: "Semua angka hitungan sebagai JSON dan CSV, pembacaan demi pembacaan, untuk siapa saja.",
  alternates: { canonical: "/data" },
};

/** What may be taken from here, how to read it, and on what terms. */
export default async function OpenDataPage() {
  const contests = await listContests();
  await tagPage(...contestTags(contests.map(({ slug }) => slug)));
  const versions = await Promise.all(contests.map(({ slug }) => getContestVersion(slug)));
  return (
    <ReaderPage variant="inner" current="/data" asOf={await getNewestAsOf()} mainClass="art">
      <header className="art-h">
        <p className="kick">Data terbuka</p>
        <h1>Semua angka, untuk dihitung ulang</h1>
        <p className="dek">
          Setiap angka hitungan di portal ini boleh diunduh sebagai JSON atau CSV, pembacaan demi pembacaan,
          tanpa pendaftaran dan tanpa kunci.
        </p>
      </header>
      <div className="prose open-data">
        <section aria-labelledby="unduhan">
          <h2 id="unduhan">Unduhan</h2>
          {contests.map((contest, index) => (
            <ContestDownloads key={contest.slug} contest={contest} isRead={versions[index]?.asOf != null} />
          ))}
        </section>
        <section aria-labelledby="membaca">
          <h2 id="membaca">Membaca angkanya</h2>
          <p>
            <b>Kosong bukan nol.</b> Yang tidak disebut sumber bernilai <code>null</code> dalam JSON dan
            kosong dalam CSV. Begitu satu partai tidak diketahui suaranya di suatu wilayah, jumlah suara sah
            wilayah itu juga tidak diketahui.
          </p>
          <p>
            <b>Dua buku.</b> Kolom <code>ledger</code> menyebut bukunya: <code>sirekap</code> untuk hitungan
            sementara, <code>official</code> untuk penetapan KPU. Jangan menjumlahkan keduanya.
          </p>
          <p>
            <b>Waktu dan bagian.</b> <code>asOf</code> adalah waktu angka menurut sumber, dalam WIB;{" "}
            <code>asOfPrecision</code> menyebut apakah sumber memberi jam, hari, atau tahun saja. Bagian suara
            dan cakupan ditulis dalam persen.
          </p>
          <p>
            <b>Gladi.</b> Angka dengan <code>rehearsal</code> bernilai <code>true</code> dibuat untuk latihan.
            Jangan diberitakan.
          </p>
        </section>
        <section aria-labelledby="alamat">
          <h2 id="alamat">Alamat</h2>
          <p>
            Semua hitungan ada di <a href="/api/v1/contests">/api/v1/contests</a>. Alamat di bawah ini
            disambung sesudah <code>/api/v1/contests/dpr-2024</code>. Tambahkan <code>.csv</code> untuk
            mendapat tabelnya.
          </p>
          <AddressList />
          <p>
            Bentuk tiap jawaban tertulis dalam <a href="/api/v1/openapi.json">dokumen OpenAPI</a>. Program
            boleh membaca dari situs mana pun; tanyakan ulang dengan <code>If-None-Match</code>, dan jawaban
            yang belum berubah hanya 304.
          </p>
        </section>
        <section aria-labelledby="lisensi">
          <h2 id="lisensi">Lisensi dan penyebutan sumber</h2>
          <p>
            Angkanya milik publik dan sumbernya KPU. Catatan kami atas angka itu boleh disalin, diolah, dan
            diterbitkan lagi dengan lisensi{" "}
            <a href={LICENCE.url} rel="license noopener">
              {LICENCE.name}
            </a>
            , juga untuk tujuan komersial.
          </p>
          <p>
            Sebutkan sumber angka, yang mencatat, dan waktunya, misalnya:{" "}
            <q>KPU (Sirekap), dicatat Warta Suara, 21 Maret 2024 pukul 00.37 WIB, 66,48 % TPS.</q> Angka
            Sirekap bukan penetapan; katakan begitu setiap kali memakainya.
          </p>
        </section>
      </div>
    </ReaderPage>
  );
}
