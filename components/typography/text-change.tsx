import { Fragment } from "react";

/** One part of a change as a reader sees it. */
type Part = { kind: "same" | "gone" | "new"; text: string };

const CONTEXT_WORDS = 12;

/**
 * What was and what is, word by word, with a dozen words around what changed. An empty text stands for a paragraph that
 * was not there.
 */
export function toChangeParts(before: string, after: string): Part[] {
  const parts: Part[] = [];
  const add = (kind: Part["kind"], word: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else parts.push({ kind, text: word });
  };
  for (const { kind, word } of listWords(before.split(" ").filter(Boolean), after.split(" ").filter(Boolean)))
    add(kind, word);
  return parts.map((part, index) => (part.kind === "same" ? toContext(part, index > 0, index < parts.length - 1) : part));
}

/** Of words that are the same: those near a change before and after it. */
function toContext(part: Part, isAfter: boolean, isBefore: boolean): Part {
  const words = part.text.split(" ");
  const shown = (isAfter ? CONTEXT_WORDS : 0) + (isBefore ? CONTEXT_WORDS : 0);
  if (words.length <= shown) return part;
  const head = isAfter ? words.slice(0, CONTEXT_WORDS) : [];
  const tail = isBefore ? words.slice(-CONTEXT_WORDS) : [];
  return { kind: "same", text: [...head, "…", ...tail].join(" ") };
}

/** Longest common words kept; where words were replaced, the old ones come first. */
function listWords(old: readonly string[], now: readonly string[]): { kind: Part["kind"]; word: string }[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const words: { kind: Part["kind"]; word: string }[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const gone = old[row];
    const fresh = now[column];
    if (gone !== undefined && gone === fresh) {
      words.push({ kind: "same", word: gone });
      row += 1;
      column += 1;
    } else if (gone !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      words.push({ kind: "gone", word: gone });
      row += 1;
    } else if (fresh !== undefined) {
      words.push({ kind: "new", word: fresh });
      column += 1;
    }
  }
  return words;
}

const WORDS = { same: null, gone: "semula:", new: "menjadi:" } as const;

/** A sentence with what was in it struck out and what is in it now. Said in words for those who do not see it. */
export function TextChange({ before, after }: { before: string; after: string }) {
  return (
    <p className="change">
      {toChangeParts(before, after).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        const said = WORDS[kind] && <span className="vh"> {WORDS[kind]} </span>;
        if (kind === "gone")
          return (
            <Fragment key={key}>
              <del>
                {said}
                {text}
              </del>{" "}
            </Fragment>
          );
        if (kind === "new")
          return (
            <Fragment key={key}>
              <ins>
                {said}
                {text}
              </ins>{" "}
            </Fragment>
          );
        return <span key={key}>{text} </span>;
      })}
    </p>
  );
}
