import type { SnapshotFigures, Standing } from "./types";

export type VoteChange = { candidacy: Standing["candidacy"]; from: number; to: number; delta: number };

/** Changes in votes between two readings, for candidacies that both know, in the later one's order. */
export function toVoteChanges(
  before: Pick<SnapshotFigures, "standings"> | null,
  after: Pick<SnapshotFigures, "standings"> | null,
): VoteChange[] {
  if (!before || !after) return [];
  const earlier = new Map(before.standings.map(({ candidacy, votes }) => [candidacy.slug, votes]));
  return after.standings.flatMap(({ candidacy, votes }) => {
    const from = earlier.get(candidacy.slug) ?? null;
    return from === null || votes === null ? [] : [{ candidacy, from, to: votes, delta: votes - from }];
  });
}

/** Totals that went down, largest fall first. An ordinary correction: shown, never hidden, never refused. */
export const toFalls = (changes: readonly VoteChange[]): VoteChange[] =>
  changes.filter(({ delta }) => delta < 0).sort((a, b) => a.delta - b.delta);

/** Difference of two known figures; null where either is unknown. */
export const toDifference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;
