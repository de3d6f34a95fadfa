import { fail, type Result, succeed } from "@/lib/result";
import type { SnapshotHead } from "../types";
import type { FactExpression } from "./address";
import { add, divide, multiply, type Rational, subtract, toRational } from "./rational";

export type FactUnit = "votes" | "tps" | "seats" | "parties" | "share" | "points" | "rank" | "number";

/** What a fact is, exactly, and how exactly that is known. */
export type FactValue = {
  amount: Rational;
  unit: FactUnit;
  /** Decimals that the source gives; null where the amount is exact. */
  digits: number | null;
  /** A difference of one figure at two times: it has a direction. */
  isChange: boolean;
  /** A difference: its sign says which is larger, and is printed only as "+" or "−". */
  isDifference: boolean;
  /** Set by law: no snapshot stands behind it. */
  law: string | null;
  /** The readings that it was taken from, each once. */
  heads: readonly SnapshotHead[];
};

export type CombineFailure =
  | { kind: "units"; operator: string; left: FactUnit; right: FactUnit }
  | { kind: "zero" };

const HUNDRED = toRational(100n);

export const toNumberValue = (value: bigint): FactValue => ({
  amount: toRational(value),
  unit: "number",
  digits: null,
  isChange: false,
  isDifference: false,
  law: null,
  heads: [],
});

/** Two values joined by an operator; percent less percent is points, votes per votes is percent. */
export function combine(
  operator: "+" | "-" | "per" | "x",
  left: FactValue,
  right: FactValue,
): Result<FactValue, CombineFailure> {
  const heads = [...left.heads, ...right.heads].filter(
    (head, index, all) => all.findIndex((other) => isSameHead(other, head)) === index,
  );
  const known = [left.digits, right.digits].filter((digits) => digits !== null);
  const both = {
    digits: known.length > 0 ? Math.min(...known) : null,
    isChange: false,
    isDifference: false,
    law: null,
    heads,
  };
  const units = { kind: "units" as const, operator, left: left.unit, right: right.unit };
  if (operator === "+" || operator === "-") {
    const unit = toSumUnit(operator, left.unit, right.unit);
    const amount = operator === "+" ? add(left.amount, right.amount) : subtract(left.amount, right.amount);
    return unit ? succeed({ ...both, amount, unit, isDifference: operator === "-" }) : fail(units);
  }
  if (operator === "x") {
    const amount = multiply(left.amount, right.amount);
    if (left.unit === "number") return succeed({ ...both, amount, unit: right.unit });
    if (right.unit === "number") return succeed({ ...both, amount, unit: left.unit });
    // A share of something: 4 percent of all valid votes.
    const other = left.unit === "share" ? right.unit : right.unit === "share" ? left.unit : null;
    const part = divide(amount, HUNDRED);
    return other && part ? succeed({ ...both, amount: part, unit: other }) : fail(units);
  }
  const quotient = divide(left.amount, right.amount);
  if (quotient === null) return fail({ kind: "zero" });
  if (right.unit === "number") return succeed({ ...both, amount: quotient, unit: left.unit });
  return left.unit === right.unit
    ? succeed({ ...both, amount: multiply(quotient, HUNDRED), unit: "share" })
    : succeed({ ...both, amount: quotient, unit: "number" });
}

const isSameHead = (a: SnapshotHead, b: SnapshotHead): boolean =>
  a.contest === b.contest && a.unitCode === b.unitCode && a.version === b.version;

function toSumUnit(operator: "+" | "-", left: FactUnit, right: FactUnit): FactUnit | null {
  if (left === right) return left === "share" && operator === "-" ? "points" : left;
  // "votes + 1": a plain number takes the unit of what it is added to.
  if (left === "number" || right === "number") return left === "number" ? right : left;
  const pair = new Set([left, right]);
  return pair.has("share") && pair.has("points") ? "share" : null;
}

/** Whether an expression compares one figure with itself at another time. */
export function isChange(expression: FactExpression): boolean {
  if (expression.kind !== "operation" || expression.operator !== "-") return false;
  const { left, right } = expression;
  return (
    left.kind === "term" &&
    right.kind === "term" &&
    left.at !== right.at &&
    left.ledger === right.ledger &&
    left.contest === right.contest &&
    left.place === right.place &&
    left.quantity === right.quantity &&
    left.parties.join() === right.parties.join()
  );
}
