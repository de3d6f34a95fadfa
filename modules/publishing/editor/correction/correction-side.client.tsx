"use client";
import { formatDateTimeLong } from "@/lib/format-id";
import { toInitials } from "../panes/publish-bar.client";
import { useStore } from "../panes/use-store";
import type { Hand } from "../text/head";
import { toHour } from "../text/wib";
import type { Session } from "../work/session";
import type { Filled } from "./correction-form";

const BUTTONS = {
  correct: "Terbitkan koreksi",
  update: "Terbitkan pembaruan",
  typo: "Terbitkan ejaan",
  withdraw: "Tarik naskah",
} as const;

const RIPPLES = {
  correct: [
    ["Halaman naskah", "catatan di akhir dan di bawah judul"],
    ["Halaman dan umpan Koreksi", "entri baru"],
    ["Kartu bagikan", "alamat gambar baru"],
    ["Data terstruktur", "correction"],
  ],
  update: [
    ["Halaman naskah", "catatan pembaruan"],
    ["Kartu bagikan", "alamat gambar baru"],
  ],
  typo: [["Halaman naskah", "teks saja"]],
  withdraw: [
    ["Halaman naskah", "alasan di alamat yang sama"],
    ["Pencarian, umpan, peta situs", "keluar"],
    ["Halaman Koreksi", "entri baru"],
  ],
} as const;

/** What readers will see, who answers for it, and what changes along; the button with its reason stands here. */
export function CorrectionSide(props: {
  session: Session;
  filled: Filled;
  objection: string | null;
  approved: Hand | null;
  onBack: () => void;
}) {
  const { session, filled, objection, approved, onBack } = props;
  const { article, moving } = useStore(session.store);
  const { kind, note, reason } = filled;
  const { account } = article;
  const said = kind === "withdraw" ? reason : note;
  const word = { correct: "Koreksi", update: "Pembaruan", typo: null, withdraw: "Naskah ini ditarik" }[kind];
  return (
    <div className="correct-side">
      <section aria-labelledby="h-tampil">
        <h2 id="h-tampil">Yang dilihat pembaca</h2>
        {word === null ? (
          <p className="hint">Tidak ada catatan.</p>
        ) : (
          <div className="reader-note">
            <b>
              {word}, {formatDateTimeLong(new Date())}
            </b>
            {said.trim() || <span className="muted">Belum ditulis.</span>}
          </div>
        )}
      </section>
      <div className="sign">
        <h2>Empat mata</h2>
        <div className="eyes column">
          <div>
            <span className="face me" aria-hidden="true">
              {account.initials}
            </span>
            <span>
              <b>{account.name}</b>
              <small>{kind === "withdraw" ? "menarik naskah" : "menulis perubahan"}</small>
            </span>
          </div>
          <div>
            <span className="face other" aria-hidden="true">
              {approved ? toInitials(approved.by) : "–"}
            </span>
            <span>
              <b>{approved?.by ?? "Belum ada"}</b>
              <small>
                {approved ? `menyetujui ${toHour(new Date(approved.at))} WIB` : "belum menyetujui"}
              </small>
            </span>
          </div>
        </div>
        <p className="hint">Koreksi tercatat tetap: dapat disusul koreksi lain, tidak dapat dihapus.</p>
        {objection && (
          <p className="why" id="koreksi-why">
            {objection}
          </p>
        )}
        <button
          className="btn main"
          type="submit"
          aria-disabled={objection !== null || moving}
          aria-describedby={objection ? "koreksi-why" : undefined}
        >
          {BUTTONS[kind]} <kbd>Ctrl Enter</kbd>
        </button>
        <button className="btn plain" type="button" onClick={onBack}>
          Kembali ke naskah
        </button>
      </div>
      <section aria-labelledby="h-ikut">
        <h2 id="h-ikut">Ikut berubah</h2>
        <ul className="ripple">
          {RIPPLES[kind].map(([what, how]) => (
            <li key={what}>
              <span>{what}</span>
              <span>{how}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
