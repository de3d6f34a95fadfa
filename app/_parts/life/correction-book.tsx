import { notFound } from "next/navigation";
import { CorrectionEntryView } from "@/app/_parts/life/correction-list";
import { ReaderPage } from "@/app/_parts/reader-page";
import { formatCount } from "@/lib/format-id";
import { ARTICLES_TAG } from "@/modules/articles/tags";
import { getLedgers, listOnceShown } from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { listPublicCorrections } from "@/modules/publishing/life/corrections.server";

const PER_PAGE = 20;
const toPath = (page: number) => (page === 1 ? "/koreksi" : `/koreksi/${page}`);

/** All corrections and withdrawals of the newsroom, newest first, a page of twenty. Not found past the last page. */
export async function CorrectionBook({ page }: { page: number }) {
  await tagPage(ARTICLES_TAG);
  const rows = await listPublicCorrections(await listOnceShown(), getLedgers());
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  if (page > pages) notFound();
  const shown = rows.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return (
    <ReaderPage variant="inner" current="/koreksi" asOf={rows[0]?.entry.at ?? null} mainClass="art">
      <header className="art-h">
        <p className="kick">Redaksi</p>
        <h1>Buku koreksi</h1>
        <p className="dek">
          Setiap kesalahan isi yang kami betulkan dan setiap berita yang kami tarik, dengan kata-kata sebelum
          dan sesudahnya. Catatan di sini hanya bertambah; tidak ada yang diubah atau dihapus.
        </p>
        <p className="meta">
          {rows.length === 0 ? "Belum ada koreksi." : `${formatCount(rows.length)} catatan.`}{" "}
          <a href="/koreksi/atom.xml">Umpan Atom</a>
        </p>
      </header>
      {shown.length > 0 && (
        <ol className="koreksi-list koreksi-book" start={(page - 1) * PER_PAGE + 1}>
          {shown.map(({ article, entry }) => (
            <li key={entry.hash}>
              <h2>
                {entry.kind === "withdrawn" ? (
                  <a href={`/berita/${article.slug}`}>
                    <s>{article.title}</s>
                  </a>
                ) : (
                  <a href={`/berita/${article.slug}#koreksi`}>{article.title}</a>
                )}
              </h2>
              <CorrectionEntryView entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {pages > 1 && (
        <nav className="koreksi-pages" aria-label="Halaman buku koreksi">
          {page > 1 && (
            <a href={toPath(page - 1)} rel="prev">
              Lebih baru
            </a>
          )}
          <span>
            Halaman {formatCount(page)} dari {formatCount(pages)}
          </span>
          {page < pages && (
            <a href={toPath(page + 1)} rel="next">
              Lebih lama
            </a>
          )}
        </nav>
      )}
    </ReaderPage>
  );
}
