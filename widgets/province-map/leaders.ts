import type { Candidacy, RegionFigures } from "@/modules/results/types";

/** Under this part of polling stations a tile is an outline: a leader so early is hardly one. */
export const FEW_TPS_PCT = 10;

export type Leader = {
  figures: RegionFigures;
  candidacy: Candidacy | null;
  votes: number | null;
  isFew: boolean;
};

/** Who has most votes so far in each region. A tie at the top, or no votes at all, has no leader. */
export function toLeaders(regions: readonly RegionFigures[]): Leader[] {
  return regions.map((figures) => {
    const [first, second] = figures.standings;
    const leads = (first?.votes ?? 0) > 0 && first?.votes !== second?.votes;
    return {
      figures,
      candidacy: leads ? (first?.candidacy ?? null) : null,
      votes: leads ? (first?.votes ?? null) : null,
      isFew: figures.tpsPct === null || figures.tpsPct < FEW_TPS_PCT,
    };
  });
}

/** In how many regions each leads, most first. */
export function toLeaderCounts(leaders: readonly Leader[]): { candidacy: Candidacy; count: number }[] {
  const counts = new Map<string, { candidacy: Candidacy; count: number }>();
  for (const { candidacy } of leaders) {
    if (!candidacy) continue;
    const row = counts.get(candidacy.slug) ?? { candidacy, count: 0 };
    counts.set(candidacy.slug, { candidacy, count: row.count + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || a.candidacy.ballotNumber - b.candidacy.ballotNumber,
  );
}
