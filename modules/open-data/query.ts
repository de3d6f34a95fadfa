import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/result";
import type { Ledger } from "@/modules/results/types";
import { ledger } from "./shapes";

/** What may stand behind the question mark, once read. */
export type OpenQuery = { limit: number; before?: number; ledger?: Ledger; threshold?: number };
export type QueryName = keyof OpenQuery;

const MOST = 500;
const USUAL = 100;

type Parameter<Value> = {
  description: string;
  shape: z.ZodType;
  example: Value;
  /** What a right one is, for who gave a wrong one. */
  sentence: string;
  read(text: string): Value | null;
};

const readNumber = (text: string, pattern: RegExp, most: number): number | null =>
  pattern.test(text) && Number(text) <= most ? Number(text) : null;

export const PARAMETERS: { readonly [Name in QueryName]-?: Parameter<NonNullable<OpenQuery[Name]>> } = {
  limit: {
    description: "How many entries a page has at most.",
    shape: z.int().min(1).max(MOST).default(USUAL),
    example: 10,
    sentence: `limit is a whole number from 1 to ${MOST}.`,
    read: (text) => readNumber(text, /^[1-9]\d{0,2}$/, MOST),
  },
  before: {
    description: "Only entries before this version, or before this id; `next` has it filled in.",
    shape: z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    example: 9,
    sentence: "before is a whole number from 1: a version, or an entry's id.",
    read: (text) => readNumber(text, /^[1-9]\d{0,9}$/, 2 ** 31 - 1),
  },
  ledger: {
    description: "Of one ledger only.",
    shape: ledger,
    example: "official",
    sentence: "ledger is sirekap or official.",
    read: (text) => (text === "sirekap" || text === "official" ? text : null),
  },
  threshold: {
    description:
      "A threshold in percent of the national valid votes in the place of the law's: a what-if. 0 for none.",
    shape: z.number().min(0).max(100),
    example: 4,
    sentence: "threshold is a percentage from 0 to 100 with at most two decimals, such as 4 or 3.5.",
    read: (text) => readNumber(text, /^\d{1,3}(\.\d{1,2})?$/, 100),
  },
};

/**
 * Reads the query. What is not known here is refused rather than passed over: a misspelt `ledger` would give the figures of
 * the other book.
 * @returns a sentence where it cannot be read
 */
export function readQuery(query: URLSearchParams, allowed: readonly QueryName[]): Result<OpenQuery, string> {
  const found: OpenQuery = { limit: USUAL };
  for (const name of new Set(query.keys())) {
    const known = allowed.find((one) => one === name);
    if (known === undefined) return fail(toUnknown(name, allowed));
    const [text = "", ...more] = query.getAll(name);
    const value = more.length > 0 ? null : PARAMETERS[known].read(text);
    if (value === null) return fail(`${PARAMETERS[known].sentence} Give it once.`);
    Object.assign(found, { [known]: value });
  }
  return succeed(found);
}

function toUnknown(name: string, allowed: readonly QueryName[]): string {
  const quoted = JSON.stringify(name.slice(0, 40));
  return allowed.length === 0
    ? `This address takes no parameters, so not ${quoted} either.`
    : `There is no parameter ${quoted} here; there are ${allowed.join(", ")}.`;
}
