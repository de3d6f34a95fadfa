import { fail, succeed } from "@/lib/result";
import { compareWithThreshold } from "../threshold";
import { toThresholdPath } from "../threshold-path";
import type { Contest, Ledger, SnapshotFigures, Standing } from "../types";
import type { FactTerm } from "./address";
import { add, parseDecimal, type Rational, toRational } from "./rational";
import { type Resolved, toValue } from "./resolve-term";

/** Votes, share, rank or need of parties in one reading, or of the parties on one side of the threshold. */
export function resolveParties(
  contest: Contest,
  term: FactTerm,
  ledger: Ledger,
  figures: SnapshotFigures,
): Resolved {
  const [name = ""] = term.parties;
  const isGroup = name === "below-threshold" || name === "above-threshold";
  if (isGroup && ledger !== "official") return fail({ kind: "undecided", term });
  const chosen = isGroup
    ? toGroup(contest, figures, name === "above-threshold")
    : figures.standings.filter(({ candidacy }) => term.parties.includes(candidacy.slug));
  if (chosen === null || chosen.length === 0) return fail({ kind: "unknown", term });
  switch (term.quantity) {
    case "parties":
      return succeed(toValue(toRational(chosen.length), "parties", { heads: [figures] }));
    case "votes":
      return toVotes(term, figures, chosen);
    case "share":
      return toShare(term, figures, chosen);
    case "rank":
      return toRank(term, figures, chosen);
    default:
      return toNeeded(contest, term, figures, chosen);
  }
}

/** `null` where the side of some party cannot be told. */
function toGroup(
  { thresholdPct }: Contest,
  { standings, validVotes }: SnapshotFigures,
  isAbove: boolean,
): Standing[] | null {
  if (thresholdPct === null) return null;
  const sides = standings.map((standing) => compareWithThreshold(standing, validVotes, thresholdPct));
  return sides.includes(null) ? null : standings.filter((_, index) => (sides[index] ?? 0) >= 0 === isAbove);
}

function toVotes(term: FactTerm, figures: SnapshotFigures, chosen: readonly Standing[]): Resolved {
  const votes = chosen.map((standing) => standing.votes);
  if (votes.includes(null)) return fail({ kind: "unknown", term });
  const sum = votes.reduce<number>((total, count) => total + (count ?? 0), 0);
  return succeed(toValue(toRational(sum), "votes", { heads: [figures] }));
}

/** Exact from votes; as printed, with the source's own digits, where it prints a share. */
function toShare(term: FactTerm, figures: SnapshotFigures, chosen: readonly Standing[]): Resolved {
  const { validVotes } = figures;
  let sum: Rational = toRational(0n);
  let digits: number | null = null;
  for (const { votes, sharePct, shareDigits } of chosen) {
    const isExact = votes !== null && validVotes !== null && validVotes > 0;
    if (!isExact && sharePct === null) return fail({ kind: "unknown", term });
    sum = add(sum, isExact ? toRational(BigInt(votes) * 100n, validVotes) : parseDecimal(String(sharePct)));
    if (!isExact) digits = Math.min(digits ?? shareDigits, shareDigits);
  }
  return succeed(toValue(sum, "share", { heads: [figures], digits }));
}

/** A place among all that stand: of a report that leaves parties out it cannot be told. */
function toRank(
  term: FactTerm,
  { standings, ...head }: SnapshotFigures,
  [standing]: readonly Standing[],
): Resolved {
  if (term.parties.length > 1 || standings.some(({ votes }) => votes === null))
    return fail({ kind: "unknown", term });
  const rank = standings.filter(({ votes }) => (votes ?? 0) > (standing?.votes ?? 0)).length + 1;
  return succeed(toValue(toRational(rank), "rank", { heads: [head] }));
}

/** Share that a party would need of what is still out: arithmetic with an assumption, see threshold-path.ts. */
function toNeeded(
  { thresholdPct }: Contest,
  term: FactTerm,
  figures: SnapshotFigures,
  [standing]: readonly Standing[],
): Resolved {
  if (thresholdPct === null || !standing || term.parties.length > 1) return fail({ kind: "unknown", term });
  const path = toThresholdPath({
    ...standing,
    validVotes: figures.validVotes,
    thresholdPct,
    ...figures.coverage,
  });
  if (path?.need.kind !== "share") return fail({ kind: "unknown", term });
  return succeed(
    toValue(parseDecimal(path.need.neededPct.toFixed(1)), "share", { heads: [figures], digits: 1 }),
  );
}
