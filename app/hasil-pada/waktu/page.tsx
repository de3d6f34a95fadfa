import { ReaderPage } from "@/app/_parts/reader-page";
import { NotFoundView } from "@/components/feedback/not-found-view";

export const dynamic = "force-static";

export const metadata = { title: "Waktu tidak terbaca", robots: { index: false } };

/** Stands where `?per=` cannot be read. Made by the build and sent with its status by `/hasil-pada/salah`. */
export default function BadMomentPage() {
  return (
    <ReaderPage variant="inner" asOf={null} mainClass="art">
      <NotFoundView
        title="Waktu itu tidak terbaca"
        text="Tulis waktu seperti per=2024-03-14T12:37 untuk 14 Maret 2024 pukul 12.37 WIB, atau per=2024-03-14 untuk akhir hari itu."
        links={[
          { href: "/hasil", label: "Semua hitungan, keadaan kini" },
          { href: "/", label: "Halaman utama" },
        ]}
      />
    </ReaderPage>
  );
}
