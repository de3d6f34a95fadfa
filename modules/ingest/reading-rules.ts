import type { Candidacy, Region } from "@/modules/results/types";
import type { Votes } from "./read-votes";
import { type Rejection, type RejectionKind, toCount, toQuote, toRejection } from "./rejection";

/** A response whose every number is a number: what remains to be asked is whether they agree. */
export type Reading = {
  candidacies: readonly Candidacy[];
  regions: readonly Region[];
  total: Votes;
  rows: readonly { region: Region; votes: Votes | null; tpsPct: number | null }[];
  counted: number;
  stations: number;
};

type Rule = { kind: RejectionKind; path: string; find: (reading: Reading) => string | null };

/** PostgreSQL's integer; a hundred times the polling stations there are. */
const LARGEST_STATIONS = 2 ** 31 - 1;

const sum = (votes: Iterable<number>): bigint =>
  [...votes].reduce((total, count) => total + BigInt(count), 0n);

/**
 * What must hold between the numbers of one response, asked in this order; each answers with a message where it
 * does not. None of them looks at earlier snapshots: totals that go down are ordinary corrections.
 */
const RULES: readonly Rule[] = [
  {
    kind: "dark",
    path: "chart",
    find: ({ total }) =>
      [...total.values()].every((votes) => votes === 0)
        ? "Every vote in chart is zero: the feed is dark, and that is no result; keep what is known and try later."
        : null,
  },
  {
    kind: "vote-too-large",
    path: "chart",
    find: ({ total }) =>
      sum(total.values()) > BigInt(Number.MAX_SAFE_INTEGER)
        ? `The votes in chart sum to ${toCount(sum(total.values()))}, too large to be a count; fetch the file again.`
        : null,
  },
  {
    kind: "bad-progress",
    path: "progres",
    find: ({ counted, stations }) => {
      if (counted > stations) {
        return `progres says ${toCount(counted)} of only ${toCount(stations)} polling stations are counted; fetch the file again.`;
      }
      if (stations > LARGEST_STATIONS) {
        return `progres says there are ${toCount(stations)} polling stations, too many to be true; fetch the file again.`;
      }
      return counted === 0
        ? "progres says that no polling station is counted, yet chart has votes; fetch the file again."
        : null;
    },
  },
  { kind: "sum-mismatch", path: "table", find: findSumMismatch },
];

/** The provinces summed to the national chart in all 388 recorded snapshots: a mismatch is a real alarm. */
function findSumMismatch({ candidacies, regions, total, rows }: Reading): string | null {
  const differing = candidacies.flatMap((candidacy) => {
    const inChart = BigInt(total.get(candidacy.slug) ?? 0);
    const inTable = sum(rows.map(({ votes }) => votes?.get(candidacy.slug) ?? 0));
    return inChart === inTable ? [] : [{ candidacy, inChart, inTable }];
  });
  const first = differing[0];
  if (!first) return null;
  const parties = `${differing.length} of ${candidacies.length} differ${differing.length === 1 ? "s" : ""}`;
  const absent = regions.filter(({ code }) => !rows.some(({ region }) => region.code === code));
  const sample = absent
    .slice(0, 3)
    .map(({ code, name }) => `${code} ${toQuote(name)}`)
    .join(", ");
  const gap =
    absent.length === 0
      ? ""
      : `; table lacks ${absent.length} of ${regions.length} regions, such as ${sample}`;
  return (
    `The regions do not sum to the chart: ${first.candidacy.shortName} (key ${first.candidacy.kpuKey}) has ` +
    `${toCount(first.inChart)} in chart and ${toCount(first.inTable)} in table (${parties}${gap}); ` +
    "fetch the file again, and do not trust it while this stays."
  );
}

/** The first rule that the reading breaks, or null. */
export function checkReading(reading: Reading): Rejection | null {
  for (const { kind, path, find } of RULES) {
    const message = find(reading);
    if (message !== null) return toRejection(kind, message, path);
  }
  return null;
}
