"use client";
import { useState } from "react";
import { formatDateTimeShort } from "@/lib/format-id";
import type { SessionRow } from "@/modules/publishing/studio/accounts/session.server";
import { call } from "./call";

type Session = SessionRow & { isThis: boolean };

/** Where one is signed in. */
export function MySessions({ sessions }: { sessions: Session[] }) {
  const [rows, setRows] = useState(sessions);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function end(id?: string) {
    const done = await call("/sesi", "DELETE", id === undefined ? {} : { id });
    if (!done.ok) return setTrouble(done.message);
    if (id === undefined) location.assign("/redaksi/masuk");
    else setRows(rows.filter((row) => row.id !== id));
  }
  async function leave() {
    const done = await call("/keluar", "POST", {});
    if (done.ok) location.assign("/redaksi/masuk");
    else setTrouble(done.message);
  }

  return (
    <>
      <p className="acts">
        <button className="btn main" type="button" onClick={leave}>
          Keluar
        </button>
        <button className="btn" type="button" onClick={() => end()}>
          Keluar di semua peramban
        </button>
      </p>
      {trouble && (
        <p className="said error" role="alert">
          {trouble}
        </p>
      )}
      <h2>Sesi yang terbuka</h2>
      <table className="ledger">
        <caption className="vh">Sesi yang terbuka</caption>
        <thead>
          <tr>
            <th scope="col">Peramban</th>
            <th scope="col">Dari</th>
            <th scope="col">Dimulai</th>
            <th scope="col">Tindakan</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, agent, address, startedAt, isThis }) => (
            <tr key={id}>
              <th scope="row">{agent?.slice(0, 100) ?? "tidak diketahui"}</th>
              <td>{address ?? "–"}</td>
              <td>{formatDateTimeShort(new Date(startedAt))}</td>
              <td>
                {isThis ? (
                  "peramban ini"
                ) : (
                  <button className="btn small" type="button" onClick={() => end(id)}>
                    Akhiri
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
