import type { Ledger } from "../types";
import type { Quantity } from "./quantities";

/**
 * One address within an expression: what it asks for, of whom, where, in which book and when. `parties` is empty for the
 * count's own quantities and names a group alone or parties to be added up. `ledger` and `at` are null where the address
 * does not say: those of the Fact, then those of the article stand in.
 */
export type FactTerm = {
  kind: "term";
  contest: string;
  /** A region's code ("31"), a district ("dapil-3602"), or null for the whole contest. */
  place: string | null;
  parties: readonly string[];
  quantity: Quantity;
  ledger: Ledger | null;
  at: string | null;
  /** Where it stands in the text of the address. */
  start: number;
  end: number;
};

export type FactExpression =
  | FactTerm
  | { kind: "number"; value: bigint }
  | { kind: "operation"; operator: "+" | "-" | "per" | "x"; left: FactExpression; right: FactExpression };

/** Why an address cannot be read; `start` and `end` in its text. */
export type AddressFailure = { start: number; end: number; text: string } & (
  | { kind: "empty" }
  /** Not of the form that an address has. */
  | { kind: "form" }
  /** The first address names no contest. */
  | { kind: "no-contest" }
  /** No such quantity, or not of this; `known` are those that there are. */
  | { kind: "quantity"; known: readonly string[] }
  | { kind: "time" }
);

/** Every address in an expression, in the order in which they are written. */
export const listTerms = (expression: FactExpression): FactTerm[] =>
  expression.kind === "term"
    ? [expression]
    : expression.kind === "operation"
      ? [...listTerms(expression.left), ...listTerms(expression.right)]
      : [];

/**
 * The instant that a written time means, ISO 8601 in UTC: one without seconds is its whole minute, as it is printed. `null`
 * for what is no time with a zone.
 */
export function toFactInstant(text: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (!found) return null;
  const [, minute, seconds, zone] = found;
  const instant = new Date(`${minute}${seconds ?? ":59.999"}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** The canonical spelling of a term, without contest where it is `contest`'s own. */
export function toAddressText({ contest, place, parties, quantity, ledger, at }: FactTerm): string {
  const subject = parties.length > 0 ? [parties.join("+")] : [];
  const path = [contest, ...(place === null ? [] : [place]), ...subject, quantity].join("/");
  return `${ledger === null ? "" : `${ledger}:`}${path}${at === null ? "" : `@${at}`}`;
}
