import { formatDateLong, formatTime } from "@/lib/format-id";
import { type PublicEntry, toCorrections } from "@/modules/publishing/life/corrections.server";

/** Below the headline of a corrected article: what was wrong in it, before anything is read. The newest stands in full. */
export function CorrectionNote({ entries }: { entries: readonly PublicEntry[] }) {
  const corrections = toCorrections(entries);
  const newest = corrections.at(-1);
  if (!newest) return null;
  const at = new Date(newest.at);
  return (
    <aside className="koreksi-note" aria-labelledby="koreksi-ini">
      <p>
        <b id="koreksi-ini">
          Koreksi,{" "}
          <time dateTime={newest.at}>
            {formatDateLong(at)}, {formatTime(at)}
          </time>
        </b>{" "}
        {newest.note}
      </p>
      <p>
        <a href="#koreksi">
          {corrections.length > 1
            ? `Semua ${corrections.length} koreksi berita ini`
            : "Sebelum dan sesudahnya"}
        </a>
      </p>
    </aside>
  );
}
