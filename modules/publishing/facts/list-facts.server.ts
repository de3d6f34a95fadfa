import "server-only";
import type { Article, ArticleMeta } from "@/modules/articles/frontmatter";
import { parseFrontmatter } from "@/modules/articles/parse-frontmatter";
import { toSourceText } from "@/modules/articles/source-text";
import { listTerms } from "@/modules/results/facts/address";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { labelFact } from "@/modules/results/facts/label-fact";
import { toTermScope } from "@/modules/results/facts/resolve-fact";
import type { FactValue } from "@/modules/results/facts/value";
import { toCoverageCounts, toCoverageLabel } from "@/modules/results/labels";
import type { SnapshotHead } from "@/modules/results/types";
import { openFactReader } from "./fact-database.server";
import { toFactDefaults } from "./fact-defaults";
import type { JudgedFact } from "./judge-fact";
import { joinLabels, toTextNow } from "./list-rows.server";
import { isMoved } from "./new-data";
import { readFacts } from "./read-facts";

/** A figure as it can be shown: text in Indonesian form, with the time and the coverage that it belongs to. */
export type ShownFigure = { text: string; asOf: string | null; coverage: string | null };

/** One `<Fact>` of a source, for the studio's list of figures. Offsets in UTF-16 units, lines and columns from 1. */
export type FactUse = {
  of: string;
  /** As written, or as it follows from the article; null where it has none. */
  at: string | null;
  text: string;
  /** The whole `<Fact …>…</Fact>`. */
  range: { start: number; end: number };
  line: number;
  column: number;
  /** Several addresses are told apart by semicolons: "TPS masuk; Jumlah TPS, DPR RI". */
  label: string;
  value: ShownFigure | null;
  now: ShownFigure | null;
  /** `moved`: right as written, other now. `wrong`: not what the data said at its moment. */
  standing: "same" | "moved" | "wrong" | "unknown";
};

export type UnboundUse = {
  text: string;
  range: { start: number; end: number };
  line: number;
  column: number;
};

/** Every bound figure of a source with what it was and is, and every figure that nothing stands behind, in reading order. */
export async function listFacts(
  source: string,
  article: Article | null = null,
): Promise<{ facts: FactUse[]; unbound: UnboundUse[] }> {
  const meta = article ?? parseFrontmatter(source, () => {}).meta;
  const reader = await openFactReader();
  const read = await readFacts(source, { meta, reader });
  const text = toSourceText("", source);
  const toPlace = (range: { start: number; end: number }) => {
    const { line, column } = text.toProblem({ offset: range.start, rule: "angka/tak-terikat", message: "" });
    return { range, line, column };
  };
  const facts: FactUse[] = [];
  for (const fact of read.facts)
    facts.push({
      ...(await toUse(fact, meta, reader)),
      ...toPlace({ start: fact.mark.start, end: fact.mark.end }),
    });
  return { facts, unbound: read.unbound.map(({ text, range }) => ({ text, ...toPlace(range) })) };
}

async function toUse(fact: JudgedFact, meta: ArticleMeta | null, reader: FactReader | null) {
  const { of, at, ledger } = fact.mark.attributes;
  const defaults = toFactDefaults(meta, { at: at?.value, ledger: ledger?.value });
  const [term] = fact.parts.flatMap(({ expression }) => listTerms(expression));
  const labels = reader
    ? await Promise.all(fact.parts.map(({ expression }) => labelFact(reader, expression)))
    : [];
  const values = fact.parts.map(({ value }) => value);
  const nows = fact.parts.map(({ now }) => now);
  return {
    of: of?.value ?? "",
    at: term ? toTermScope(term, defaults).at : null,
    text: fact.text,
    label: labels.length > 0 ? joinLabels(labels) : (of?.value ?? ""),
    value: toShown(fact.text, values),
    now: toShown(fact.text, nows),
    standing: toStanding(fact, values, nows),
  };
}

function toStanding(
  fact: JudgedFact,
  values: readonly (FactValue | null)[],
  nows: readonly (FactValue | null)[],
): FactUse["standing"] {
  if (values.length === 0 || values.includes(null)) return "unknown";
  if (fact.findings.length > 0) return "wrong";
  if (nows.includes(null)) return "unknown";
  return isMoved(fact) ? "moved" : "same";
}

function toShown(text: string, values: readonly (FactValue | null)[]): ShownFigure | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  const head = toNewest(known.flatMap(({ heads }) => heads));
  return {
    text: toTextNow(text, known),
    asOf: head?.asOf ?? null,
    coverage: head ? toCoverageText(head) : null,
  };
}

const toNewest = (heads: readonly SnapshotHead[]): SnapshotHead | undefined =>
  heads.toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0];

/** "478.878 dari 823.236 TPS, 58,17 persen"; null where the source does not say. */
function toCoverageText({ coverage }: SnapshotHead): string | null {
  const counts = toCoverageCounts(coverage);
  const share = toCoverageLabel(coverage);
  return counts === null ? null : share === null ? counts : `${counts}, ${share} persen`;
}
