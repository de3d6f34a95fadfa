"use client";
import { type FormEvent, useState } from "react";
import { call } from "./call";
import { Icon } from "./icon";
import { PasswordField } from "./password-field.client";

/** Signs in and goes on to `next`, a path of the studio. */
export function SignInForm({ next }: { next: string }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setTrouble(null);
    const entered = await call("/masuk", "POST", { email: form.get("surel"), password: form.get("sandi") });
    if (entered.ok) return location.assign(next);
    setBusy(false);
    setTrouble(entered.message);
  }

  return (
    <form method="post" onSubmit={onSubmit} aria-labelledby="h-masuk">
      <h1 id="h-masuk">Masuk ke redaksi</h1>
      {trouble !== null && (
        <p className="alert" role="alert" id="salah">
          <Icon name="error" /> {trouble}
        </p>
      )}
      <div className="field">
        <label htmlFor="surel">Surel kantor</label>
        <input className="input" id="surel" name="surel" type="email" autoComplete="username" required />
      </div>
      <PasswordField
        name="sandi"
        label="Kata sandi"
        autoComplete="current-password"
        describedBy={trouble === null ? undefined : "salah"}
      />
      <button className="btn main" type="submit" aria-disabled={isBusy}>
        {isBusy ? "Memeriksa…" : "Masuk"}
      </button>
      <p className="hint">
        Lupa kata sandi? Minta tautan baru kepada pengelola redaksi; akun dibuat oleh mereka.
      </p>
    </form>
  );
}
