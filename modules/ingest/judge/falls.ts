import type { RemarkDraft } from "@/modules/results/types";
import type { Compared, Votes } from "./votes-of";

/** Votes and counted stations that went down from one reading to the next, at the unit and in each row of its table. */
export function toFallRemarks(before: Compared, after: Compared, unitCode: string): RemarkDraft[] {
  const counted = toFall(before.coverage.counted, after.coverage.counted);
  return [
    ...toVoteFalls(before.total, after.total, unitCode),
    ...(counted ? [{ kind: "fall" as const, placeCode: unitCode, ...counted }] : []),
    ...[...after.rows].flatMap(([code, { votes }]) => {
      const earlier = before.rows.get(code);
      return earlier ? toVoteFalls(earlier.votes, votes, code) : [];
    }),
  ];
}

function toVoteFalls(before: Votes, after: Votes, placeCode: string): RemarkDraft[] {
  return [...before].flatMap(([candidacy, votes]) => {
    const fall = toFall(votes, after.get(candidacy) ?? null);
    return fall ? [{ kind: "fall" as const, placeCode, candidacy, ...fall }] : [];
  });
}

/** Unknown is no fall. */
const toFall = (before: number | null, after: number | null) =>
  before !== null && after !== null && after < before ? { before, after } : null;
