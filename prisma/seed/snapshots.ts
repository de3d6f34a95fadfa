import type { SnapshotDraft } from "@/modules/results/types";
import { PARTIES } from "./contests";
import { DPR_OFFICIAL_DISTRICTS, DPR_OFFICIAL_SEATS } from "./districts";
import { DPR_OFFICIAL } from "./dpr-2024-official";
import { DPR_PROVINCES, DPR_PROVINCES_AS_OF_WIB } from "./dpr-2024-provinces";
import { DPR_BALLOT_NUMBERS, DPR_READINGS, DPR_TOTAL_TPS } from "./dpr-2024-readings";

const KPU = "KPU, Sirekap";
const KPU_PAGE = "https://pemilu2024.kpu.go.id/";
const FROM_PRESS = "laporan pers";

/** KPU stamps its files in WIB without an offset. */
const fromWib = (naive: string): Date => new Date(`${naive.replace(" ", "T")}+07:00`);

const slugs = new Map(PARTIES.map(([number, slug]) => [number, slug]));
const slugOf = (index: number): string => slugs.get(DPR_BALLOT_NUMBERS[index] ?? -1) ?? "";

type Tallies = SnapshotDraft["tallies"];

const toTallies = (regionCode: string, votes: readonly number[]): Tallies =>
  votes.map((count, index) => ({ regionCode, candidacy: slugOf(index), votes: count, sharePct: null }));

/**
 * The bytes of a seeded snapshot are its own record as JSON: what was typed in, and nothing else. The time of
 * receipt is unknown, so the time of the reading stands for it.
 */
function toDraft(draft: Omit<SnapshotDraft, "payload" | "receivedAt">): SnapshotDraft {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ note: "typed in from the source named", ...draft }, null, 1),
  );
  return { ...draft, receivedAt: draft.asOf, payload: { bytes, mediaType: "application/json" } };
}

const pressReports: SnapshotDraft[] = [
  toDraft({
    contest: "dpr-2024",
    ledger: "sirekap",
    completeness: "partial",
    source: KPU,
    sourceUrl: KPU_PAGE,
    via: FROM_PRESS,
    decisionNumber: null,
    asOf: fromWib("2024-02-20 11:00:00"),
    coverage: { counted: 478878, total: 823236 },
    validVotes: null,
    tallies: [{ regionCode: "0", candidacy: "psi", votes: null, sharePct: 2.51 }],
    regionCoverage: [],
  }),
  toDraft({
    contest: "dprd-dki-2024",
    ledger: "sirekap",
    completeness: "partial",
    source: KPU,
    sourceUrl: KPU_PAGE,
    via: FROM_PRESS,
    decisionNumber: null,
    asOf: fromWib("2024-02-20 11:00:00"),
    coverage: { counted: null, total: null },
    validVotes: null,
    tallies: [
      { regionCode: "31", candidacy: "pks", votes: 229026, sharePct: 14.5 },
      { regionCode: "31", candidacy: "pdip", votes: 190645, sharePct: 12.06 },
      { regionCode: "31", candidacy: "gerindra", votes: 167959, sharePct: 10.62 },
      { regionCode: "31", candidacy: "psi", votes: 120039, sharePct: 7.59 },
    ],
    regionCoverage: [],
  }),
];

const readings = DPR_READINGS.map(({ asOfWib, countedTps, votes }) => {
  const byProvince = asOfWib === DPR_PROVINCES_AS_OF_WIB ? DPR_PROVINCES : [];
  return toDraft({
    contest: "dpr-2024",
    ledger: "sirekap",
    completeness: "full",
    source: KPU,
    sourceUrl: KPU_PAGE,
    via: null,
    decisionNumber: null,
    asOf: fromWib(asOfWib),
    coverage: { counted: countedTps, total: DPR_TOTAL_TPS },
    validVotes: votes.reduce((sum, count) => sum + count, 0),
    tallies: [
      ...toTallies("0", votes),
      ...byProvince.flatMap(([code, , , counts]) => toTallies(code, counts)),
    ],
    regionCoverage: byProvince.map(([regionCode, , tpsPct]) => ({
      regionCode,
      counted: null,
      total: null,
      tpsPct,
    })),
  });
});

const decisions = DPR_OFFICIAL.map(({ decision, asOfWib, precision, total, votes }) =>
  toDraft({
    contest: "dpr-2024",
    ledger: "official",
    completeness: "full",
    source: "KPU, penetapan hasil pemilu",
    sourceUrl: null,
    via: null,
    decisionNumber: decision,
    asOf: fromWib(asOfWib),
    asOfPrecision: precision,
    coverage: { counted: null, total: null },
    validVotes: total,
    tallies: toTallies("0", votes),
    regionCoverage: [],
  }),
);

const toSeats = (regionCode: string, seats: Readonly<Record<string, number>>) =>
  Object.entries(seats).map(([candidacy, count]) => ({ regionCode, candidacy, seats: count }));

/** Seats, and votes of two districts: readings of the districts' own units, which say only what is known. */
const districtDecisions = [
  { code: "pdpr:0", votes: {}, seats: DPR_OFFICIAL_SEATS },
  ...DPR_OFFICIAL_DISTRICTS,
].map(({ code, votes, seats }) =>
  toDraft({
    contest: "dpr-2024",
    unitCode: code,
    ledger: "official",
    completeness: "partial",
    source: "KPU, penetapan hasil pemilu",
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf: fromWib("2024-08-31 23:59:59"),
    asOfPrecision: "year",
    coverage: { counted: null, total: null },
    validVotes: null,
    tallies: Object.entries(votes).map(([candidacy, count]) => {
      return { regionCode: code, candidacy, votes: count, sharePct: null };
    }),
    seats: toSeats(code, seats),
    regionCoverage: [],
  }),
);

/** In the order of their as-of, so that versions tell the story as it went. */
export const SEED_SNAPSHOTS: readonly SnapshotDraft[] = [
  ...pressReports,
  ...readings,
  ...decisions,
  ...districtDecisions,
].sort((a, b) => a.asOf.getTime() - b.asOf.getTime());
