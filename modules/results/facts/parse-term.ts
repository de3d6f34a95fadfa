import { fail, type Result, succeed } from "@/lib/result";
import type { Ledger } from "../types";
import { type AddressFailure, type FactTerm, toFactInstant } from "./address";
import {
  COUNT_SUBJECTS,
  GROUPS,
  OF_COUNT,
  OF_GROUP,
  OF_PARTY,
  type Quantity,
  toCanonicalWord,
} from "./quantities";

const SEGMENT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
const PLACE = /^(?:\d[\dA-Za-z]*|dapil-[\dA-Za-z-]+)$/;
const isOneOf = (word: string, words: readonly string[]): boolean => words.includes(word);

type Read = Result<FactTerm, AddressFailure>;

/**
 * One address: `[official:]contest[/place]/party/quantity[@time]`. What it leaves out is that of the term before it:
 * contest and place, or with `official` or `@time` alone everything else.
 */
export function parseTerm(text: string, start: number, before: FactTerm | null): Read {
  const place = { start, end: start + text.length, text };
  const [address = "", at = null] = text.split(/@(.*)/s);
  if (at !== null && toFactInstant(at) === null) return fail({ kind: "time", ...place, text: at });
  const [, book, path = ""] = /^(?:([a-z]+):)?(.*)$/s.exec(address) ?? [];
  const ledger = toLedger(book ?? (path.includes("/") ? undefined : path));
  if (book !== undefined && ledger === null) return fail({ kind: "form", ...place });
  if (before && (path === "" || (book === undefined && ledger !== null)))
    return succeed({ ...before, ledger: ledger ?? before.ledger, at: at ?? before.at, ...spanOf(place) });
  return parsePath(path, place, before, { ledger, at });
}

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

const toLedger = (word: string | undefined): Ledger | null => {
  const name = word === undefined ? "" : toCanonicalWord(word);
  return name === "official" || name === "sirekap" ? name : null;
};

function parsePath(
  path: string,
  where: { start: number; end: number; text: string },
  before: FactTerm | null,
  rest: { ledger: Ledger | null; at: string | null },
): Read {
  const segments = path.split("/");
  const last = toCanonicalWord(segments.at(-1) ?? "");
  const isShort = last === "threshold";
  const subject = isShort ? "" : toCanonicalWord(segments.at(-2) ?? "");
  const head = segments.slice(0, isShort ? -1 : -2);
  if (head.length > 2 || segments.some((segment) => !isSegment(segment)))
    return fail({ kind: "form", ...where });
  const read = toQuantity(subject, last);
  if (!read.ok) {
    // "dpr-2024/psi" is an address without a quantity rather than with an unknown one.
    return fail({ kind: "quantity", ...where, text: segments.length < 2 ? path : last, known: read.failure });
  }
  const isRelative = head.length === 0 || (head.length === 1 && PLACE.test(head[0] ?? ""));
  if (isRelative && before === null) return fail({ kind: "no-contest", ...where });
  const [contest = "", place = null] = isRelative ? [before?.contest, head[0] ?? before?.place] : head;
  if (place !== null && !PLACE.test(place)) return fail({ kind: "form", ...where });
  return succeed({ kind: "term", contest, place, ...read.value, ...rest, ...spanOf(where) });
}

const isSegment = (text: string): boolean => text.split("+").every((part) => SEGMENT.test(part));

/** The quantity of a subject; the failure lists the quantities that it has. */
function toQuantity(
  subject: string,
  last: string,
): Result<{ parties: string[]; quantity: Quantity }, readonly string[]> {
  const ofCount = subject === "" ? last : `${subject}/${last}`;
  if (isOneOf(ofCount, OF_COUNT)) return succeed({ parties: [], quantity: ofCount as Quantity });
  if (isOneOf(subject, COUNT_SUBJECTS))
    return fail(
      OF_COUNT.filter((name) => name.startsWith(`${subject}/`)).map((name) => name.slice(subject.length + 1)),
    );
  const known = isOneOf(subject, GROUPS) ? OF_GROUP : OF_PARTY;
  return isOneOf(last, known)
    ? succeed({ parties: subject.split("+"), quantity: last as Quantity })
    : fail(known);
}
