import type { JudgeContext, SnapshotDraft } from "@/modules/results/types";
import { toCount } from "../rejection";
import { type Compared, toSum } from "./votes-of";

/** Why an editor must look at a reading before a reader does; null where the rule is content. English, for the editor. */
export type HoldRule = (draft: SnapshotDraft, compared: Compared, context: JudgeContext) => string | null;

/** The provinces summed to the national chart in all 388 recorded readings: a mismatch is a real alarm. */
const findSumMismatch: HoldRule = (draft, { total, rows }, { previous }) => {
  // A polling station or a single district has no table to compare.
  if (rows.size === 0 && (previous === null || previous.rows.size === 0)) return null;
  // Also those that only the regions know. Sorted, so that the reason does not depend on the order of the bytes.
  const named = new Set([...total.keys(), ...[...rows.values()].flatMap(({ votes }) => [...votes.keys()])]);
  const differing = [...named].sort().flatMap((candidacy) => {
    const votes = total.get(candidacy) ?? 0;
    const below = toSum([...rows.values()].map((row) => row.votes.get(candidacy) ?? 0));
    return BigInt(votes) === below ? [] : [{ candidacy, votes, below }];
  });
  const first = differing[0];
  if (!first) return null;
  const missing = [...(previous?.rows.keys() ?? [])].filter((code) => !rows.has(code)).sort();
  const gap =
    missing.length === 0
      ? ""
      : `; regions that were there before are missing: ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ` and ${missing.length - 5} more` : ""}`;
  return (
    `The regions of ${draft.unitCode ?? "the contest"} do not sum to its total: ${first.candidacy} has ${toCount(first.votes)} in ` +
    `the total and ${toCount(first.below)} in the regions (${differing.length} of ${named.size} parties differ)${gap}.`
  );
};

const findImpossibleCoverage: HoldRule = ({ coverage: { counted, total } }, { total: votes }) => {
  if (counted !== null && total !== null && counted > total)
    return `${toCount(counted)} of only ${toCount(total)} polling stations are counted.`;
  return counted === 0 && toSum(votes.values()) > 0n
    ? "There are votes, but no polling station is counted."
    : null;
};

/** Two percent more than the roll may vote at a station: the reserve of ballots (UU 7/2017 article 344). */
const findTooManyVotes: HoldRule = ({ station }, { total }) => {
  const roll = station?.registeredVoters ?? null;
  if (!station || roll === null) return null;
  const votes = toSum(total.values());
  const highest = votes > BigInt(station.ballotsCast ?? 0) ? votes : BigInt(station.ballotsCast ?? 0);
  return highest * 100n > BigInt(roll) * 102n
    ? `${toCount(highest)} votes at a polling station with ${toCount(roll)} people on the roll.`
    : null;
};

/** Asked in this order; the first reason is the one an editor reads. */
export const HOLD_RULES: readonly HoldRule[] = [findImpossibleCoverage, findTooManyVotes, findSumMismatch];
