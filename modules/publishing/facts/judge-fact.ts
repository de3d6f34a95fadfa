import type { Result } from "@/lib/result";
import type { ArticleMeta } from "@/modules/articles/frontmatter";
import type { Finding } from "@/modules/articles/problem";
import type { FactExpression } from "@/modules/results/facts/address";
import { compareFigure } from "@/modules/results/facts/compare-figure";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { parseFact } from "@/modules/results/facts/parse-fact";
import type { PrintedFigure } from "@/modules/results/facts/printed-figure";
import { type ResolveFailure, resolveFact } from "@/modules/results/facts/resolve-fact";
import type { FactValue } from "@/modules/results/facts/value";
import { toAddressFinding } from "./explain-address";
import { toCountFinding, toMismatchFinding } from "./explain-figure";
import { toResolveFinding } from "./explain-resolve";
import { toFactDefaults } from "./fact-defaults";
import type { Block, Mark } from "./read-blocks";
import { type Sentence, toUnitsAround } from "./sentences";

/** A block with its figures, as everything that looks at numbers needs it. */
export type ReadBlock = { block: Block; figures: readonly PrintedFigure[]; sentences: readonly Sentence[] };

/** One `<Fact>` with what it stands for. `value` and `now` per expression; null where it cannot be resolved. */
export type JudgedFact = {
  mark: Mark;
  text: string;
  figures: readonly PrintedFigure[];
  parts: readonly { expression: FactExpression; value: FactValue | null; now: FactValue | null }[];
  findings: readonly Finding[];
};

export type JudgeContext = {
  source: string;
  meta: ArticleMeta | null;
  /** Null where there is no database: addresses are read, figures not compared. */
  reader: FactReader | null;
};

/** Reads and resolves one Fact and compares each of its figures. Never throws for what was written. */
export async function judgeFact(
  { block, figures: all, sentences }: ReadBlock,
  mark: Mark,
  { source, meta, reader }: JudgeContext,
): Promise<JudgedFact> {
  const text = block.text.slice(mark.from, mark.to);
  const { of, ledger, at } = mark.attributes;
  const inside = all.filter(({ start, end }) => start >= mark.from && end <= mark.to);
  const read = parseFact(of?.value ?? "");
  const broken = (finding: Finding): JudgedFact => ({
    mark,
    text,
    figures: inside,
    parts: [],
    findings: [finding],
  });
  if (!read.ok) return broken(toAddressFinding(read.failure, mark, source, meta));
  const figures = chooseFigures(inside, read.value.length);

  const defaults = toFactDefaults(meta, { ledger: ledger?.value, at: at?.value });
  const findings: Finding[] = [];
  const parts: JudgedFact["parts"][number][] = [];
  for (const expression of read.value) {
    const resolved = reader && (await resolveFact(reader, expression, defaults));
    const now = reader && (await resolveFact(reader, expression, defaults, { now: true }));
    if (resolved && !resolved.ok) findings.push(toResolveFinding(resolved.failure, mark, source));
    parts.push({ expression, value: toKnown(resolved), now: toKnown(now) });
  }
  if (figures.length !== parts.length) findings.push(toCountFinding(block, mark, figures, parts));
  else
    for (const [index, figure] of figures.entries()) {
      const value = parts[index]?.value;
      const units = toUnitsAround(figure, all, sentences, block.columnUnits);
      const mismatch = value && compareFigure(figure, value, { units });
      if (value && mismatch) findings.push(toMismatchFinding(block, figure, value, mismatch));
    }
  return { mark, text, figures, parts, findings };
}

const toKnown = (resolved: Result<FactValue, ResolveFailure> | null): FactValue | null =>
  resolved?.ok ? resolved.value : null;

/** A Fact's text may hold a number in words beside those in digits; which are meant is told by how many it binds. */
function chooseFigures(figures: readonly PrintedFigure[], count: number): readonly PrintedFigure[] {
  const digits = figures.filter(({ form }) => form === "digits");
  return digits.length === count || figures.length !== count
    ? digits.length > 0
      ? digits
      : figures
    : figures;
}
