"use client";
import { useState } from "react";
import { formatDateShort } from "@/lib/format-id";
import { listHeadValues, setHeadText } from "../text/head";
import { toShortTime } from "../text/wib";
import type { Session } from "../work/session";
import { useStore } from "./use-store";

const TITLE_MAX = 65;
const DEK_MAX = 155;

/** A key of the head as a field; what is typed goes into the source and nowhere else. */
function HeadField(props: {
  session: Session;
  name: "title" | "dek";
  label: string;
  max: number;
  rows: number;
}) {
  const { session, name, label, max, rows } = props;
  const { source } = useStore(session.store);
  const value = listHeadValues(source).get(name)?.value;
  if (value === undefined)
    return <p className="hint">{label} tidak tertulis dalam satu baris; sunting di naskah.</p>;
  const set = (text: string) => {
    const view = session.getView();
    const edit = setHeadText(view?.state.doc.toString() ?? source, name, text.replace(/\s*\n\s*/g, " "));
    if (!view || !edit) return;
    view.dispatch({
      changes: { from: edit.start, to: edit.end, insert: edit.text },
      userEvent: "input.head",
    });
  };
  return (
    <div className="field">
      <label htmlFor={`sh-${name}`}>{label}</label>
      <textarea
        className="input"
        id={`sh-${name}`}
        rows={rows}
        value={value}
        aria-describedby={`sh-${name}-n`}
        onChange={(event) => set(event.target.value)}
      />
      <span className={value.length > max ? "hint over" : "hint"} id={`sh-${name}-n`}>
        {value.length} dari {max} huruf{value.length > max ? ", dapat terpotong di hasil pencarian" : ""}.
      </span>
    </div>
  );
}

const cut = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const short = text.slice(0, max);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), max - 20))}…`;
};

/** How the article looks where it is shared and found; title and summary can be changed here. */
export function SharePanel({ session }: { session: Session }) {
  const { source, preview, words, article } = useStore(session.store);
  const [link, setLink] = useState<{ url: string; until: string } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const head = listHeadValues(source);
  const [title, dek] = [head.get("title")?.value ?? "", head.get("dek")?.value ?? ""];
  const section = head.get("section")?.value ?? "";
  const date = Date.parse(head.get("publishedAt")?.value ?? "");
  const asOf = Date.parse(head.get("asOf")?.value ?? "");
  const image = /<meta[^>]+property="og:image"[^>]+content="([^"]+)"/.exec(preview.html ?? "")?.[1];
  const sectionName = words?.sections.find(({ id }) => id === section)?.name ?? section;

  async function makeLink(): Promise<void> {
    setTrouble(null);
    await session.saving.save();
    const answer = await session.api.previewLink();
    if (!answer.ok) return setTrouble(answer.failure.message);
    setLink({ url: answer.value.url, until: toShortTime(new Date(answer.value.expiresAt)) });
    session.say("Tautan pratinjau dibuat.");
  }
  return (
    <>
      <h2 className="vh">Bagikan</h2>
      <h3>Gambar bagikan</h3>
      {image ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: made by our own route, shown once. */}
          <img
            className="card-shot"
            src={image.replaceAll("&amp;", "&")}
            width={1200}
            height={630}
            alt={`Kartu bagikan: ${title}`}
          />
          <p className="meter">
            1200 × 630{Number.isNaN(asOf) ? "" : `, per ${toShortTime(new Date(asOf))} seperti naskah`}
          </p>
        </>
      ) : (
        <p className="hint">Belum ada gambar bagikan untuk naskah ini.</p>
      )}
      <h3>Hasil pencarian</h3>
      <div className="serp">
        <div className="u">
          Warta Suara › {sectionName.toLowerCase() || "rubrik"} › {session.slug}
        </div>
        <div className="t">{cut(title, TITLE_MAX)}</div>
        <div>
          {Number.isNaN(date) ? "" : `${formatDateShort(new Date(date))} · `}
          {cut(dek, DEK_MAX)}
        </div>
      </div>
      <HeadField session={session} name="title" label="Judul" max={TITLE_MAX} rows={2} />
      <HeadField session={session} name="dek" label="Ringkasan" max={DEK_MAX} rows={3} />
      {article.state !== "published" && article.state !== "corrected" && (
        <>
          <h3>Tautan pratinjau</h3>
          <p className="hint">Untuk orang tanpa akun. Berlaku sementara dan hanya untuk naskah ini.</p>
          <div className="acts">
            <button className="btn small" type="button" onClick={() => void makeLink()}>
              Buat tautan
            </button>
          </div>
          {link && (
            <p className="field">
              <label htmlFor="sh-link">Berlaku sampai {link.until} WIB</label>
              <input
                className="input mono"
                id="sh-link"
                readOnly
                value={link.url}
                onFocus={(event) => event.target.select()}
              />
            </p>
          )}
          {trouble && <p className="why">{trouble}</p>}
        </>
      )}
    </>
  );
}
