import type { Remark } from "./remarks.server";
import { sampleCandidacies, sampleFigures } from "./samples";

const pointOf = ({ version, asOf }: { version: number; asOf: string }) => ({ version, asOf });

let made = 0;
function toSample(remark: Partial<Remark> & Pick<Remark, "kind">): Remark {
  made += 1;
  return {
    id: made,
    unitCode: "0",
    place: { code: "0", name: "Indonesia" },
    candidacy: null,
    before: null,
    after: null,
    reading: pointOf(sampleFigures.corrected),
    against: pointOf(sampleFigures.morning),
    detail: null,
    reason: null,
    recordedAt: sampleFigures.corrected.asOf,
    ...remark,
  };
}

const fallOf = (slug: string, before: number, after: number, place?: Remark["place"]): Remark =>
  toSample({
    kind: "fall",
    candidacy: sampleCandidacies.find((candidacy) => candidacy.slug === slug) ?? null,
    before,
    after,
    ...(place === undefined ? {} : { place }),
  });

/** One remark of each kind, for the gallery and for tests. The falls are those of 16 March 2024. */
export const sampleRemarks: readonly Remark[] = [
  fallOf("nasdem", 7279117, 7278994),
  fallOf("gerindra", 10263252, 10263217),
  fallOf("psi", 2407151, 2407139),
  fallOf("psi", 155409, 155397, { code: "31", name: "DKI Jakarta" }),
  toSample({ kind: "denominator", before: 823236, after: 823378 }),
  toSample({
    kind: "rate",
    candidacy: sampleCandidacies.find(({ slug }) => slug === "psi") ?? null,
    detail: {
      kind: "rate",
      addedVotes: 19_000,
      addedTps: 185,
      perTps: 102.8,
      usualPerTps: 4.4,
      regions: [{ code: "33", addedVotes: 9000 }],
    },
  }),
  toSample({ kind: "same-stamp" }),
  toSample({ kind: "older-stamp" }),
  toSample({ kind: "held", reading: { version: null, asOf: sampleFigures.last.asOf }, against: null }),
  toSample({
    kind: "released",
    reading: pointOf(sampleFigures.last),
    against: null,
    reason: "KPU menjelaskan selisihnya",
  }),
  toSample({
    kind: "dropped",
    reading: { version: null, asOf: sampleFigures.morning.asOf },
    against: null,
    reason: "angka terbaca ganda",
  }),
  toSample({
    kind: "refused",
    reading: null,
    against: null,
    detail: { kind: "refusal", rejection: "not-json", message: "an HTML page" },
  }),
];
