import type { JudgeContext, RemarkDraft } from "@/modules/results/types";
import type { Compared } from "./votes-of";

/**
 * A party's marginal rate is its added votes for each newly counted polling station. KPU's 2024 count made it the figure
 * to watch: from 29 February to 2 March PSI took 102.8 votes a new station, of about 141 valid ones, where it had 4.
 */
export const RATE_LIMITS = {
  /** Fewer new stations say little: late corrections weigh more than they do. */
  fewestTps: 100,
  /** Fewer added votes are no news, whatever the rate. */
  fewestVotes: 2000,
  /** Times the party's usual rate. */
  timesUsual: 4,
  /** Times the highest rate of the party's last steps, so that what was remarked once is not remarked for hours. */
  timesHighest: 1.5,
} as const;

const MOST_REGIONS = 3;

/** Remarks on parties whose rate in this step is out of line with their own history. */
export function toRateRemarks(
  draft: Compared,
  { previous, recent }: JudgeContext,
  unitCode: string,
): RemarkDraft[] {
  const addedTps = toAdded(previous?.coverage.counted, draft.coverage.counted);
  if (!previous || addedTps === null || addedTps < RATE_LIMITS.fewestTps) return [];
  const counted = previous.coverage.counted ?? 0;
  return [...draft.total].flatMap(([candidacy, votes]) => {
    const before = previous.total.get(candidacy);
    if (before === undefined || counted === 0) return [];
    const addedVotes = votes - before;
    const perTps = addedVotes / addedTps;
    const usualPerTps = before / counted;
    const isOutOfLine =
      addedVotes >= RATE_LIMITS.fewestVotes &&
      perTps > usualPerTps * RATE_LIMITS.timesUsual &&
      perTps > toHighest(recent, candidacy) * RATE_LIMITS.timesHighest;
    if (!isOutOfLine) return [];
    const regions = toRegions(draft, previous, candidacy);
    return [
      {
        kind: "rate" as const,
        placeCode: unitCode,
        candidacy,
        before,
        after: votes,
        detail: { kind: "rate" as const, addedVotes, addedTps, perTps, usualPerTps, regions },
      },
    ];
  });
}

const toAdded = (before: number | null | undefined, after: number | null): number | null =>
  before == null || after === null ? null : after - before;

/** The party's highest rate among the steps known, of those long enough to have one; 0 where there is none. */
function toHighest(recent: JudgeContext["recent"], candidacy: string): number {
  const rates = recent.slice(1).map((reading, index) => {
    const earlier = recent[index];
    const tps = toAdded(earlier?.coverage.counted, reading.coverage.counted);
    const votes = toAdded(earlier?.total.get(candidacy), reading.total.get(candidacy) ?? null);
    return tps === null || votes === null || tps < RATE_LIMITS.fewestTps ? 0 : votes / tps;
  });
  return Math.max(0, ...rates);
}

/** Where most of it came from. */
function toRegions(draft: Compared, previous: Compared, candidacy: string) {
  return [...draft.rows]
    .map(([code, { votes }]) => ({
      code,
      addedVotes: (votes.get(candidacy) ?? 0) - (previous.rows.get(code)?.votes.get(candidacy) ?? 0),
    }))
    .filter(({ addedVotes }) => addedVotes > 0)
    .sort((a, b) => b.addedVotes - a.addedVotes || a.code.localeCompare(b.code))
    .slice(0, MOST_REGIONS);
}
