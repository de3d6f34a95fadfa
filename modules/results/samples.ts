import { toFalls, toVoteChanges } from "./changes";
import type { CountState } from "./count-state";
import type { Reading } from "./reading.server";
import { shareOf } from "./share";
import type { Candidacy, Contest, RegionFigures, SnapshotFigures, Standing } from "./types";

/**
 * Readings for the gallery and for tests, one for each state. Figures are KPU's of 2024 (DPR, national), cut to
 * six parties; `validVotes` is the full sum, so that shares are the real ones.
 */
const NAMES: readonly (readonly [number, string, string, string])[] = [
  [3, "pdip", "PDI Perjuangan", "PDIP"],
  [4, "golkar", "Golkar", "Golkar"],
  [2, "gerindra", "Gerindra", "Gerindra"],
  [5, "nasdem", "NasDem", "NasDem"],
  [17, "ppp", "PPP", "PPP"],
  [15, "psi", "PSI", "PSI"],
];

export const sampleCandidacies: Candidacy[] = NAMES.map(([ballotNumber, slug, name, shortName]) => {
  return { slug, name, shortName, ballotNumber, kpuKey: String(ballotNumber), colorToken: slug };
});

export const sampleContest: Contest = {
  slug: "dpr-2024",
  kpuCode: "pdpr",
  name: "DPR 2024",
  shortName: "DPR RI",
  regionCode: "0",
  seats: 580,
  thresholdPct: 4,
  thresholdLaw: "UU 7/2017 Pasal 414",
  electionName: "Pemilu 2024",
  closedAt: null,
  headVersion: 9,
  isRehearsal: false,
};

type SampleInput = {
  version: number;
  asOf: string;
  counted: number;
  validVotes: number;
  votes: readonly number[];
};

const READINGS = {
  morning: {
    version: 6,
    asOf: "2024-03-16T02:37:13.000Z",
    counted: 544744,
    validVotes: 77141377,
    votes: [12638330, 11611613, 10263252, 7279117, 3093570, 2407151],
  },
  corrected: {
    version: 7,
    asOf: "2024-03-16T03:37:14.000Z",
    counted: 544753,
    validVotes: 77141251,
    votes: [12638413, 11611715, 10263217, 7278994, 3093558, 2407139],
  },
  last: {
    version: 8,
    asOf: "2024-03-20T17:37:15.000Z",
    counted: 547384,
    validVotes: 77272187,
    votes: [12658446, 11632995, 10281503, 7288610, 3097583, 2409499],
  },
} satisfies Record<string, SampleInput>;

const OFFICIAL_VOTES = [25387279, 23208654, 20071708, 14660516, 5878777, 4260169];

function toStandings(votes: readonly (number | null)[], validVotes: number | null): Standing[] {
  return sampleCandidacies.map((candidacy, index) => {
    const count = votes[index] ?? null;
    return { candidacy, votes: count, sharePct: shareOf(count, validVotes), shareDigits: 2 };
  });
}

function toFigures({ version, asOf, counted, validVotes, votes }: SampleInput): SnapshotFigures {
  return {
    contest: sampleContest.slug,
    unitCode: sampleContest.regionCode,
    isContestUnit: true,
    placeCode: sampleContest.regionCode,
    tpsPct: null,
    version,
    ledger: "sirekap",
    completeness: "full",
    source: "KPU, Sirekap",
    sourceUrl: "https://pemilu2024.kpu.go.id/",
    via: null,
    decisionNumber: null,
    asOf,
    asOfPrecision: "second",
    receivedAt: asOf,
    coverage: { counted, total: 823378 },
    validVotes,
    payloadSha256: "0".repeat(64),
    standings: toStandings(votes, validVotes),
  };
}

export const sampleFigures = {
  morning: toFigures(READINGS.morning),
  corrected: toFigures(READINGS.corrected),
  last: toFigures(READINGS.last),
};

export const sampleOfficial: SnapshotFigures = {
  ...sampleFigures.last,
  version: 9,
  ledger: "official",
  source: "KPU, penetapan hasil pemilu",
  sourceUrl: null,
  decisionNumber: "360/2024",
  asOf: "2024-03-19T17:00:00.000Z",
  asOfPrecision: "day",
  coverage: { counted: null, total: null },
  validVotes: 151796631,
  standings: toStandings(OFFICIAL_VOTES, 151796631),
};

/** A press report: one share, no votes, coverage known. */
export const samplePartial: SnapshotFigures = {
  ...sampleFigures.last,
  version: 1,
  completeness: "partial",
  via: "laporan pers",
  asOf: "2024-02-20T04:00:00.000Z",
  coverage: { counted: 478878, total: 823236 },
  validVotes: null,
  standings: sampleCandidacies.map((candidacy) => {
    const sharePct = candidacy.slug === "psi" ? 2.51 : null;
    return { candidacy, votes: null, sharePct, shareDigits: 2 };
  }),
};

const BY_STATE: Record<CountState, Partial<Reading>> = {
  empty: { figures: null },
  partial: { figures: samplePartial },
  live: { previous: sampleFigures.corrected, since: sampleFigures.corrected },
  stale: {},
  dark: {},
  corrected: {
    figures: sampleFigures.corrected,
    previous: sampleFigures.morning,
    falls: toFalls(toVoteChanges(sampleFigures.morning, sampleFigures.corrected)),
  },
  official: { figures: sampleOfficial, ledger: "official" },
  pinned: { figures: sampleFigures.morning, current: sampleFigures.last },
  closed: { contest: { ...sampleContest, closedAt: "2024-03-22T00:00:00.000Z" } },
};

/** A whole reading in the named state. */
export function sampleReading(state: CountState): Reading {
  return {
    contest: sampleContest,
    candidacies: sampleCandidacies,
    ledger: "sirekap",
    figures: sampleFigures.last,
    previous: null,
    falls: [],
    since: null,
    current: null,
    ...BY_STATE[state],
    state,
  };
}

const region = (code: string, name: string, tpsPct: number, votes: readonly number[]): RegionFigures => {
  const validVotes = votes.reduce((sum, count) => sum + count, 0);
  return {
    region: { code, name, level: 1, parentCode: "0" },
    tpsPct,
    coverage: { counted: null, total: null },
    validVotes,
    standings: toStandings(votes, validVotes).toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0)),
  };
};

/** Three provinces of 21 March: a usual one, a high coverage, and one too small to read. */
export const sampleRegions: RegionFigures[] = [
  region("31", "DKI Jakarta", 55.9, [272956, 171101, 174408, 117504, 52287, 155409]),
  region("75", "Gorontalo", 93.9, [36661, 128177, 111852, 181572, 53357, 2330]),
  region("95", "Papua Pegunungan", 0.05, [0, 0, 0, 0, 0, 0]),
];

/** The states in the order of the legend. */
export const SAMPLE_STATES = Object.keys(BY_STATE) as CountState[];
