"use client";
import { useState } from "react";
import type { WireFactUse } from "@/modules/publishing/studio/wire";
import { toChipName } from "../tags/fact-folds";
import { toDifference } from "../text/figure-difference";
import { toMinimalEdits } from "../text/minimal-edits";
import { toShortTime } from "../text/wib";
import type { Session, Unbound } from "../work/session";
import { useStore } from "./use-store";

const toTime = (iso: string | null | undefined): string => (iso ? toShortTime(new Date(iso)) : "");
const isOne = (values: readonly string[]): boolean => new Set(values).size === 1;

/** Puts the caret on a figure in the source. */
function goTo(session: Session, offset: number): void {
  const view = session.getView();
  if (!view) return;
  view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
  view.focus();
}

/** Writes what the newest snapshot says over these figures, each with its moment; one step to undo. */
function takeNew(session: Session, facts: readonly WireFactUse[]): void {
  const view = session.getView();
  if (!view) return;
  const changes = facts.flatMap(({ now, range, text }) => {
    const written = view.state.sliceDoc(range.start, range.end);
    const [open = ""] = /^<Fact[^>]*>/.exec(written) ?? [];
    if (!now?.asOf || open === "" || !written.endsWith(`${text}</Fact>`)) return [];
    const fresh = /\bat="[^"]*"/.test(open) ? open.replace(/\bat="[^"]*"/, `at="${now.asOf}"`) : open;
    const replaced = `${fresh}${now.text}</Fact>`;
    return toMinimalEdits(written, replaced).map((edit) => ({
      from: range.start + edit.start,
      to: range.start + edit.end,
      insert: edit.text,
    }));
  });
  view.dispatch({ changes, userEvent: "input.figures" });
  session.say(`${facts.length} angka diperbarui. Baca ulang kalimatnya.`);
}

function Figure({ session, fact, many }: { session: Session; fact: WireFactUse; many: boolean }) {
  const { standing, now, value } = fact;
  return (
    <tr>
      <th scope="row">
        <button
          className="link"
          type="button"
          onClick={() => goTo(session, fact.range.start)}
          data-goes-to-source
        >
          {fact.label}
        </button>
        <span className="id">{toChipName(fact.of)}</span>
      </th>
      <td className="num then">
        {fact.text}
        {many && <small>{toTime(fact.at ?? value?.asOf)}</small>}
        {standing === "wrong" && value && <small className="wrong">seharusnya {value.text}</small>}
      </td>
      <td className={standing === "moved" ? "num now" : "num now same"}>
        {now === null ? (
          "tidak diketahui"
        ) : standing === "moved" || standing === "wrong" ? (
          <>
            <b>{now.text}</b>
            <small>{toDifference(fact.text, now.text)}</small>
          </>
        ) : (
          "sama"
        )}
        {many && now !== null && <small>{toTime(now.asOf)}</small>}
      </td>
    </tr>
  );
}

function Loose({ session, figure }: { session: Session; figure: Unbound }) {
  return (
    <tr>
      <th scope="row">
        {figure.text}
        <span className="id">baris {figure.line}</span>
      </th>
      <td className="num">
        <button
          className="btn small"
          type="button"
          data-goes-to-source
          aria-label={`Ikat ${figure.text}, baris ${figure.line}`}
          onClick={() => bind(session, figure)}
        >
          Ikat
        </button>
      </td>
    </tr>
  );
}

/** Puts a figure into a `Fact` whose name is still to be chosen, with the caret in the name. */
function bind(session: Session, { range, text }: Unbound): void {
  const view = session.getView();
  if (!view || view.state.sliceDoc(range.start, range.end) !== text) return;
  const open = '<Fact of="';
  view.dispatch({
    changes: [
      { from: range.start, insert: `${open}">` },
      { from: range.end, insert: "</Fact>" },
    ],
    selection: { anchor: range.start + open.length },
    scrollIntoView: true,
    userEvent: "input.bind",
  });
  view.focus();
  session.say("Pilih angkanya dengan Ctrl Spasi.");
}

/** Every bound figure as written and as it is now, those that moved first; then what is bound to nothing. */
export function FiguresPanel({ session }: { session: Session }) {
  const { facts, unbound, checked } = useStore(session.store);
  const moved = facts.filter(({ standing }) => standing === "moved");
  const rank = { wrong: 0, moved: 1, unknown: 2, same: 3 };
  const sorted = [...facts].sort(
    (a, b) => rank[a.standing] - rank[b.standing] || a.range.start - b.range.start,
  );
  const written = facts.map((fact) => toTime(fact.at ?? fact.value?.asOf));
  const present = facts.map(({ now }) => toTime(now?.asOf));
  const many = !isOne(written) || !isOne(present);
  const newest = present.find(Boolean) ?? "";
  const [kept, setKept] = useState<string | null>(null);
  return (
    <>
      <h2 className="vh">Angka</h2>
      {moved.length > 0 && kept !== newest && (
        <div className="note warn">
          <b>
            Data {newest} WIB mengubah {moved.length} angka.
          </b>{" "}
          Naskah tetap seperti tertulis sampai Anda memilih.
          <div className="acts">
            <button className="btn small main" type="button" onClick={() => takeNew(session, moved)}>
              Pakai data {newest}
            </button>
            <button
              className="btn small"
              type="button"
              onClick={() => {
                setKept(newest);
                session.say("Naskah tetap seperti tertulis.");
              }}
            >
              Tetap {isOne(written) ? written[0] : "seperti tertulis"}
            </button>
          </div>
        </div>
      )}
      {facts.length === 0 && (
        <p className="hint">
          {checked === "yes"
            ? "Belum ada angka yang terikat ke data. Sisipkan Fact dengan Ctrl Spasi."
            : "Memeriksa…"}
        </p>
      )}
      {facts.length > 0 && (
        <table className="figures">
          <caption className="vh">Angka terikat: tertulis dan kini</caption>
          <thead>
            <tr>
              <th scope="col">Angka</th>
              <th scope="col" className="num">
                Tertulis
                {!many && <br />}
                {!many && written[0]}
              </th>
              <th scope="col" className="num">
                Kini
                {!many && <br />}
                {!many && newest}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((fact) => (
              <Figure key={`${fact.of} ${fact.range.start}`} session={session} fact={fact} many={many} />
            ))}
          </tbody>
        </table>
      )}
      {unbound.length > 0 && (
        <>
          <h3>Belum terikat</h3>
          <table className="figures">
            <caption className="vh">Angka belum terikat</caption>
            <tbody>
              {unbound.map((figure) => (
                <Loose key={`${figure.text} ${figure.range.start}`} session={session} figure={figure} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {facts.some(({ now }) => now?.coverage) && (
        <p className="hint">Cakupan kini: {facts.find(({ now }) => now?.coverage)?.now?.coverage}.</p>
      )}
    </>
  );
}
