"use client";
import { useEffect, useState } from "react";
import type { ArticleAnswer } from "@/modules/publishing/studio/wire";
import { EditorRoom } from "./panes/editor-room.client";
import { createApi } from "./work/api";
import { openKeptText, takeUpKept } from "./work/open-kept";
import { createSession, type Session } from "./work/session";

/**
 * The writing screen of one article, whole: loads it, takes up what a reload or a crash left unsent, and shows the room.
 * @param nonce of the page's content security policy, for the style sheet that CodeMirror makes
 * @param signInHref where a session that is over is begun again, in a window of its own
 */
export function StudioEditor({
  slug,
  nonce = null,
  signInHref = "/redaksi/masuk",
}: {
  slug: string;
  nonce?: string | null;
  signInHref?: string;
}) {
  const [session, setSession] = useState<Session | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` loads again.
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const api = createApi(slug);
      const answer = await api.load();
      if (!isCurrent) return;
      if (!answer.ok) return setTrouble(answer.failure.message);
      const loaded: ArticleAnswer = answer.value;
      const { kept, isAlive, release } = await openKeptText(slug, loaded.account.name);
      if (!isCurrent) return release();
      setTrouble(null);
      setSession(takeUpKept(createSession(api, loaded, kept), kept, isAlive));
    })();
    return () => {
      isCurrent = false;
    };
  }, [slug, attempt]);

  // Only where not even the browser could keep it does leaving ask first.
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const state = session?.saving.store.get();
      if (state && state.status !== "saved" && !state.kept) event.preventDefault();
    };
    const onOnline = () => void session?.saving.save();
    window.addEventListener("beforeunload", onLeave);
    window.addEventListener("online", onOnline);
    return () => {
      window.removeEventListener("beforeunload", onLeave);
      window.removeEventListener("online", onOnline);
    };
  }, [session]);

  if (session) return <EditorRoom session={session} nonce={nonce} signInHref={signInHref} />;
  return (
    <main className="waiting">
      <h1 className="vh">Sunting naskah</h1>
      {trouble === null ? (
        <p role="status">Memuat naskah…</p>
      ) : (
        <>
          <p role="alert">{trouble}</p>
          <p className="row-acts">
            <button className="btn" type="button" onClick={() => setAttempt(attempt + 1)}>
              Coba lagi
            </button>{" "}
            <a className="btn plain" href="/redaksi">
              Kembali ke daftar naskah
            </a>
          </p>
        </>
      )}
    </main>
  );
}
