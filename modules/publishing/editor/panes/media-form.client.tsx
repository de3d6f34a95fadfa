"use client";
import { type FormEvent, useId, useState } from "react";
import type { Session } from "../work/session";

/** An image with what it shows and whose it is; both stand before it may be uploaded. */
export function MediaForm({ session }: { session: Session }) {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState("");
  const [credit, setCredit] = useState("");
  const [state, setState] = useState<"idle" | "sending">("idle");
  const [trouble, setTrouble] = useState<string | null>(null);
  const why =
    file === null
      ? "Pilih gambar dahulu."
      : alt.trim().length < 3
        ? "Tulis apa yang terlihat pada gambar."
        : credit.trim().length < 2
          ? "Tulis siapa pembuatnya."
          : null;

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (why !== null || file === null || state === "sending") return;
    setState("sending");
    setTrouble(null);
    const form = new FormData();
    form.set("file", file);
    form.set("alt", alt.trim());
    form.set("credit", credit.trim());
    const answer = await session.api.media(form);
    setState("idle");
    if (!answer.ok) return setTrouble(answer.failure.message);
    const view = session.getView();
    if (!view) return;
    const line = view.state.doc.lineAt(view.state.selection.main.to);
    view.dispatch({
      changes: { from: line.to, insert: `${line.text.trim() ? "\n\n" : ""}${answer.value.markdown}\n` },
      scrollIntoView: true,
      userEvent: "input.media",
    });
    session.say("Gambar disisipkan.");
    setFile(null);
    setAlt("");
  }
  return (
    <form className="form" aria-labelledby={`${id}-h`} onSubmit={send} noValidate>
      <h3 id={`${id}-h`}>Gambar baru</h3>
      <div className="field">
        <label htmlFor={`${id}-f`}>Berkas</label>
        <input
          className="input"
          id={`${id}-f`}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-a`}>Keterangan isi gambar</label>
        <textarea
          className="input"
          id={`${id}-a`}
          rows={2}
          value={alt}
          onChange={(event) => setAlt(event.target.value)}
        />
        <span className="hint">Untuk yang tidak melihat gambarnya.</span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-c`}>Pembuat atau pemilik</label>
        <input
          className="input"
          id={`${id}-c`}
          value={credit}
          onChange={(event) => setCredit(event.target.value)}
        />
      </div>
      <div className="acts">
        <button
          className="btn main small"
          type="submit"
          aria-disabled={why !== null}
          aria-describedby={`${id}-w`}
        >
          {state === "sending" ? "Mengirim…" : "Unggah dan sisipkan"}
        </button>
      </div>
      <p className="hint" id={`${id}-w`}>
        {why ?? "Ukurannya disesuaikan oleh server."}
      </p>
      {trouble && (
        <p className="why" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
