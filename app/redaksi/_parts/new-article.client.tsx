"use client";
import { type FormEvent, useState } from "react";
import { AskDialog } from "./ask-dialog.client";
import { call } from "./call";

/** Asks for what a draft needs, makes it, and opens it. */
export function NewArticle({
  sections,
  onClose,
}: {
  sections: { id: string; name: string }[];
  onClose: () => void;
}) {
  const [trouble, setTrouble] = useState<string | null>(null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const made = await call<{ slug: string }>("/naskah", "POST", {
      title: form.get("judul"),
      section: form.get("rubrik"),
    });
    if (made.ok) location.assign(`/redaksi/naskah/${made.value.slug}`);
    else setTrouble(made.message);
  }

  return (
    <AskDialog title="Naskah baru" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2>Naskah baru</h2>
        {trouble && (
          <p className="said error" role="alert">
            {trouble}
          </p>
        )}
        <div className="field">
          <label htmlFor="judul">Judul</label>
          <input className="input" id="judul" name="judul" required maxLength={200} autoComplete="off" />
          <p className="hint">Boleh diubah nanti; alamat beritanya dibuat dari judul ini.</p>
        </div>
        <div className="field">
          <label htmlFor="rubrik">Rubrik</label>
          <select className="input" id="rubrik" name="rubrik">
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <p className="acts">
          <button className="btn main" type="submit">
            Mulai menulis
          </button>
          <button className="btn plain" type="button" onClick={onClose}>
            Batal
          </button>
        </p>
      </form>
    </AskDialog>
  );
}
