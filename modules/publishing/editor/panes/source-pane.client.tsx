"use client";
import { useEffect, useRef, useState } from "react";
import { createView } from "../code/create-view";
import { isFolded, toggleFacts } from "../code/fact-chips";
import type { Session } from "../work/session";
import { useStore } from "./use-store";

/** The text itself, the widest pane: CodeMirror, and above it where the caret is. */
export function SourcePane({
  session,
  nonce,
  hidden,
}: {
  session: Session;
  nonce: string | null;
  hidden: boolean;
}) {
  const host = useRef<HTMLDivElement>(null);
  const { caret, article } = useStore(session.store);
  const [folded, setFolded] = useState(true);
  useEffect(() => {
    if (!host.current) return;
    const view = createView(session, host.current, {
      label: "Sumber MDX",
      describedBy: "naskah-cara",
      nonce,
    });
    session.attach(view);
    return () => {
      session.stop();
      view.destroy();
    };
  }, [session, nonce]);
  const toggle = () => {
    const view = session.getView();
    if (!view) return;
    toggleFacts(view);
    setFolded(view.state.field(isFolded));
  };
  return (
    <section id="panel-naskah" className="pane p-source" aria-labelledby="h-naskah" hidden={hidden}>
      <div className="pane-head">
        <h2 id="h-naskah">Naskah</h2>
        <span className="muted mono">{article.file.split("/").at(-1)}</span>
        <span className="push muted">
          Baris {caret.line}, kolom {caret.column}
        </span>
        <button className="btn small plain only-wide" type="button" aria-pressed={folded} onClick={toggle}>
          {folded ? "Fact dilipat" : "Fact terbuka"} <kbd>Alt F</kbd>
        </button>
      </div>
      <p className="vh" id="naskah-cara">
        Tab menjorokkan baris. Untuk keluar dari naskah tekan Escape lalu Tab, atau F6 ke panel berikutnya.
      </p>
      <div className="cm" ref={host} />
    </section>
  );
}
