import type { ReactNode } from "react";
import { toFigureId, toFigureRowId } from "@/components/figures/figure-link";
import type { Article } from "@/modules/articles/frontmatter";
import { openFactReader } from "@/modules/publishing/facts/fact-database.server";
import { type FigureState, getFigureState } from "@/modules/publishing/facts/list-rows.server";
import type { FigureRow } from "@/modules/publishing/facts/number-facts";
import { toDecisionLabel, toSnapshotPath } from "@/modules/results/labels";
import { AsOf } from "@/modules/results/source-line";
import type { SnapshotHead } from "@/modules/results/types";

/**
 * Every bound figure of an article: as printed, where and when it comes from, what it is now. The text above never changes;
 * this table is made anew with the page when a contest that it cites has a new reading.
 */
export async function ArticleFacts({ article, rows }: { article: Article; rows: readonly FigureRow[] }) {
  const reader = rows.length === 0 ? null : await openFactReader();
  if (!reader) return null;
  const states = await Promise.all(
    rows.map((row) =>
      Promise.all(
        (row.kind === "table" ? row.uses : [row]).map((use) => getFigureState(reader, article, use)),
      ),
    ),
  );
  return (
    <section className="out" aria-labelledby="angka">
      <h2 id="angka">Angka dalam berita ini</h2>
      <div className="scroll">
        <table className="tb facts">
          <caption className="vh">Setiap angka yang diikat: sumber, waktu, dan nilainya kini</caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Tercetak</th>
              <th scope="col">Sumber dan waktu</th>
              <th scope="col">Kini</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) =>
              row.kind === "table" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered
                <TableRow key={index} title={row.title} states={states[index] ?? []} />
              ) : (
                <Row key={row.number} number={row.number} state={states[index]?.[0]} />
              ),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ number, state }: { number: number; state: FigureState | undefined }) {
  if (!state) return null;
  return (
    <tr id={toFigureRowId(number)}>
      <td>
        <a href={`#${toFigureId(number)}`} aria-label={`Kembali ke angka ${number} dalam teks`}>
          {number}
        </a>
      </td>
      <th scope="row">
        {state.text}
        {state.quoted === null && (
          <>
            <br />
            <span className="thin">{state.label}</span>
          </>
        )}
      </th>
      <td>{toOrigin(state)}</td>
      <td>{toNowText(state)}</td>
    </tr>
  );
}

/** A table's figures in one row: how many, from where, and how many of them are others now. */
function TableRow({ title, states }: { title: string | null; states: readonly FigureState[] }) {
  const moved = states.filter((state) => state.now.kind === "newer" && state.now.text !== state.text);
  const isNewer = states.some((state) => state.now.kind === "newer");
  const heads = states
    .flatMap((state) => state.heads)
    .filter(
      (head, index, all) =>
        all.findIndex((other) => toSnapshotPath(other) === toSnapshotPath(head)) === index,
    );
  const quoted = states.find((state) => state.quoted !== null);
  return (
    <tr>
      <td />
      <th scope="row">
        Tabel, {states.length} angka
        {title !== null && (
          <>
            <br />
            <span className="thin">{title}</span>
          </>
        )}
      </th>
      <td>{toOrigin({ heads, law: null, quoted: heads.length === 0 ? (quoted?.quoted ?? null) : null })}</td>
      <td>{!isNewer ? "Belum ada angka baru" : moved.length === 0 ? "Sama" : `${moved.length} berbeda`}</td>
    </tr>
  );
}

function toOrigin({ heads, law, quoted }: Pick<FigureState, "heads" | "law" | "quoted">): ReactNode {
  if (quoted) return quoted.label;
  if (law !== null && heads.length === 0) return law;
  if (heads.length === 0) return "Belum dapat diperiksa";
  return heads.map((head, index) => (
    <span key={toSnapshotPath(head)}>
      {index > 0 && "; "}
      <Origin head={head} />
    </span>
  ));
}

function Origin({ head }: { head: SnapshotHead }) {
  const decision = toDecisionLabel(head);
  return (
    <>
      <a href={toSnapshotPath(head)}>{decision ?? head.source}</a>
      {head.via && `, dari ${head.via}`}
      {!(decision && head.asOfPrecision === "year") && (
        <>
          , <AsOf head={head} />
        </>
      )}
    </>
  );
}

function toNowText({ now, text }: FigureState): ReactNode {
  if (now.kind === "fixed") return "Tetap";
  if (now.kind === "same") return "Belum ada angka baru";
  if (now.kind === "unknown") return "Tidak disebut";
  return <a href={toSnapshotPath(now.head)}>{now.text === text ? "Sama" : now.text}</a>;
}
