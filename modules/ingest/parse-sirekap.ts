import { fail, type Result, succeed } from "@/lib/result";
import type { Candidacy, Contest, Region, SnapshotDraft } from "@/modules/results/types";
import { parseCount, parsePercent } from "./parse-count";
import { parseWibTime } from "./parse-wib-time";
import { readJson } from "./read-json";
import { readVotes, type Votes } from "./read-votes";
import { checkReading, type Reading } from "./reading-rules";
import { type Rejection, toQuote, toRejection } from "./rejection";
import { parseShape, type SirekapResponse } from "./sirekap-shape";

/** Whom and what a response may speak of. `regions` are the children of the contest's own region. */
export type IngestReference = {
  contest: Contest;
  candidacies: readonly Candidacy[];
  regions: readonly Region[];
};

/** A checked response, ready to record once it is known when and in what bytes it came. */
export type SirekapSnapshot = Omit<SnapshotDraft, "receivedAt" | "payload">;

/** As readers see it, the same as under the seeded snapshots. */
export const SIREKAP_SOURCE = "KPU, Sirekap";

/**
 * One response in the shape of KPU's `pemilu/hhcw/pdpr.json`, plain or gzip, → a full snapshot of the contest, or
 * the one reason why it must not be recorded. Pure, and total: no bytes make it throw. Takes every oddity that
 * was seen in the 2024 feed; `now` only serves to refuse figures of the future.
 */
export function parseSirekap(
  bytes: Uint8Array,
  reference: IngestReference,
  now: Date = new Date(),
): Result<SirekapSnapshot, Rejection> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const shape = parseShape(json.value);
  if (!shape.ok) return shape;
  const asOf = parseWibTime(shape.value.ts, now);
  if (!asOf.ok) return asOf;
  const reading = read(shape.value, reference);
  if (!reading.ok) return reading;
  const broken = checkReading(reading.value);
  return broken ? fail(broken) : succeed(toSnapshot(reading.value, reference.contest, asOf.value));
}

function read(response: SirekapResponse, reference: IngestReference): Result<Reading, Rejection> {
  const total = readVotes(response.chart, reference.candidacies, { label: "chart", path: "chart" });
  if (!total.ok) return total;
  if (total.value === null) {
    return fail(
      toRejection("absent-vote", "chart gives no vote for any candidacy; fetch the file again.", "chart"),
    );
  }
  const percent = readPercent(response.chart.persen, "chart");
  if (!percent.ok) return percent;
  const rows = readRows(response.table, reference);
  if (!rows.ok) return rows;
  const counted = readStations(response.progres.progres, "progres.progres");
  if (!counted.ok) return counted;
  const stations = readStations(response.progres.total, "progres.total");
  if (!stations.ok) return stations;
  const { candidacies, regions } = reference;
  return succeed({
    candidacies,
    regions,
    total: total.value,
    rows: rows.value,
    counted: counted.value,
    stations: stations.value,
  });
}

function readRows(
  table: SirekapResponse["table"],
  reference: IngestReference,
): Result<Reading["rows"], Rejection> {
  const regions = new Map(reference.regions.map((region) => [region.code, region]));
  const rows: Reading["rows"][number][] = [];
  for (const [code, row] of Object.entries(table)) {
    if (code === "null" || row === null) continue;
    const region = regions.get(code);
    if (!region) {
      const known = regions.size === 0 ? "the reference data has none" : `${regions.size} are known`;
      const message =
        `Unknown region ${toQuote(code)} in table (${known} below region ${reference.contest.regionCode} of ` +
        `${reference.contest.slug}); check that this is the contest's own file, not one of a part or a dapil.`;
      return fail(toRejection("unknown-region", message, `table.${code}`));
    }
    const place = { label: `region ${code} ${region.name}`, path: `table.${code}` };
    const votes = readVotes(row, reference.candidacies, place);
    if (!votes.ok) return votes;
    const tpsPct = readPercent(row.persen, place.path);
    if (!tpsPct.ok) return tpsPct;
    const began = row.status_progress !== false || tpsPct.value !== 0;
    rows.push({ region, votes: began ? votes.value : toKnown(votes.value), tpsPct: tpsPct.value });
  }
  return succeed(rows);
}

/** Zeros of a region that says itself that nothing is counted there are no figures. */
const toKnown = (votes: Votes | null): Votes | null =>
  votes && [...votes.values()].every((count) => count === 0) ? null : votes;

function readPercent(value: unknown, path: string): Result<number | null, Rejection> {
  const percent = parsePercent(value);
  if (percent.ok) return percent;
  const message = `The progress in ${path} is wrong: ${percent.failure.why}; fetch the file again.`;
  return fail(toRejection(percent.failure.kind, message, `${path}.persen`));
}

function readStations(value: unknown, path: string): Result<number, Rejection> {
  const count = parseCount(value);
  if (count.ok) return count;
  const why = value === undefined ? "it is absent" : count.failure.why;
  return fail(
    toRejection(
      "bad-progress",
      `${path} is no count of polling stations: ${why}; fetch the file again.`,
      path,
    ),
  );
}

function toSnapshot(reading: Reading, contest: Contest, asOf: Date): SirekapSnapshot {
  const toTallies = (regionCode: string, votes: Votes | null) =>
    [...(votes ?? [])].map(([candidacy, count]) => ({ regionCode, candidacy, votes: count, sharePct: null }));
  return {
    contest: contest.slug,
    ledger: "sirekap",
    completeness: "full",
    source: SIREKAP_SOURCE,
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf,
    asOfPrecision: "second",
    coverage: { counted: reading.counted, total: reading.stations },
    validVotes: [...reading.total.values()].reduce((sum, count) => sum + count, 0),
    tallies: [
      ...toTallies(contest.regionCode, reading.total),
      ...reading.rows.flatMap(({ region, votes }) => toTallies(region.code, votes)),
    ],
    regionCoverage: reading.rows.map(({ region, tpsPct }) => {
      return { regionCode: region.code, counted: null, total: null, tpsPct };
    }),
  };
}
