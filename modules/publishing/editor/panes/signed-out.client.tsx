"use client";
import { useEffect } from "react";
import type { Session } from "../work/session";
import { downloadText } from "./download";
import { useStore } from "./use-store";

/** The session is over: the text stays, signing in happens in another window, and then everything goes on. */
export function SignedOut({ session, signInHref }: { session: Session; signInHref: string }) {
  const { status, kept } = useStore(session.saving.store);
  const isOut = status === "signed-out";
  useEffect(() => {
    if (!isOut) return;
    session.say("Sesi berakhir. Teks Anda tetap di sini. Masuk lagi untuk menyimpan.");
    // Back from signing in: try at once.
    const onFocus = () => void session.resume();
    window.addEventListener("focus", onFocus);
    return () => window.removeEventListener("focus", onFocus);
  }, [isOut, session]);
  if (!isOut) return null;
  return (
    <section className="clash" aria-labelledby="h-sesi">
      <h2 id="h-sesi">Sesi Anda berakhir</h2>
      <p>
        Teks Anda tetap di sini{kept ? " dan tersimpan di peramban ini" : ""}. Masuk lagi di jendela lain,
        lalu kembali ke sini.
      </p>
      <p className="row-acts">
        <a className="btn small main" href={signInHref} target="_blank" rel="noreferrer">
          Masuk lagi
        </a>{" "}
        <button className="btn small" type="button" onClick={() => void session.resume()}>
          Sudah masuk, lanjutkan
        </button>{" "}
        <button
          className="btn small"
          type="button"
          onClick={() => downloadText(`${session.slug}.mdx`, session.store.get().source)}
        >
          Unduh naskah
        </button>
      </p>
    </section>
  );
}
