"use client";
import { type FormEvent, useState } from "react";
import { call } from "./call";
import { Icon } from "./icon";
import { PasswordField } from "./password-field.client";

/** Sets a password with the key of a link, once. */
export function NewPasswordForm({ linkKey, name }: { linkKey: string; name: string }) {
  const [trouble, setTrouble] = useState<string | null>(null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("sandi");
    const set = await call("/sandi", "POST", { key: linkKey, password });
    if (set.ok) location.assign("/redaksi/masuk?baru=1");
    else setTrouble(set.message);
  }

  return (
    <form method="post" onSubmit={onSubmit} aria-labelledby="h-sandi">
      <h1 id="h-sandi">Kata sandi untuk {name}</h1>
      {trouble !== null && (
        <p className="alert" role="alert" id="salah">
          <Icon name="error" /> {trouble}
        </p>
      )}
      <PasswordField
        name="sandi"
        label="Kata sandi baru"
        autoComplete="new-password"
        describedBy={trouble === null ? undefined : "salah"}
        hint="Sedikitnya 12 huruf; kalimat yang mudah Anda ingat lebih baik daripada tanda-tanda."
      />
      <button className="btn main" type="submit">
        Simpan kata sandi
      </button>
    </form>
  );
}
