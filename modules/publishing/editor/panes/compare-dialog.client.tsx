"use client";
import { useEffect, useRef, useState } from "react";
import { toWeekdayTime } from "../text/wib";
import { toPassages } from "../text/word-differences";
import type { Session } from "../work/session";
import { DifferenceTable } from "./difference-table";
import type { Revision } from "./history-panel.client";
import { useStore } from "./use-store";

const toName = ({ at, by }: Revision): string => `${toWeekdayTime(new Date(at))}, ${by}`;

/** Two revisions, or one and the text as it stands, word by word; the older can be brought back. */
export function CompareDialog(props: {
  session: Session;
  before: Revision;
  after: Revision | null;
  onClose: () => void;
}) {
  const { session, before, after, onClose } = props;
  const { source } = useStore(session.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const [texts, setTexts] = useState<readonly [string, string | null] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    let isCurrent = true;
    void (async () => {
      const [first, second] = await Promise.all([
        session.api.revision(before.id),
        after ? session.api.revision(after.id) : null,
      ]);
      if (!isCurrent) return;
      if (!first.ok) return setTrouble(first.failure.message);
      if (second && !second.ok) return setTrouble(second.failure.message);
      setTexts([first.value.source, second ? second.value.source : null]);
    })();
    return () => {
      isCurrent = false;
    };
  }, [session, before.id, after]);

  async function restore(): Promise<void> {
    if (!(await session.saveNow()))
      return setTrouble("Naskah kini belum tersimpan; pulihkan sesudah tersimpan.");
    const answer = await session.api.restore(before.id, session.saving.store.get().base.hash);
    if (!answer.ok) return setTrouble(answer.failure.message);
    session.saving.replaced(answer.value);
    session.say(`Revisi ${toName(before)} dipulihkan.`);
    onClose();
  }
  const passages = texts ? toPassages(texts[0], texts[1] ?? source) : [];
  return (
    <dialog className="sheet-dialog" ref={dialog} onClose={onClose} aria-labelledby="banding-h">
      <h2 id="banding-h">Perbandingan</h2>
      {trouble && <p className="why">{trouble}</p>}
      {texts === null && trouble === null && <p className="hint">Memuat…</p>}
      {texts !== null && passages.length === 0 && <p className="hint">Keduanya sama persis.</p>}
      {passages.length > 0 && (
        <DifferenceTable
          passages={passages}
          before={[toName(before), ""]}
          after={[after ? toName(after) : "Naskah kini", ""]}
        />
      )}
      <p className="row-acts">
        {texts !== null && (
          <button className="btn small" type="button" onClick={() => void restore()}>
            Pulihkan {toWeekdayTime(new Date(before.at))}
          </button>
        )}
        <button className="btn small plain" type="button" onClick={() => dialog.current?.close()}>
          Tutup
        </button>
      </p>
      <p className="hint">Memulihkan membuat revisi baru; tidak ada revisi yang hilang.</p>
    </dialog>
  );
}
