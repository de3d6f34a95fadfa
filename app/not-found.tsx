import { ReaderPage } from "@/app/_parts/reader-page";
import { NotFoundView } from "@/components/feedback/not-found-view";

export const metadata = { title: "Halaman tidak ditemukan" };

export default function NotFoundPage() {
  return (
    <ReaderPage variant="inner" asOf={null} mainClass="art">
      <NotFoundView
        title="Halaman ini tidak ada dalam catatan"
        text="Alamatnya mungkin salah ketik, atau beritanya dipindahkan. Berita yang ditarik tidak dihapus diam-diam: halamannya tetap ada, dengan alasan penarikannya."
        links={[
          { href: "/", label: "Halaman utama" },
          { href: "/rubrik/hasil", label: "Berita hasil pemilu" },
          { href: "/tentang", label: "Tentang Warta Suara" },
        ]}
      />
    </ReaderPage>
  );
}
