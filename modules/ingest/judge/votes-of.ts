import type { EarlierReading, SnapshotDraft } from "@/modules/results/types";

/** Votes by candidacy slug; only known figures. */
export type Votes = ReadonlyMap<string, number>;

/** A reading as the rules compare it: its total, and the rows of its table by region code. */
export type Compared = Pick<EarlierReading, "total" | "coverage" | "validVotes"> & {
  rows: ReadonlyMap<string, { votes: Votes }>;
};

/** The draft in the shape of an earlier reading. A row without figures is there and empty. */
export function toCompared(draft: SnapshotDraft): Compared {
  const total = new Map<string, number>();
  const rows = new Map<string, { votes: Map<string, number> }>();
  for (const { regionCode } of draft.regionCoverage)
    if (regionCode !== draft.unitCode) rows.set(regionCode, { votes: new Map() });
  for (const { regionCode, candidacy, votes } of draft.tallies) {
    if (votes === null) continue;
    if (regionCode === draft.unitCode) total.set(candidacy, votes);
    else {
      const row = rows.get(regionCode) ?? { votes: new Map<string, number>() };
      row.votes.set(candidacy, votes);
      rows.set(regionCode, row);
    }
  }
  return { total, rows, coverage: draft.coverage, validVotes: draft.validVotes };
}

/** Exact sum of whole votes below 2^53 each. */
export const toSum = (votes: Iterable<number>): bigint =>
  [...votes].reduce((sum, count) => sum + BigInt(count), 0n);
