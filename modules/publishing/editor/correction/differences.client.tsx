"use client";
import { DifferenceTable } from "../panes/difference-table";
import { toHour } from "../text/wib";
import type { Passage } from "../text/word-differences";
import type { Published } from "./use-published";

/** What readers have beside what they will have, word by word. */
export function Differences(props: {
  published: Published;
  passages: readonly Passage[];
  onEdit: () => void;
}) {
  const { published, passages, onEdit } = props;
  const changed = passages.filter((passage) => passage.changed);
  const lines = changed.map(({ line }) => line);
  return (
    <section aria-labelledby="h-beda">
      <h2 id="h-beda">Sebelum dan sesudah</h2>
      {published.trouble && <p className="why">{published.trouble}</p>}
      {passages.length > 0 && (
        <DifferenceTable
          passages={passages}
          before={["Sebelum", published.at ? `terbit ${toHour(published.at)}` : "terbit"]}
          after={["Sesudah", "rancangan"]}
        />
      )}
      <p className="hint">
        {changed.length === 0
          ? "Belum ada yang berubah. "
          : `${changed.length} paragraf berubah, baris ${lines.slice(0, 6).join(", ")}${lines.length > 6 ? " dan lainnya" : ""}. Selebihnya sama persis. `}
        <button className="link" type="button" onClick={onEdit}>
          Sunting naskah
        </button>
      </p>
    </section>
  );
}
