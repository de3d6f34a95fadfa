import { formatDateTimeShort } from "@/lib/format-id";
import type { NewData } from "@/modules/publishing/studio/adapters/facts.server";

/** Says that data has come which touches figures in articles. Nothing changes by itself, and this says so. */
export function NewDataStrip({ news, onShow }: { news: NewData[]; onShow: () => void }) {
  return news.map(({ contest, name, asOf, coverage, articles }) => {
    const figures = articles.reduce((sum, article) => sum + article.figures, 0);
    return (
      <section key={contest} className="newdata" aria-label={`Data baru ${name}`}>
        <p>
          <b>
            Data baru {name}, {formatDateTimeShort(new Date(asOf))}
          </b>
          {coverage && ` (${coverage})`} menyentuh{" "}
          <b>
            {figures} angka di {articles.length} naskah
          </b>
          . Naskah terbit tidak berubah sendiri.
        </p>
        <span className="push">
          <button className="btn small" type="button" onClick={onShow}>
            Lihat {articles.length} naskah
          </button>
        </span>
      </section>
    );
  });
}
