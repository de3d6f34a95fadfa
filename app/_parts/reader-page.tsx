import type { ReactNode } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { formatDateLong, formatTime, toJakartaIso } from "@/lib/format-id";
import { getCatalog } from "@/modules/delivery/newsroom.server";

type ReaderPageProps = {
  variant: "front" | "inner";
  /** Address of the section that the page belongs to, for the navigation. */
  current?: string;
  /** The time that the masthead states: of the edition, or of the story. ISO 8601; null leaves it out. */
  asOf: string | null;
  edition?: string;
  mainClass?: string;
  children: ReactNode;
};

/** Masthead, the page itself, foot: what all readers' pages share. */
export async function ReaderPage({ variant, current, asOf, edition, mainClass, children }: ReaderPageProps) {
  const { site, sections } = await getCatalog();
  const nav = [
    { href: "/", label: "Utama" },
    { href: "/hasil", label: "Tabel hasil" },
    ...sections.map(({ id, name }) => ({ href: `/rubrik/${id}`, label: name })),
    { href: "/tentang", label: "Tentang" },
  ];
  const at = asOf === null ? null : new Date(asOf);
  const editionLabel = edition ?? (at ? `Edisi ${formatTime(at)}` : undefined);
  return (
    <PageShell
      header={{
        variant,
        name: site.name,
        promise: site.promise,
        dateLabel: at ? formatDateLong(at) : "",
        ...(at ? { date: toJakartaIso(at).slice(0, 10) } : {}),
        ...(editionLabel === undefined ? {} : { editionLabel }),
        nav: nav.map((item) => ({ ...item, current: item.href === current })),
      }}
      footer={{
        name: site.name,
        line: site.description,
        closing: site.footer,
        columns: [
          { title: "Rubrik", links: nav.slice(1) },
          {
            title: "Memeriksa",
            links: [
              { href: "/tentang#pencatatan", label: "Cara angka dicatat" },
              { href: "/tentang#tanda-status", label: "Arti tanda status" },
              { href: "/koreksi", label: "Koreksi berita" },
              { href: "/topik/koreksi", label: "Koreksi hitungan" },
              { href: "/data", label: "Data terbuka" },
            ],
          },
        ],
      }}
      {...(mainClass === undefined ? {} : { mainClass })}
    >
      {children}
    </PageShell>
  );
}
