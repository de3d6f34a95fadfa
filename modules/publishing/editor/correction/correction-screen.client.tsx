"use client";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from "react";
import { formatDateTimeLong, formatDateTimeShort } from "@/lib/format-id";
import { Icon } from "../panes/icon";
import { useStore } from "../panes/use-store";
import { listHeadValues, readHand } from "../text/head";
import { toPassages } from "../text/word-differences";
import type { Session } from "../work/session";
import { CAUSES, type Filled, KINDS, MAX_NOTE, toMoveRequest, toObjection } from "./correction-form";
import { CorrectionSide } from "./correction-side.client";
import { Differences } from "./differences.client";
import { usePublished } from "./use-published";

const PLACE = "redaksi:koreksi:";

/** A correction that is half written outlives a reload, like the text itself. */
function useKeptForm(slug: string): [Filled, (change: Partial<Filled>) => void, () => void] {
  const empty: Filled = { kind: "correct", cause: CAUSES[0].id, reason: "", note: "" };
  const [filled, setFilled] = useState<Filled>(() => {
    try {
      return { ...empty, ...JSON.parse(localStorage.getItem(PLACE + slug) ?? "{}") };
    } catch {
      return empty;
    }
  });
  const change = (part: Partial<Filled>) => {
    const next = { ...filled, ...part };
    setFilled(next);
    try {
      localStorage.setItem(PLACE + slug, JSON.stringify(next));
    } catch {
      // It then lasts as long as the window.
    }
  };
  return [filled, change, () => localStorage.removeItem(PLACE + slug)];
}

