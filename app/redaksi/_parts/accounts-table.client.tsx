"use client";
import { type FormEvent, useState } from "react";
import { formatDateTimeShort } from "@/lib/format-id";
import type { AccountRow } from "@/modules/publishing/studio/accounts/accounts.server";
import { ROLE_LABELS, ROLES } from "@/modules/publishing/studio/wire";
import { call } from "./call";

type Said = { text: string; isTrouble: boolean };

/** Accounts with what an administrator may do; every change is in force with the account's next request. */
export function AccountsTable({ accounts, own }: { accounts: AccountRow[]; own: string }) {
  const [rows, setRows] = useState(accounts);
  const [said, setSaid] = useState<Said | null>(null);

  async function act(change: Record<string, string>, done: string) {
    const answer = await call<{ link?: string }>("/akun", "POST", change);
    if (!answer.ok) return setSaid({ text: answer.message, isTrouble: true });
    const { link } = answer.value;
    setSaid({ text: link ? `${done} Tautan sekali pakai, berlaku 48 jam: ${link}` : done, isTrouble: false });
    const fresh = await call<{ accounts: AccountRow[] }>("/akun");
    if (fresh.ok) setRows(fresh.value.accounts);
  }

  async function onAdd(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? "");
    await act(
      { action: "add", email: text("surel"), name: text("nama"), role: text("peran") },
      "Akun dibuat.",
    );
  }

  return (
    <>
      {said && (
        <p className={said.isTrouble ? "said error" : "said ok"} role={said.isTrouble ? "alert" : "status"}>
          {said.text}
        </p>
      )}
      <table className="ledger">
        <caption className="vh">Akun redaksi</caption>
        <thead>
          <tr>
            <th scope="col">Nama</th>
            <th scope="col">Peran</th>
            <th scope="col">Terakhir di sini</th>
            <th scope="col">Tindakan</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} isOwn={row.email === own} act={act} />
          ))}
        </tbody>
      </table>
      <form className="row-form" onSubmit={onAdd} aria-labelledby="h-baru">
        <h2 id="h-baru" style={{ flexBasis: "100%" }}>
          Akun baru
        </h2>
        <div className="field">
          <label htmlFor="nama">Nama</label>
          <input className="input" id="nama" name="nama" required maxLength={80} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="surel">Surel kantor</label>
          <input className="input" id="surel" name="surel" type="email" required autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="peran">Peran</label>
          <select className="input" id="peran" name="peran">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_LABELS[role]}
              </option>
            ))}
          </select>
        </div>
        <button className="btn main" type="submit">
          Buat akun
        </button>
      </form>
    </>
  );
}

function Row(props: {
  row: AccountRow;
  isOwn: boolean;
  act: (change: Record<string, string>, done: string) => Promise<void>;
}) {
  const { row, isOwn, act } = props;
  const { email, name } = row;
  const note = row.disabledAt ? "ditutup" : row.hasPassword ? null : "belum ada kata sandi";
  return (
    <tr className={row.disabledAt ? "is-closed" : undefined}>
      <th scope="row">
        {name}
        {isOwn && " (Anda)"}
        <small>
          {email}
          {note && ` · ${note}`}
        </small>
      </th>
      <td>
        <select
          className="input"
          aria-label={`Peran ${name}`}
          value={row.role}
          onChange={(event) =>
            act({ action: "role", email, role: event.target.value }, `Peran ${name} diubah.`)
          }
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_LABELS[role]}
            </option>
          ))}
        </select>
      </td>
      <td>{row.lastSeenAt ? formatDateTimeShort(new Date(row.lastSeenAt)) : "–"}</td>
      <td>
        <span className="acts">
          <button
            className="btn small"
            type="button"
            onClick={() => act({ action: "link", email }, `Untuk ${name}.`)}
          >
            Tautan kata sandi
          </button>
          <button
            className="btn small"
            type="button"
            onClick={() => act({ action: "sign-out", email }, `Semua sesi ${name} diakhiri.`)}
          >
            Akhiri sesi
          </button>
          {row.disabledAt ? (
            <button
              className="btn small"
              type="button"
              onClick={() => act({ action: "enable", email }, `Akun ${name} dibuka.`)}
            >
              Buka
            </button>
          ) : (
            <button
              className="btn small"
              type="button"
              onClick={() => act({ action: "disable", email }, `Akun ${name} ditutup.`)}
            >
              Tutup
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
