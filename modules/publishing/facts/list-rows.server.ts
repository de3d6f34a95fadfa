import "server-only";
import type { Article } from "@/modules/articles/frontmatter";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { labelFact } from "@/modules/results/facts/label-fact";
import { parseFact } from "@/modules/results/facts/parse-fact";
import { toPrintedText } from "@/modules/results/facts/print-figure";
import type { PrintedFigure } from "@/modules/results/facts/printed-figure";
import { readFigures } from "@/modules/results/facts/read-figures";
import { isFixed, resolveFact } from "@/modules/results/facts/resolve-fact";
import type { FactValue } from "@/modules/results/facts/value";
import type { SnapshotHead } from "@/modules/results/types";
import { findSource } from "./check-sources";
import { toFactDefaults } from "./fact-defaults";
import { toNewerHead } from "./new-data";
import type { FigureUse } from "./number-facts";

/** What stands behind one printed figure, for readers and for lists of what a new reading touches. */
export type FigureState = {
  text: string;
  /** "Bagian suara PSI, DPR RI"; for a quoted figure its source. */
  label: string;
  heads: readonly SnapshotHead[];
  law: string | null;
  quoted: Article["sources"][number] | null;
  now: /** Nothing newer, or nothing that could move. */
    | { kind: "same" }
    /** Printed as it would be now; equal to `text` where a newer reading says the same. */
    | { kind: "newer"; text: string; head: SnapshotHead }
    | { kind: "fixed" }
    | { kind: "unknown" };
};

/** How a Fact or a Quoted stands. Never throws for what was written: what cannot be resolved is unknown. */
export async function getFigureState(
  reader: FactReader,
  article: Article,
  { tag, props, text }: FigureUse,
): Promise<FigureState> {
  const read = parseFact(tag === "Fact" ? String(props.of ?? "") : "");
  if (!read.ok) {
    const name = String(props.source ?? "");
    const quoted = tag === "Quoted" ? findSource(article.sources, name) : null;
    const now = { kind: tag === "Quoted" ? ("fixed" as const) : ("unknown" as const) };
    return { text, label: tag === "Quoted" ? name : text, heads: [], law: null, quoted, now };
  }
  const defaults = toFactDefaults(article, {
    ...(typeof props.at === "string" ? { at: props.at } : {}),
    ...(typeof props.ledger === "string" ? { ledger: props.ledger } : {}),
  });
  const values: FactValue[] = [];
  const nows: FactValue[] = [];
  const labels: string[] = [];
  for (const expression of read.value) {
    const [value, now] = await Promise.all([
      resolveFact(reader, expression, defaults),
      resolveFact(reader, expression, defaults, { now: true }),
    ]);
    if (value.ok) values.push(value.value);
    if (now.ok) nows.push(now.value);
    labels.push(await labelFact(reader, expression));
  }
  const isWhole = values.length === read.value.length && nows.length === read.value.length;
  return {
    text,
    label: joinLabels(labels),
    heads: toDistinct(values.flatMap(({ heads }) => heads)),
    law: values.find(({ law }) => law !== null)?.law ?? null,
    quoted: null,
    now: read.value.every(isFixed)
      ? { kind: "fixed" }
      : isWhole
        ? toNow(text, values, nows)
        : { kind: "unknown" },
  };
}

/** "TPS masuk, DPR RI; Jumlah TPS, DPR RI" says the contest once. */
export function joinLabels(labels: readonly string[]): string {
  const [first = ""] = labels;
  const contest = first.slice(first.indexOf(", "));
  const isShared = first.includes(", ") && labels.every((label) => label.endsWith(contest));
  return isShared && labels.length > 1
    ? `${labels.map((label) => label.slice(0, -contest.length)).join("; ")}${contest}`
    : labels.join("; ");
}

const toDistinct = (heads: readonly SnapshotHead[]): SnapshotHead[] =>
  heads.filter(
    (head, index) =>
      heads.findIndex(
        (other) =>
          other.contest === head.contest &&
          other.unitCode === head.unitCode &&
          other.version === head.version,
      ) === index,
  );

function toNow(text: string, values: readonly FactValue[], nows: readonly FactValue[]): FigureState["now"] {
  const head = values
    .map((value, index) => toNewerHead(value, nows[index] ?? null))
    .find((newer) => newer !== null);
  if (!head) return { kind: "same" };
  return { kind: "newer", text: toTextNow(text, nows), head };
}

/** The printed words with their numbers as they are now, in the same form. */
export function toTextNow(text: string, nows: readonly FactValue[]): string {
  const figures = readFigures(text);
  const digits = figures.filter(({ form }) => form === "digits");
  const chosen: readonly PrintedFigure[] =
    digits.length === nows.length || digits.length > 0 ? digits : figures;
  let shown = "";
  let at = 0;
  for (const [index, figure] of chosen.entries()) {
    const value = nows[index];
    if (!value) continue;
    shown += text.slice(at, figure.start) + toPrintedText(figure, value);
    at = figure.end;
  }
  return shown + text.slice(at);
}