/** Correcting a published article: which kind, what differs, whether the data agrees, why, and what readers are told. */
export function CorrectionScreen({ session, onClose }: { session: Session; onClose: () => void }) {
  const { article, source, problems, facts, moving, moveTrouble } = useStore(session.store);
  const [filled, change, drop] = useKeptForm(session.slug);
  const published = usePublished(session);
  const id = useId();
  const head = listHeadValues(source);
  const title = head.get("title")?.value ?? session.slug;
  const publishedAt = Date.parse(head.get("publishedAt")?.value ?? "");
  const passages = published.source === null ? [] : toPassages(published.source, source);
  const errors = problems.filter(({ problem }) => problem.severity === "error").length;
  const objection =
    published.source === null
      ? (published.trouble ?? "Memuat teks yang terbit…")
      : toObjection(filled, article.moves, passages.length > 0, errors);
  const wrong = facts.filter(({ standing }) => standing === "wrong");
  const isWithdrawal = filled.kind === "withdraw";
  const tellsReaders = filled.kind === "correct" || filled.kind === "update";
  useEffect(() => document.getElementById("isi-koreksi")?.focus(), []);

  async function publish(): Promise<void> {
    if (objection !== null || moving) return session.say(objection ?? "Sedang dikirim.");
    const words = (side: "before" | "after") =>
      passages
        .filter(({ changed }) => changed)
        .map((passage) => passage[side].map(({ text }) => text).join(""))
        .join("\n")
        .slice(0, 4000);
    const answer = await session.move(toMoveRequest(filled, words("before"), words("after")));
    if (!answer.ok) return;
    drop();
    session.say(isWithdrawal ? "Naskah ditarik." : "Koreksi terbit.");
    onClose();
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void publish();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void publish();
  };
  return (
    <main className="correct-room" id="isi-koreksi" tabIndex={-1} aria-label="Koreksi">
      <form className="correct" onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <div className="correct-head">
          <p className="muted">Koreksi naskah terbit</p>
          <h2 className="correct-title">{title}</h2>
          <p className="muted">
            {Number.isNaN(publishedAt) ? "" : `Terbit ${formatDateTimeLong(new Date(publishedAt))}`}
            {article.owner ? ` oleh ${article.owner}` : ""}.{" "}
            <a href={`/berita/${session.slug}`}>Buka halaman</a>
          </p>
        </div>
        <div className="correct-main">
          <fieldset>
            <legend className="vh">Jenis perubahan</legend>
            <div className="kinds">
              {KINDS.map(({ move, name, summary }) => (
                <label key={move}>
                  <input
                    type="radio"
                    name="jenis"
                    checked={filled.kind === move}
                    onChange={() => change({ kind: move })}
                  />
                  <b>{name}</b>
                  <small>{summary}</small>
                </label>
              ))}
            </div>
          </fieldset>
          {!isWithdrawal && <Differences published={published} passages={passages} onEdit={onClose} />}
          {!isWithdrawal && (
            <section aria-labelledby={`${id}-b`}>
              <h2 id={`${id}-b`}>Diperiksa dengan data</h2>
              {wrong.length > 0 && (
                <table className="proof">
                  <caption className="vh">Angka terikat yang tidak cocok dengan data</caption>
                  <thead>
                    <tr>
                      <th scope="col">Angka</th>
                      <th scope="col" className="num">
                        Tertulis
                      </th>
                      <th scope="col" className="num">
                        Menurut data
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {wrong.map((fact) => (
                      <tr key={`${fact.of} ${fact.range.start}`}>
                        <th scope="row">{fact.label}</th>
                        <td className="num">{fact.text}</td>
                        <td className="num">
                          <b>{fact.value?.text ?? "tidak diketahui"}</b>
                          {fact.value?.asOf && (
                            <small> per {formatDateTimeShort(new Date(fact.value.asOf))}</small>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              <p className="hint">
                {errors === 0 && wrong.length === 0 ? (
                  <span className="count ok">
                    <Icon name="check" />
                    {facts.length > 0
                      ? `Teks sesudah cocok dengan data: ${facts.length} angka terikat.`
                      : "Tidak ada galat. Naskah ini tidak punya angka terikat."}
                  </span>
                ) : (
                  `${errors} galat harus dibetulkan di naskah.`
                )}
              </p>
            </section>
          )}
          <section aria-labelledby={`${id}-a`}>
            <h2 id={`${id}-a`}>Alasan</h2>
            <div className="form">
              {filled.kind === "correct" && (
                <div className="field">
                  <label htmlFor="sebab">Sebab</label>
                  <select
                    className="input cause"
                    id="sebab"
                    value={filled.cause}
                    onChange={(event) => change({ cause: event.target.value })}
                  >
                    {CAUSES.map((cause) => (
                      <option key={cause.id} value={cause.id}>
                        {cause.label}
                      </option>
                    ))}
                  </select>
                </div>
              )}
              {(filled.kind === "correct" || isWithdrawal) && (
                <div className="field">
                  <label htmlFor="alasan">
                    {isWithdrawal ? "Alasan untuk pembaca" : "Catatan untuk redaksi"}
                  </label>
                  <textarea
                    className="input"
                    id="alasan"
                    rows={2}
                    value={filled.reason}
                    aria-describedby="alasan-h"
                    onChange={(event) => change({ reason: event.target.value })}
                  />
                  <span className="hint" id="alasan-h">
                    {isWithdrawal
                      ? "Menggantikan teks di alamat yang sama."
                      : "Tersimpan di jejak, tidak tampil di halaman."}
                  </span>
                </div>
              )}
              {tellsReaders && (
                <div className="field">
                  <label htmlFor="catatan">Catatan untuk pembaca</label>
                  <textarea
                    className="input"
                    id="catatan"
                    rows={3}
                    value={filled.note}
                    aria-describedby="catatan-h"
                    onChange={(event) => change({ note: event.target.value })}
                  />
                  <span className={filled.note.length > MAX_NOTE ? "hint over" : "hint"} id="catatan-h">
                    {filled.kind === "correct"
                      ? "Sebut apa yang keliru dan yang benar. "
                      : "Sebut apa yang baru. "}
                    {filled.note.length} dari {MAX_NOTE} huruf.
                  </span>
                </div>
              )}
              {filled.kind === "typo" && (
                <p className="hint">Ejaan tidak diberitahukan; ia tercatat di jejak revisi.</p>
              )}
            </div>
          </section>
        </div>
        <CorrectionSide
          session={session}
          filled={filled}
          objection={moveTrouble ?? objection}
          approved={readHand(source, "approved")}
          onBack={onClose}
        />
      </form>
    </main>
  );
}
