import type { SeatReading } from "@/modules/results/seat-reading.server";
import type { Candidacy, Ledger, SnapshotHead } from "@/modules/results/types";

export type SeatRow = { candidacy: Candidacy; seats: number };

/** Seats of one ledger. `missing`: seats of the contest that stand in no row, for whatever reason. */
export type SeatSum = {
  ledger: Ledger;
  rows: SeatRow[];
  missing: number;
  /** Districts that were computed, and all; null for a decision. */
  districts: { computed: number; all: number } | null;
  head: SnapshotHead;
};

/** Seats as the ledger gives them; the decision first where none is named. `null` where it gives none. */
export function toSeatSum(reading: SeatReading, ledger?: Ledger): SeatSum | null {
  if (ledger === undefined) return toSeatSum(reading, "official") ?? toSeatSum(reading, "sirekap");
  const all = reading.contest.seats ?? reading.districts.reduce((sum, { seats }) => sum + seats, 0);
  const toSum = (counts: ReadonlyMap<string, number>) => {
    const rows = reading.candidacies
      .map((candidacy) => ({ candidacy, seats: counts.get(candidacy.slug) ?? 0 }))
      .filter(({ seats }) => seats > 0)
      .sort((a, b) => b.seats - a.seats || a.candidacy.ballotNumber - b.candidacy.ballotNumber);
    return { rows, missing: Math.max(0, all - rows.reduce((sum, { seats }) => sum + seats, 0)) };
  };
  if (ledger === "official") {
    const { decided } = reading;
    return decided && { ledger, ...toSum(decided.seats), districts: null, head: decided.head };
  }
  const { computed, head } = reading.sirekap;
  if (!computed || !head) return null;
  const done = computed.districts.length - computed.uncomputed.length;
  return {
    ledger,
    ...toSum(computed.totals),
    districts: { computed: done, all: reading.districts.length },
    head,
  };
}
