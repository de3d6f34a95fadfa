import { sampleCandidacies, sampleContest, sampleFigures, sampleOfficial } from "./samples";
import type { SeatBook, SeatReading } from "./seat-reading.server";
import { type District, toSeatsByDistrict } from "./seats-by-district";
import type { SnapshotFigures } from "./types";

/** Seat readings for the gallery and for tests: invented district votes, real national ones. */
const districts = [
  { code: "pdpr:3101", name: "DKI Jakarta I", seats: 6 },
  { code: "pdpr:3602", name: "Banten II", seats: 6 },
  { code: "pdpr:1701", name: "Bengkulu", seats: 4 },
];

const toDistrict = (code: string, seats: number, votes: readonly number[]): District => ({
  code,
  seats,
  votes: sampleCandidacies.map(({ slug }, index) => ({ key: slug, votes: votes[index] ?? null })),
});

const usual = [
  toDistrict("pdpr:3101", 6, [288461, 111719, 196708, 108773, 60000, 90000]),
  toDistrict("pdpr:3602", 6, [142154, 174570, 197424, 208801, 50000, 40000]),
];
const tied = [toDistrict("pdpr:1701", 4, [90000, 60000, 30000, 30000, 20000, 10000])];

function toBook(national: SnapshotFigures, input: readonly District[], thresholdPct: number): SeatBook {
  const result = toSeatsByDistrict(input, {
    thresholdPct,
    national: {
      votes: national.standings.map(({ candidacy, votes }) => ({ key: candidacy.slug, votes })),
      validVotes: national.validVotes,
    },
  });
  return { national, computed: result.ok ? result.value : null, head: national, votes: [] };
}

const none: SeatBook = { national: null, computed: null, head: null, votes: [] };

const base: SeatReading = {
  contest: sampleContest,
  candidacies: sampleCandidacies,
  districts,
  thresholdPct: 4,
  isSupposed: false,
  sirekap: none,
  official: none,
  decided: null,
};

export const sampleDecided: NonNullable<SeatReading["decided"]> = {
  head: sampleOfficial,
  seats: new Map([
    ["pdip", 110],
    ["golkar", 102],
    ["gerindra", 86],
    ["nasdem", 69],
  ]),
};

export const sampleSeats = {
  empty: base,
  decided: { ...base, decided: sampleDecided },
  computed: { ...base, sirekap: toBook(sampleFigures.last, usual, 4) },
  both: { ...base, sirekap: toBook(sampleFigures.last, usual, 4), decided: sampleDecided },
  tie: { ...base, sirekap: toBook(sampleFigures.last, [...usual, ...tied], 4) },
  supposed: {
    ...base,
    thresholdPct: 3,
    isSupposed: true,
    sirekap: toBook(sampleFigures.last, usual, 3),
  },
  rehearsal: {
    ...base,
    contest: { ...sampleContest, isRehearsal: true },
    sirekap: toBook(sampleFigures.last, usual, 4),
  },
} satisfies Record<string, SeatReading>;
