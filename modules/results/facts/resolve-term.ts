import { fail, type Result, succeed } from "@/lib/result";
import type { Contest, Ledger, SnapshotFigures } from "../types";
import type { FactTerm } from "./address";
import type { FactReader, FactScope } from "./fact-reader";
import { GROUPS } from "./quantities";
import { parseDecimal, type Rational, toRational } from "./rational";
import { resolveParties } from "./resolve-parties";
import { resolveSeats } from "./resolve-seats";
import type { FactUnit, FactValue } from "./value";

export type TermFailure = { term: FactTerm } & (
  | { kind: "contest"; name: string; known: readonly string[] }
  | { kind: "party"; name: string; known: readonly string[] }
  | { kind: "place"; name: string }
  | { kind: "no-time" }
  /** No reading then; `nearest` is the last one before that time, if any. */
  | { kind: "no-snapshot"; ledger: Ledger; at: string | null; nearest: string | null }
  /** The source does not say it. */
  | { kind: "unknown" }
  /** Who reaches the threshold is only told by the official book. */
  | { kind: "undecided" }
);

export type TermScope = { ledger: Ledger; at: string | null };
export type Resolved = Result<FactValue, TermFailure>;

export const toValue = (
  amount: Rational,
  unit: FactUnit,
  figures: Pick<FactValue, "heads"> & Partial<FactValue>,
): FactValue => ({
  amount,
  unit,
  digits: null,
  isChange: false,
  isDifference: false,
  law: null,
  ...figures,
});

/** The value of one address at a time, or now. Never throws for what was written. */
export async function resolveTerm(reader: FactReader, term: FactTerm, scope: TermScope): Promise<Resolved> {
  const contest = await reader.getContest(term.contest);
  if (!contest)
    return fail({ kind: "contest", term, name: term.contest, known: await reader.listContests() });
  const { place } = term;
  if (place !== null && (await reader.getRegion(contest.slug, place)) === null)
    return fail({ kind: "place", term, name: place });
  const unknown = await findUnknownParty(reader, contest.slug, term);
  if (unknown) return fail(unknown);

  if (term.quantity === "threshold") return resolveThreshold(contest, term);
  if (term.quantity === "seats/total") {
    const seats = await reader.getSeatTotal(contest.slug, place);
    return seats === null
      ? fail({ kind: "unknown", term })
      : succeed(toValue(toRational(seats), "seats", { heads: [] }));
  }
  const whole: FactScope = { place, ...scope };
  if (term.quantity === "seats") return resolveSeats(reader, term, whole);
  const figures = await reader.getFigures(contest.slug, whole);
  const missing = toMissing(term, whole, figures);
  if (missing || !figures) return fail(missing ?? { kind: "unknown", term });
  return term.parties.length > 0
    ? resolveParties(contest, term, scope.ledger, figures)
    : resolveCount(contest, term, figures);
}

async function findUnknownParty(reader: FactReader, contest: string, term: FactTerm) {
  if (
    term.parties.length === 0 ||
    term.parties.some((party) => (GROUPS as readonly string[]).includes(party))
  )
    return null;
  const known = (await reader.listCandidacies(contest)).map(({ slug }) => slug);
  const name = term.parties.find((party) => !known.includes(party));
  return name === undefined ? null : ({ kind: "party", term, name, known } as const);
}

const SECOND_MS = 1000;

/**
 * A decision holds until the next one; a reading of the contest belongs to its own moment, so that a slip in a time does not
 * quietly bind to the reading before. Files of places have clocks of their own and are read as they stood.
 */
export function toMissing(
  term: FactTerm,
  { ledger, at, place }: FactScope,
  figures: { asOf: string } | null,
): TermFailure | null {
  if (!figures) return { kind: "no-snapshot", term, ledger, at, nearest: null };
  if (at === null || ledger === "official" || place !== null) return null;
  const asked = Date.parse(at);
  const isWholeMinute = asked % 60_000 === 59_999;
  const lateMs = asked - Date.parse(figures.asOf);
  return lateMs < (isWholeMinute ? 60_000 : SECOND_MS)
    ? null
    : { kind: "no-snapshot", term, ledger, at, nearest: figures.asOf };
}

function resolveThreshold(contest: Contest, term: FactTerm): Resolved {
  if (contest.thresholdPct === null) return fail({ kind: "unknown", term });
  return succeed(
    toValue(parseDecimal(String(contest.thresholdPct)), "share", {
      heads: [],
      law: contest.thresholdLaw ?? "",
    }),
  );
}

function resolveCount(contest: Contest, term: FactTerm, figures: SnapshotFigures): Resolved {
  const heads = [figures];
  const { counted, total } = figures.coverage;
  const whole = (count: number | null, unit: FactUnit): Resolved =>
    count === null ? fail({ kind: "unknown", term }) : succeed(toValue(toRational(count), unit, { heads }));
  switch (term.quantity) {
    case "tps/counted":
      return whole(counted, "tps");
    case "tps/total":
      return whole(total, "tps");
    case "tps/left":
      return whole(counted === null || total === null ? null : total - counted, "tps");
    case "valid/votes":
      return whole(figures.validVotes, "votes");
    case "threshold/votes":
      return whole(toNeededVotes(contest, figures.validVotes), "votes");
    case "tps/share":
      if (counted !== null && total !== null && total > 0)
        return succeed(toValue(toRational(BigInt(counted) * 100n, total), "share", { heads }));
      // Of a place the source prints the percentage alone, with two decimals of which trailing zeros are left out.
      return figures.tpsPct === null
        ? fail({ kind: "unknown", term })
        : succeed(toValue(parseDecimal(String(figures.tpsPct)), "share", { heads, digits: 2 }));
    default:
      return fail({ kind: "unknown", term });
  }
}

/** The fewest votes that reach the threshold. */
function toNeededVotes({ thresholdPct }: Contest, validVotes: number | null): number | null {
  if (thresholdPct === null || validVotes === null) return null;
  const above = BigInt(Math.round(thresholdPct * 100)) * BigInt(validVotes);
  return Number((above + 9_999n) / 10_000n);
}
