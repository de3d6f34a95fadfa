import type { Part, Passage } from "../text/word-differences";

/** One side of a changed paragraph: `<del>` and `<ins>`, which read alike to eyes and ears. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ kind, text }, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
    if (kind === "removed") return <del key={index}>{text}</del>;
    if (kind === "added") return <ins key={index}>{text}</ins>;
    return <span key={index}>{text}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
  });
}

/** Before and after beside each other, only what changed and the paragraph before it. Headings: words, and a time. */
export function DifferenceTable(props: {
  passages: readonly Passage[];
  before: readonly [string, string];
  after: readonly [string, string];
}) {
  const side = (name: "before" | "after") => (
    <div>
      <h3>
        <span>{props[name][0]}</span>
        <span>{props[name][1]}</span>
      </h3>
      {props.passages.map((passage) => (
        <p key={`${passage.changed} ${passage.line}`} className={passage.changed ? undefined : "ctx"}>
          {passage.changed && <span className="vh">Baris {passage.line}: </span>}
          <Parts parts={passage[name]} />
          {passage[name].length === 0 && <span className="muted">(tidak ada)</span>}
        </p>
      ))}
    </div>
  );
  return (
    <div className="diff">
      {side("before")}
      {side("after")}
    </div>
  );
}
