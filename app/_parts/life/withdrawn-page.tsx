import { ReaderPage } from "@/app/_parts/reader-page";
import { FailLinks } from "@/components/feedback/fail-links";
import { formatDateTimeLong } from "@/lib/format-id";
import type { Article } from "@/modules/articles/frontmatter";
import { getLedgers } from "@/modules/delivery/newsroom.server";
import { listPublicEntries } from "@/modules/publishing/life/corrections.server";

/** What stands at the address of a withdrawn article: that it is withdrawn, when and why. Its text is gone. */
export async function WithdrawnPage({ article }: { article: Article }) {
  const entry = (await listPublicEntries(article.slug, getLedgers())).findLast(
    ({ kind }) => kind === "withdrawn",
  );
  const { at, reason } =
    entry?.kind === "withdrawn"
      ? entry
      : (article.withdrawn ?? { at: null, reason: "Alasannya belum ditulis." });
  return (
    <ReaderPage variant="inner" asOf={at} mainClass="art">
      <section className="fail" aria-labelledby="ditarik">
        <p className="kick">Berita ditarik</p>
        <h1 className="h1" id="ditarik">
          Berita ini kami tarik
        </h1>
        <p>
          <s>{article.title}</s>
        </p>
        <p>
          <b>Alasan penarikan</b>
          <br />
          {reason}
        </p>
        {at && (
          <p className="meta">
            Ditarik <time dateTime={at}>{formatDateTimeLong(new Date(at))}</time>. Terbit pertama kali{" "}
            <time dateTime={article.publishedAt}>{formatDateTimeLong(new Date(article.publishedAt))}</time>.
          </p>
        )}
        <FailLinks
          links={[
            { href: "/koreksi", label: "Buku koreksi dan penarikan" },
            { href: "/", label: "Halaman utama" },
          ]}
        />
      </section>
    </ReaderPage>
  );
}
