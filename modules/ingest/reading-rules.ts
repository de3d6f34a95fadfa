import type { Votes } from "./read-votes";
import { type Rejection, type RejectionKind, toCount, toRejection } from "./rejection";

/** The numbers of one file of a region, each of which is a number: what remains is whether they can be. */
export type Reading = {
  votes: Votes | null;
  /** Whether the table gives votes to anyone. */
  hasRowVotes: boolean;
  counted: number | null;
  stations: number | null;
  /** The contest's own file, or that of all its districts, which leave nothing out. */
  isWhole: boolean;
};

type Rule = { kind: RejectionKind; path: string; find: (reading: Reading) => string | null };

/** PostgreSQL's integer; a hundred times the polling stations there are. */
export const LARGEST_STATIONS = 2 ** 31 - 1;

const toSum = (votes: Votes | null): bigint =>
  [...(votes?.values() ?? [])].reduce((total: bigint, count) => total + BigInt(count ?? 0), 0n);

/**
 * What no file may be, asked in this order; each answers with a message where it does not hold. Numbers that are
 * possible and disagree (sums, more counted than there are, all zero) are recorded or held by the judge, who also
 * knows what came before.
 */
const RULES: readonly Rule[] = [
  {
    kind: "absent-vote",
    path: "chart",
    find: ({ votes, hasRowVotes }) =>
      votes === null && hasRowVotes
        ? "chart gives no vote for any candidacy, yet table does; fetch the file again."
        : null,
  },
  {
    kind: "vote-too-large",
    path: "chart",
    find: ({ votes }) =>
      toSum(votes) > BigInt(Number.MAX_SAFE_INTEGER)
        ? `The votes in chart sum to ${toCount(toSum(votes))}, too large to be a count; fetch the file again.`
        : null,
  },
  {
    kind: "bad-progress",
    path: "progres",
    find: ({ counted, stations }) => {
      const largest = Math.max(counted ?? 0, stations ?? 0);
      return largest > LARGEST_STATIONS
        ? `progres speaks of ${toCount(largest)} polling stations, too many to be true; fetch the file again.`
        : null;
    },
  },
  {
    kind: "bad-progress",
    path: "progres",
    // Villages were seen with votes and no polling station counted; the whole contest cannot be so.
    find: ({ votes, counted, isWhole }) =>
      isWhole && counted === 0 && toSum(votes) > 0n
        ? "progres says that no polling station is counted, yet chart has votes; fetch the file again."
        : null,
  },
];

/** The first rule that the reading breaks, or null. */
export function checkReading(reading: Reading): Rejection | null {
  for (const { kind, path, find } of RULES) {
    const message = find(reading);
    if (message !== null) return toRejection(kind, message, path);
  }
  return null;
}
