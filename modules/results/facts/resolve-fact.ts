import { fail, type Result, succeed } from "@/lib/result";
import type { Ledger } from "../types";
import type { FactExpression, FactTerm } from "./address";
import { listTerms, toFactInstant } from "./address";
import type { FactReader } from "./fact-reader";
import { resolveTerm, type TermFailure } from "./resolve-term";
import { type CombineFailure, combine, type FactValue, isChange, toNumberValue } from "./value";

/** What an address does not say itself: the Fact's own props, then what follows from its article. */
export type FactDefaults = {
  ledger: Ledger;
  /** ISO 8601 with a zone, as written; null where neither says a time. */
  at: (term: { contest: string; ledger: Ledger }) => string | null;
};

export type ResolveFailure = TermFailure | (CombineFailure & { term: null });

/** Book and time of a term, with what it leaves out filled in. `at` null: no time is known for it. */
export const toTermScope = (
  term: FactTerm,
  defaults: FactDefaults,
): { ledger: Ledger; at: string | null } => {
  const ledger = term.ledger ?? defaults.ledger;
  return { ledger, at: term.at ?? defaults.at({ contest: term.contest, ledger }) };
};

/**
 * The value of an expression. `now`: as of the newest readings instead of its times; an expression that names a time of its own
 * compares moments, which nothing newer changes, and stays.
 */
export async function resolveFact(
  reader: FactReader,
  expression: FactExpression,
  defaults: FactDefaults,
  options: { now?: boolean } = {},
): Promise<Result<FactValue, ResolveFailure>> {
  const isNow = options.now === true && !isFixed(expression);
  return resolveExpression(reader, expression, { defaults, isNow });
}

async function resolveExpression(
  reader: FactReader,
  expression: FactExpression,
  scope: { defaults: FactDefaults; isNow: boolean },
): Promise<Result<FactValue, ResolveFailure>> {
  if (expression.kind === "number") return succeed(toNumberValue(expression.value));
  if (expression.kind === "term") {
    const { ledger, at } = toTermScope(expression, scope.defaults);
    // The law's own figures have no time.
    if (!scope.isNow && at === null && !isTimeless(expression))
      return fail({ kind: "no-time", term: expression });
    const instant = scope.isNow || at === null ? null : toFactInstant(at);
    return resolveTerm(reader, expression, { ledger, at: instant });
  }
  const left = await resolveExpression(reader, expression.left, scope);
  if (!left.ok) return left;
  const right = await resolveExpression(reader, expression.right, scope);
  if (!right.ok) return right;
  const joined = combine(expression.operator, left.value, right.value);
  if (!joined.ok) return fail({ ...joined.failure, term: null });
  return succeed({ ...joined.value, isChange: isChange(expression) });
}

export const isTimeless = ({ quantity }: FactTerm): boolean =>
  quantity === "threshold" || quantity === "seats/total";

/** What nothing newer can change: the law, or moments that the expression names itself. */
export function isFixed(expression: FactExpression): boolean {
  const terms = listTerms(expression);
  return terms.every(isTimeless) || terms.some(({ at }) => at !== null);
}
