import type { ArticleMeta } from "@/modules/articles/frontmatter";
import { compareFigure, toPrintedUnit } from "@/modules/results/facts/compare-figure";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { listAddresses } from "@/modules/results/facts/list-addresses";
import { parseFact } from "@/modules/results/facts/parse-fact";
import { absolute, toSteps } from "@/modules/results/facts/rational";
import { resolveFact } from "@/modules/results/facts/resolve-fact";
import { toFactDefaults } from "./fact-defaults";
import type { Unbound } from "./list-unbound";

/**
 * The one address of the article's own contest and time that a figure can be: null where none or several say it. Short round
 * numbers are what many things happen to be and are never guessed.
 */
export async function suggestAddress(
  { figure, unit }: Unbound,
  meta: ArticleMeta | null,
  reader: FactReader,
): Promise<string | null> {
  const contest = meta?.asOfContest;
  if (!contest || unit === null || figure.form !== "digits" || isRound(figure)) return null;
  const fitting: string[] = [];
  for (const { of } of await listAddresses(reader, contest)) {
    const read = parseFact(of);
    const [expression] = read.ok ? read.value : [];
    const resolved = expression && (await resolveFact(reader, expression, toFactDefaults(meta, {})));
    if (!resolved?.ok || toPrintedUnit(resolved.value.unit) !== unit) continue;
    if (compareFigure({ ...figure, unit }, resolved.value, { units: new Set([unit]) }) === null)
      fitting.push(of);
  }
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const isRound = ({ amount, decimals }: Unbound["figure"]): boolean =>
  toSteps(absolute(amount), decimals) < 100n;
