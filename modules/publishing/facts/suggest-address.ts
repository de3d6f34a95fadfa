import type { ArticleMeta } from "@/modules/articles/frontmatter";
import { compareFigure, toPrintedUnit } from "@/modules/results/facts/compare-figure";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { listAddresses } from "@/modules/results/facts/list-addresses";
import { parseFact } from "@/modules/results/facts/parse-fact";
import { absolute, toSteps } from "@/modules/results/facts/rational";
import { resolveFact } from "@/modules/results/facts/resolve-fact";
import { toFactDefaults } from "./fact-defaults";
import type { Unbound } from "./list-unbound";

/** An address that says a figure, and the book where it is not Sirekap's. */
export type Suggestion = { of: string; ledger: "official" | null };

/**
 * The one address of the article's contests and times that a figure can be: null where none or several say it. Short round
 * numbers are what many things happen to be and are never guessed.
 */
export async function suggestAddress(
  { figure, unit }: Unbound,
  { meta, contests }: { meta: ArticleMeta | null; contests: readonly string[] },
  reader: FactReader,
): Promise<Suggestion | null> {
  if (unit === null || figure.form !== "digits" || isRound(figure)) return null;
  const fitting: Suggestion[] = [];
  for (const ledger of [null, "official"] as const) {
    const defaults = toFactDefaults(meta, ledger === null ? {} : { ledger });
    for (const contest of contests)
      for (const { of } of await listAddresses(reader, contest)) {
        const read = parseFact(of);
        const [expression] = read.ok ? read.value : [];
        const resolved = expression && (await resolveFact(reader, expression, defaults));
        if (!resolved?.ok || toPrintedUnit(resolved.value.unit) !== unit) continue;
        const isThis =
          compareFigure({ ...figure, unit }, resolved.value, { units: new Set([unit]) }) === null;
        // What has no book is found in the first.
        if (isThis && !fitting.some((other) => other.of === of)) fitting.push({ of, ledger });
      }
  }
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const isRound = ({ amount, decimals }: Unbound["figure"]): boolean =>
  toSteps(absolute(amount), decimals) < 100n;
