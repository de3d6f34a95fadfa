"use client";
import { useState } from "react";

/** A password that can be looked at while it is typed. */
export function PasswordField(props: {
  name: string;
  label: string;
  autoComplete: "current-password" | "new-password";
  describedBy?: string | undefined;
  hint?: string;
}) {
  const [isShown, setShown] = useState(false);
  const { name, label, autoComplete, describedBy, hint } = props;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <div className="reveal">
        <input
          className="input"
          id={name}
          name={name}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          required
          aria-invalid={describedBy !== undefined}
          aria-describedby={[describedBy, hint && `${name}-cara`].filter(Boolean).join(" ") || undefined}
        />
        <button
          className="btn plain small"
          type="button"
          aria-pressed={isShown}
          aria-label="Lihat kata sandi"
          onClick={() => setShown(!isShown)}
        >
          Lihat
        </button>
      </div>
      {hint && (
        <p className="hint" id={`${name}-cara`}>
          {hint}
        </p>
      )}
    </div>
  );
}
