import type { Judge, JudgeContext, RemarkDraft, SnapshotDraft } from "@/modules/results/types";
import { toFallRemarks } from "./falls";
import { HOLD_RULES } from "./holds";
import { toRateRemarks } from "./rates";
import { type Compared, toCompared, type Votes } from "./votes-of";

type Judged = { draft: SnapshotDraft; compared: Compared; context: JudgeContext; unitCode: string };

/** What each remark looks at; falls of a late reading are told on both sides of it. */
const REMARK_RULES: readonly ((judged: Judged) => RemarkDraft[])[] = [
  ({ compared, context, unitCode }) =>
    context.previous ? toFallRemarks(context.previous, compared, unitCode) : [],
  ({ compared, context, unitCode }) =>
    context.next
      ? toFallRemarks(compared, context.next, unitCode).map((fall) => ({ ...fall, isAgainstNext: true }))
      : [],
  toDenominatorRemark,
  ({ draft, compared, context: { previous }, unitCode }) =>
    previous?.asOf.getTime() === draft.asOf.getTime() && !hasSameVotes(previous, compared)
      ? [{ kind: "same-stamp", placeCode: unitCode }]
      : [],
  ({ context, unitCode }) => (context.next ? [{ kind: "older-stamp", placeCode: unitCode }] : []),
  ({ compared, context, unitCode }) => toRateRemarks(compared, context, unitCode),
];

/** Polling stations are added and dropped while a count goes on: +142 on 6 March 2024. */
function toDenominatorRemark({ compared, context: { previous }, unitCode }: Judged): RemarkDraft[] {
  const before = previous?.coverage.total ?? null;
  const after = compared.coverage.total;
  return before === null || after === null || before === after
    ? []
    : [{ kind: "denominator", placeCode: unitCode, before, after }];
}

const hasSameVotes = (before: Compared, now: Compared): boolean =>
  isSameVotes(before.total, now.total) &&
  before.rows.size === now.rows.size &&
  [...now.rows].every(([code, { votes }]) => isSameVotes(before.rows.get(code)?.votes, votes));

const isSameVotes = (before: Votes | undefined, now: Votes): boolean =>
  before?.size === now.size && [...now].every(([candidacy, count]) => before.get(candidacy) === count);

const isAllZero = ({ total, rows }: Compared): boolean =>
  [total, ...[...rows.values()].map(({ votes }) => votes)].every((votes) =>
    [...votes.values()].every((count) => count === 0),
  );

/**
 * The verdict on one reading, from it and its neighbours alone: pure, and the same whatever the order of its rows. Falls
 * are ordinary corrections and never a reason to hold: in 2024 a party fell in 18 of the steps from 8 to 21 March.
 */
export const judgeReading: Judge = (draft, context) => {
  const compared = toCompared(draft);
  const unitCode = draft.unitCode ?? "";
  if (isAllZero(compared)) {
    const { previous } = context;
    return { kind: previous && !isAllZero(previous) ? "dark" : "nothing" };
  }
  const judged = { draft, compared, context, unitCode };
  const remarks = REMARK_RULES.flatMap((find) => find(judged));
  for (const find of HOLD_RULES) {
    const reason = find(draft, compared, context);
    if (reason !== null) return { kind: "hold", reason, remarks };
  }
  return { kind: "accept", remarks };
};
