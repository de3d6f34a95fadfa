"use client";
import { useEffect, useRef, useState } from "react";
import type { ArticleAnswer, CheckAnswer, SaveAnswer } from "@/modules/publishing/studio/wire";
import { call } from "./call";

/** A text field over the same routes: what the writing screen falls back on. Saves by hand, shows problems as a list. */
export function PlainEditor({ slug }: { slug: string; nonce?: string | null }) {
  const [article, setArticle] = useState<ArticleAnswer | null>(null);
  const [said, setSaid] = useState("Memuat naskah…");
  const [problems, setProblems] = useState<CheckAnswer["problems"]>([]);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    void call<ArticleAnswer>(`/naskah/${slug}`).then((loaded) => {
      if (loaded.ok) setArticle(loaded.value);
      setSaid(loaded.ok ? "" : loaded.message);
    });
  }, [slug]);

  async function save() {
    if (!article || !text.current) return;
    // The field hands out line feeds alone; the file keeps the ends that it has.
    const ends = article.source.includes("\r\n") ? "\r\n" : "\n";
    const source = text.current.value.replaceAll("\n", ends);
    const saved = await call<SaveAnswer>(`/naskah/${slug}`, "PUT", { base: article.hash, source });
    if (!saved.ok) return setSaid(saved.message);
    setArticle({ ...article, ...saved.value });
    text.current.value = saved.value.source;
    setSaid(`Tersimpan, revisi ${saved.value.revision}.`);
    const checked = await call<CheckAnswer>(`/naskah/${slug}/periksa`, "POST", {
      source: saved.value.source,
    });
    if (checked.ok) setProblems(checked.value.problems);
  }

  return (
    <main className="page-desk">
      <h1>{slug}</h1>
      <p role="status">{said}</p>
      {article && (
        <>
          <label className="field">
            <span className="label">Naskah</span>
            <textarea
              ref={text}
              className="input mono"
              rows={30}
              defaultValue={article.source}
              spellCheck={false}
            />
          </label>
          <p className="acts">
            <button className="btn main" type="button" onClick={save}>
              Simpan
            </button>
            <a className="btn" href="/redaksi">
              Daftar naskah
            </a>
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.line}:${problem.column}:${problem.rule}`}>
                <code>
                  {problem.line}:{problem.column} {problem.rule}
                </code>{" "}
                {problem.message} {problem.fix}
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
