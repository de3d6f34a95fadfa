import { TextChange } from "@/components/typography/text-change";
import { formatDateTimeShort } from "@/lib/format-id";
import { CAUSES } from "@/modules/articles/ledger/entry";
import type { PublicEntry } from "@/modules/publishing/life/corrections.server";

const NAMES = { correction: "Koreksi", update: "Pembaruan", withdrawn: "Penarikan" } as const;

/** After the text: all that was changed since publication, oldest first, with what stood there before. */
export function CorrectionList({ entries }: { entries: readonly PublicEntry[] }) {
  return (
    <section aria-labelledby="koreksi">
      <h2 id="koreksi">Koreksi</h2>
      {entries.length === 0 ? (
        <p>
          Belum ada koreksi untuk berita ini. Semua koreksi kami ada di <a href="/koreksi">buku koreksi</a>.
        </p>
      ) : (
        <>
          <ol className="koreksi-list">
            {entries.map((entry) => (
              <li key={entry.hash}>
                <CorrectionEntryView entry={entry} />
              </li>
            ))}
          </ol>
          <p>
            Koreksi berita lain ada di <a href="/koreksi">buku koreksi</a>.
          </p>
        </>
      )}
    </section>
  );
}

/** One entry: when, why, what readers are told, and the words before and after. */
export function CorrectionEntryView({ entry }: { entry: PublicEntry }) {
  return (
    <>
      <p className="meta">
        <b>{NAMES[entry.kind]}</b>
        {", "}
        <time dateTime={entry.at}>{formatDateTimeShort(new Date(entry.at))}</time>
        {entry.kind === "correction" && entry.cause !== "lain" && `. ${CAUSES[entry.cause]}`}
      </p>
      <p>{entry.kind === "withdrawn" ? entry.reason : entry.note}</p>
      {"changes" in entry &&
        entry.changes.map(({ before, after }) => (
          <TextChange key={`${before}\n${after}`} before={before} after={after} />
        ))}
    </>
  );
}
