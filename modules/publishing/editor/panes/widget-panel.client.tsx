"use client";
import { useState } from "react";
import { findTagAround, type Tag } from "../tags/read-tags";
import type { Session } from "../work/session";
import { MediaForm } from "./media-form.client";
import { useStore } from "./use-store";
import { WidgetForm } from "./widget-form.client";

const MEDIA = "gambar";

/** The widget under the caret, as long as a form exists for it. */
function useTagAtCaret(session: Session): Tag | null {
  const { source, caret } = useStore(session.store);
  const lines = source.split("\n");
  const offset =
    lines.slice(0, caret.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + caret.column - 1;
  return findTagAround(source, offset)?.tag ?? null;
}

/** The newsroom's widgets with their forms: edits the one under the caret, or writes a new one. */
export function WidgetPanel({ session }: { session: Session }) {
  const { words } = useStore(session.store);
  const at = useTagAtCaret(session);
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  if (!words)
    return (
      <>
        <h2 className="vh">Widget</h2>
        <p className="hint">Memuat daftar widget…</p>
      </>
    );
  const open = chosen ?? at?.name ?? words.widgets[0]?.tag ?? null;
  const widget = words.widgets.find(({ tag }) => tag === open) ?? null;
  const present = at && at.name === open ? at : null;
  const needle = search.trim().toLowerCase();
  const shown = words.widgets.filter(({ tag, name, summary }) =>
    `${tag} ${name} ${summary}`.toLowerCase().includes(needle),
  );
  const choose = (tag: string) => setChosen(tag === at?.name ? null : tag);
  return (
    <>
      <h2 className="vh">Widget</h2>
      <div className="field">
        <label className="vh" htmlFor="w-cari">
          Cari widget
        </label>
        <input
          className="input"
          id="w-cari"
          type="search"
          placeholder="Cari widget"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a set of toggles, no form. */}
      <div className="palette" role="group" aria-label="Sisipkan widget">
        {shown.map(({ tag, name }) => (
          <button key={tag} type="button" aria-pressed={tag === open} onClick={() => choose(tag)}>
            <b>{tag}</b>
            <span>{name}</span>
          </button>
        ))}
        <button type="button" aria-pressed={open === MEDIA} onClick={() => setChosen(MEDIA)}>
          <b>Gambar</b>
          <span>Foto atau grafik dengan keterangan</span>
        </button>
      </div>
      {shown.length === 0 && <p className="hint">Tidak ada widget dengan kata itu.</p>}
      {open === MEDIA && <MediaForm session={session} />}
      {widget && (
        <WidgetForm
          key={`${widget.tag} ${present ? present.start : "baru"}`}
          session={session}
          widget={widget}
          present={present}
          words={words}
        />
      )}
    </>
  );
}
