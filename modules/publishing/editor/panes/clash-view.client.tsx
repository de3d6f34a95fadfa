"use client";
import { useEffect, useState } from "react";
import { toMinimalEdits } from "../text/minimal-edits";
import { type Choice, mergeThreeWays, settle } from "../text/three-way";
import { toWordDifferences } from "../text/word-differences";
import type { Session } from "../work/session";
import { Parts } from "./difference-table";
import { useStore } from "./use-store";

/** Both texts of every line that two people changed at once, and three ways out of each; writing goes on meanwhile. */
export function ClashView({ session }: { session: Session }) {
  const { source } = useStore(session.store);
  const { clash, base } = useStore(session.saving.store);
  const [choices, setChoices] = useState<readonly (Choice | null)[]>([]);
  const name = clash?.theirs.by ?? "yang lain";
  const pieces = clash ? mergeThreeWays(base.source, source, clash.theirs.source) : [];
  const clashes = pieces.flatMap((piece) => (piece.kind === "clash" ? piece : []));
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each clash.
  useEffect(() => {
    setChoices([]);
    if (clash)
      session.say(`${name} menyunting baris yang sama. Pilih teks yang dipakai; tidak ada yang hilang.`);
  }, [clash]);
  if (!clash) return null;

  function finish(all: readonly Choice[]): void {
    const view = session.getView();
    if (!view) return;
    const settled = settle(pieces, all);
    view.dispatch({
      changes: toMinimalEdits(source, settled).map(({ start, end, text }) => ({
        from: start,
        to: end,
        insert: text,
      })),
      userEvent: "input.settle",
    });
    void session.saving.settled();
    session.say("Benturan selesai.");
  }
  function choose(index: number, choice: Choice): void {
    const next = clashes.map((_, n) => (n === index ? choice : (choices[n] ?? null)));
    setChoices(next);
    if (next.every((one) => one !== null)) finish(next as Choice[]);
  }
  return (
    <section className="clash" aria-labelledby="h-benturan">
      <h2 id="h-benturan">
        {clashes.length === 0
          ? "Suntingan lain dapat digabung"
          : `${clashes.length} tempat disunting bersamaan dengan ${name}`}
      </h2>
      <p className="hint">
        Baris lain digabung sendiri. Hanya baris yang berbenturan ditanyakan; tidak ada teks yang hilang.
      </p>
      {clashes.length === 0 && (
        <button className="btn small main" type="button" onClick={() => finish([])}>
          Gabungkan
        </button>
      )}
      {clashes.map((piece, index) => {
        const mine = toWordDifferences(piece.base, piece.mine).filter(({ kind }) => kind !== "removed");
        const theirs = toWordDifferences(piece.base, piece.theirs).filter(({ kind }) => kind !== "removed");
        const label = (choice: Choice) => ({
          type: "button" as const,
          "aria-pressed": choices[index] === choice,
          className: "btn small",
          onClick: () => choose(index, choice),
        });
        return (
          // biome-ignore lint/a11y/useSemanticElements: two texts and three buttons, no form.
          <div
            key={`${piece.line} ${piece.theirs}`}
            role="group"
            aria-label={`Benturan di baris ${piece.line}`}
          >
            <div className="diff">
              <div>
                <h3>
                  <span>Baris {piece.line}, Anda</span>
                </h3>
                <p>
                  <Parts parts={mine} />
                  {piece.mine === "" && <span className="muted">(dihapus)</span>}
                </p>
              </div>
              <div>
                <h3>
                  <span>
                    Baris {piece.line}, {name}
                  </span>
                </h3>
                <p>
                  <Parts parts={theirs} />
                  {piece.theirs === "" && <span className="muted">(dihapus)</span>}
                </p>
              </div>
            </div>
            <p className="row-acts">
              <button {...label("mine")}>Pakai milik saya</button>{" "}
              <button {...label("theirs")}>Pakai milik {name}</button>{" "}
              <button {...label("both")}>Simpan keduanya</button>
            </p>
          </div>
        );
      })}
    </section>
  );
}
