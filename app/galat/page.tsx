import { FailureView } from "@/components/feedback/failure-view";
import { PageShell } from "@/components/layout/page-shell";

/** Sent by delivery in place of a page that failed; it therefore asks nothing of the database or of content. */
export const dynamic = "force-static";

export const metadata = { title: "Halaman gagal disusun", robots: { index: false } };

const nav = [
  { href: "/", label: "Utama" },
  { href: "/tentang", label: "Tentang" },
];

export default function FailurePage() {
  return (
    <PageShell
      mainClass="art"
      header={{
        variant: "inner",
        name: "Warta Suara",
        promise: "Setiap angka bisa diperiksa",
        dateLabel: "",
        nav,
      }}
      footer={{
        name: "Warta Suara",
        line: "Setiap angka bisa diperiksa.",
        columns: [{ title: "Halaman", links: nav }],
      }}
    >
      <FailureView
        title="Halaman gagal disusun"
        text="Yang salah ada pada kami, bukan pada angkanya. Pembacaan terakhir tetap tersimpan. Coba muat ulang halaman ini sebentar lagi."
        links={[
          { href: "", label: "Muat ulang halaman" },
          { href: "/", label: "Halaman utama" },
        ]}
      />
    </PageShell>
  );
}
