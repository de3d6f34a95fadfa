import { type Result, succeed } from "@/lib/result";
import type { Candidacy, Contest, Region, SnapshotDraft } from "@/modules/results/types";
import { parseWibTime } from "./parse-wib-time";
import { readJson } from "./read-json";
import { readRegion } from "./read-region";
import { readStation } from "./read-station";
import { toValidVotes, type Votes } from "./read-votes";
import type { Rejection } from "./rejection";
import { parseShape } from "./sirekap-shape";

/** Whom and what a response may speak of. */
export type IngestReference = {
  contest: Contest;
  candidacies: readonly Candidacy[];
  /** The unit whose file it is; the contest's own region where left out. */
  unitCode?: string;
  /** Children of the unit; none below a polling station. */
  regions: readonly Region[];
};

/** A checked response, ready to record once it is known when and in what bytes it came. */
export type SirekapSnapshot = Omit<SnapshotDraft, "receivedAt" | "payload"> & { unitCode: string };

/** As readers see it, the same as under the seeded snapshots. */
export const SIREKAP_SOURCE = "KPU, Sirekap";

/**
 * One response in the shape of KPU's `pemilu/hhcw/pdpr.json`, plain or gzip, → a snapshot of its unit, or the one
 * reason why it can be no reading at all. Pure, and total: no bytes make it throw. Takes every oddity that was seen
 * in the 2024 feed. Whether the figures agree is for the judge; a unit without figures yet has no tallies. `now`
 * only serves to refuse figures of the future.
 */
export function parseSirekap(
  bytes: Uint8Array,
  reference: IngestReference,
  now: Date = new Date(),
): Result<SirekapSnapshot, Rejection> {
  const json = readJson(bytes);
  return json.ok ? parseReading(json.value, reference, now) : json;
}

/** The same for a response that has been read as JSON already. */
export function parseReading(
  json: unknown,
  { unitCode: asked, ...rest }: IngestReference,
  now: Date,
): Result<SirekapSnapshot, Rejection> {
  const reference = { ...rest, unitCode: asked ?? rest.contest.regionCode };
  const shape = parseShape(json, reference.unitCode);
  if (!shape.ok) return shape;
  const asOf = parseWibTime(shape.value.response.ts, now);
  if (!asOf.ok) return asOf;
  const head = toHead(reference, asOf.value);
  if (shape.value.kind === "station") {
    const reading = readStation(shape.value.response, reference);
    if (!reading.ok) return reading;
    const { votes, validVotes, station } = reading.value;
    const tallies = toTallies(reference.unitCode, votes);
    const coverage = { counted: null, total: null };
    return succeed({ ...head, coverage, validVotes, station, tallies, regionCoverage: [] });
  }
  const reading = readRegion(shape.value.response, reference);
  if (!reading.ok) return reading;
  const { votes, rows, counted, stations } = reading.value;
  return succeed({
    ...head,
    coverage: { counted, total: stations },
    validVotes: votes && toValidVotes(votes),
    tallies: [
      ...toTallies(reference.unitCode, votes),
      ...rows.flatMap((row) => toTallies(row.region.code, row.votes)),
    ],
    regionCoverage: rows.map(({ region, tpsPct }) => {
      return { regionCode: region.code, counted: null, total: null, tpsPct };
    }),
  });
}

function toHead({ contest, unitCode }: Required<IngestReference>, asOf: Date) {
  return {
    contest: contest.slug,
    unitCode,
    ledger: "sirekap",
    completeness: "full",
    source: SIREKAP_SOURCE,
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf,
    asOfPrecision: "second",
  } as const;
}

/** What is not known has no tally. */
const toTallies = (regionCode: string, votes: Votes | null): SnapshotDraft["tallies"] =>
  [...(votes ?? [])].flatMap(([candidacy, count]) =>
    count === null ? [] : [{ regionCode, candidacy, votes: count, sharePct: null }],
  );
