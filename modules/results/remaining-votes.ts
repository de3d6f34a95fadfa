/** A party's figures in one region. Any may be unknown. `tpsPct`: percent of polling stations counted. */
export type RegionCount = { votes: number | null; validVotes: number | null; tpsPct: number | null };

export type NationalCount = {
  votes: number | null;
  validVotes: number | null;
  counted: number | null;
  total: number | null;
};

/**
 * What the range supposes; to be printed wherever it is. None of it is a law of nature. Calibrated on the one count with a
 * known end, DPR 2024 (Sirekap of 8–14 March against KPU decision 360/2024), hence fitted to it and no proof for another.
 */
export const RANGE_ASSUMPTIONS = {
  /**
   * Valid votes still out of a region, in multiples of what its counted stations let expect. Wide, since a station that Sirekap
   * calls counted may hold few of its votes: 142 valid votes per counted station, 184 per station in the end, so that 1.89
   * times as much was out as expected.
   */
  sizeLow: 0.8,
  sizeHigh: 2.2,
  /**
   * How far the share of a party in the part still out may lie from its share in the counted part of the same region, relative
   * to it. 2024, by the country's remainder: PSI 24 percent below, PKS 17 above, PPP 2 below, the others between; but Gelora
   * 88 below, since Sirekap had counted far too much for it. No such range holds a misreading.
   */
  shareDeviationPct: 25,
  /** Regions below this coverage, without votes or without progress are taken together, at the national share … */
  leastTpsPct: 10,
  /** … which says little about them: from none to twice of it. */
  pooledDeviationPct: 100,
} as const;

/** A part of the country still out: expected valid votes, the party's share there, and how far it may be off, of 1. */
type Remainder = { validVotes: number; share: number; deviation: number };

type Known = { votes: number; validVotes: number; tpsPct: number };

export const isCovered = (region: RegionCount): region is Known =>
  region.votes !== null &&
  region.validVotes !== null &&
  region.validVotes > 0 &&
  region.tpsPct !== null &&
  region.tpsPct >= RANGE_ASSUMPTIONS.leastTpsPct;

export const toRemainder = ({ votes, validVotes, tpsPct }: Known): Remainder => ({
  validVotes: (validVotes * Math.max(0, 100 - tpsPct)) / tpsPct,
  share: votes / validVotes,
  deviation: RANGE_ASSUMPTIONS.shareDeviationPct / 100,
});

export const sumOf = (parts: readonly Remainder[]): number =>
  parts.reduce((sum, part) => sum + part.validVotes, 0);

/**
 * Valid votes still out in the regions that say too little: what is out by the national average of votes per station, less what
 * the others let expect. `null` where the national coverage is unknown.
 */
export function toPooled(
  { validVotes, counted, total }: NationalCount,
  covered: readonly Remainder[],
): number | null {
  if (validVotes === null || counted === null || total === null || counted <= 0) return null;
  return Math.max(0, (validVotes * Math.max(0, total - counted)) / counted - sumOf(covered));
}

/**
 * The lowest (`sign` -1) or highest (1) national share that the assumptions allow. A part that pulls the national share further
 * that way is supposed large, any other small; which do depends on the share itself, hence the repetition, which settles
 * (Dinkelbach's method for a ratio of sums).
 */
export function toExtreme(
  base: { votes: number; validVotes: number },
  parts: readonly Remainder[],
  start: number,
  sign: -1 | 1,
): number {
  const { sizeLow, sizeHigh } = RANGE_ASSUMPTIONS;
  let share = start;
  for (let round = 0; round < 50; round += 1) {
    let { votes, validVotes } = base;
    for (const part of parts) {
      const there = Math.min(1, Math.max(0, part.share * (1 + sign * part.deviation)));
      const size = part.validVotes * ((there - share) * sign > 0 ? sizeHigh : sizeLow);
      votes += size * there;
      validVotes += size;
    }
    const next = votes / validVotes;
    if (next === share) break;
    share = next;
  }
  return share;
}
