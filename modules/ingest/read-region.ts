import { fail, type Result, succeed } from "@/lib/result";
import type { Region } from "@/modules/results/types";
import { isDistrict, toBareCode, toDistrictRoot } from "./feed-path";
import { parseCount, parsePercent } from "./parse-count";
import type { IngestReference } from "./parse-sirekap";
import { readVotes, type Votes } from "./read-votes";
import { checkReading } from "./reading-rules";
import { type Rejection, toQuote, toRejection } from "./rejection";
import type { RegionResponse } from "./sirekap-shape";

/** What the file of a region says. A row without figures has `votes` null. */
export type RegionReading = {
  votes: Votes | null;
  rows: readonly RowReading[];
  counted: number | null;
  stations: number | null;
};
type RowReading = { region: Region; votes: Votes | null; tpsPct: number | null };

/**
 * A region's own votes, those of the regions below it, and how far the count is there. The contest's own file, and
 * that of all its districts, must be complete; below, what a file leaves out is unknown.
 */
export function readRegion(
  { chart, table, progres }: RegionResponse,
  reference: Required<IngestReference>,
): Result<RegionReading, Rejection> {
  const { contest, candidacies, unitCode } = reference;
  const isWhole = unitCode === contest.regionCode || unitCode === toDistrictRoot(contest);
  const mayLack = !isWhole;
  const votes = readVotes(chart ?? {}, candidacies, { label: "chart", path: "chart" }, { mayLack });
  if (!votes.ok) return votes;
  const percent = readPercent(chart?.persen, "chart");
  if (!percent.ok) return percent;
  const rows = readRows(table ?? {}, reference, mayLack);
  if (!rows.ok) return rows;
  const counted = readStations(progres?.progres, "progres.progres", mayLack);
  if (!counted.ok) return counted;
  const stations = readStations(progres?.total, "progres.total", mayLack);
  if (!stations.ok) return stations;
  const reading = { votes: votes.value, counted: counted.value, stations: stations.value };
  const hasRowVotes = rows.value.some((row) => row.votes !== null);
  const broken = checkReading({ ...reading, hasRowVotes, isWhole });
  return broken ? fail(broken) : succeed({ ...reading, rows: rows.value });
}

function readRows(
  table: NonNullable<RegionResponse["table"]>,
  { contest, candidacies, regions, unitCode }: Required<IngestReference>,
  mayLack: boolean,
): Result<readonly RowReading[], Rejection> {
  // What the table of a single district is keyed by was never recorded: it is left aside.
  if (isDistrict(contest, unitCode)) return succeed([]);
  // Files by district give bare codes, which are also those of regencies.
  const below = new Map(regions.map((region) => [toBareCode(region.code), region]));
  const rows: RowReading[] = [];
  for (const [code, row] of Object.entries(table)) {
    if (code === "null" || row === null) continue;
    const region = below.get(code);
    if (!region) {
      const known = below.size === 0 ? "the reference data has none" : `${below.size} are known`;
      const message =
        `Unknown region ${toQuote(code)} in table (${known} below ${unitCode} of ${contest.slug}); ` +
        "check that this is the file of that unit, or import the region tree (npm run regions).";
      return fail(toRejection("unknown-region", message, `table.${code}`));
    }
    const place = { label: `region ${code} ${region.name}`, path: `table.${code}` };
    const votes = readVotes(row, candidacies, place, { mayLack });
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
  votes && [...votes.values()].every((count) => !count) ? null : votes;

function readPercent(value: unknown, path: string): Result<number | null, Rejection> {
  const percent = parsePercent(value);
  if (percent.ok) return percent;
  const message = `The progress in ${path} is wrong: ${percent.failure.why}; fetch the file again.`;
  return fail(toRejection(percent.failure.kind, message, `${path}.persen`));
}

function readStations(value: unknown, path: string, mayLack: boolean): Result<number | null, Rejection> {
  if (mayLack && (value === undefined || value === null)) return succeed(null);
  const count = parseCount(value);
  if (count.ok) return count;
  const why = value === undefined ? "it is absent" : count.failure.why;
  const message = `${path} is no count of polling stations: ${why}; fetch the file again.`;
  return fail(toRejection("bad-progress", message, path));
}
