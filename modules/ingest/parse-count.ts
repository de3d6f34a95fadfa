import { fail, type Result, succeed } from "@/lib/result";
import { type RejectionKind, toQuote } from "./rejection";

/** What is wrong with one number: the kind, and the end of a sentence that names the place. */
export type NumberFault = { kind: RejectionKind; why: string };

const INTEGER_LITERAL = /^(?:0|[1-9]\d*)$/;
const ANY_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * One vote or polling station count. Takes a number, or a string that is exactly an integer literal: KPU sent
 * both. Nothing is rounded, trimmed or guessed; `null` and absence are for the caller, who knows what may lack.
 */
export function parseCount(value: unknown): Result<number, NumberFault> {
  const isText = typeof value === "string" && ANY_NUMBER.test(value);
  const count = isText ? Number(value) : value;
  if (typeof count !== "number" || Number.isNaN(count))
    return refuse("not-a-number", value, "is not a number");
  if (count < 0) return refuse("negative-vote", value, "is negative");
  if (!Number.isFinite(count) || count > Number.MAX_SAFE_INTEGER) {
    return refuse("vote-too-large", value, "is too large to be a count");
  }
  if (!Number.isInteger(count)) return refuse("fractional-vote", value, "is not a whole number");
  // "007" and "5.0" are not how an integer is written: whoever wrote them did not mean a count.
  if (isText && !INTEGER_LITERAL.test(value))
    return refuse("not-a-number", value, "is not written as a whole number");
  return succeed(count + 0);
}

const refuse = (kind: RejectionKind, value: unknown, why: string) =>
  fail({
    kind,
    why: `${typeof value === "number" ? String(value) : toQuote(value)} ${why}`,
  } satisfies NumberFault);

/**
 * Percent of polling stations, 0 to 100; `null` where the source gives none. KPU calls it `persen` and sets it
 * among the votes, but it is progress and no vote share.
 */
export function parsePercent(value: unknown): Result<number | null, NumberFault> {
  if (value === undefined || value === null) return succeed(null);
  const percent = typeof value === "string" && ANY_NUMBER.test(value) ? Number(value) : value;
  if (typeof percent !== "number" || !(percent >= 0 && percent <= 100)) {
    return refuse("bad-percent", value, "is not a percentage between 0 and 100");
  }
  return succeed(percent + 0);
}
