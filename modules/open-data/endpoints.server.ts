import "server-only";
import { IMMUTABLE, SHORT } from "./answer.server";
import { getOpenContests } from "./contests.server";
import { type Endpoint, type Signpost, toEndpoint } from "./endpoint";
import { getOpenCorrections, getOpenSpells } from "./ledger.server";
import { getLatestNist, getNist } from "./nist.server";
import { getOpenPresent } from "./places.server";
import { getOpenSeats } from "./seats.server";
import { getOpenSnapshot, getOpenSnapshots } from "./snapshots.server";
import * as tables from "./tables";

const PAGE = ["limit", "before"] as const;
const IS_IMMUTABLE = "A version never changes.";

/** Every address that answers with data. The OpenAPI document, the routes and the tests are made from this list. */
export const ENDPOINTS: readonly Endpoint[] = [
  toEndpoint({
    path: "/contests",
    summary: "All contests",
    shape: "Contests",
    cacheControl: SHORT,
    table: () => tables.contestsTable,
    get: getOpenContests,
  }),
  toEndpoint({
    path: "/contests/{slug}/latest",
    summary: "The present of a contest",
    description:
      "The newest Sirekap reading with its state and its regions; while the feed is dark, the last good one. In JSON the newest decision stands beside it.",
    shape: "Present",
    cacheControl: SHORT,
    table: () => tables.presentTable,
    get: ({ slug }) => getOpenPresent(slug),
  }),
  toEndpoint({
    path: "/contests/{slug}/snapshots",
    summary: "All readings of a contest, newest version first",
    shape: "Snapshots",
    cacheControl: SHORT,
    query: [...PAGE, "ledger"],
    table: () => tables.snapshotsTable,
    get: ({ slug }, query) => getOpenSnapshots(slug, query),
  }),
  toEndpoint({
    path: "/contests/{slug}/snapshots/{version}",
    summary: "One reading",
    description: IS_IMMUTABLE,
    shape: "Snapshot",
    cacheControl: IMMUTABLE,
    table: () => tables.snapshotTable,
    get: ({ slug, version }) => getOpenSnapshot(slug, version),
  }),
  toEndpoint({
    path: "/contests/{slug}/snapshots/{version}/nist",
    summary: "One reading as NIST SP 1500-100 V2",
    description: `An ElectionReport of the Election Results Common Data Format. Unknown votes are left out. ${IS_IMMUTABLE}`,
    shape: "NistElectionReport",
    cacheControl: IMMUTABLE,
    get: ({ slug, version }) => getNist(slug, version),
  }),
  toEndpoint({
    path: "/contests/{slug}/regions/{code}",
    summary: "The present of a region, down to the polling station",
    description:
      "From the region's own file or from its row in the file above, whichever is newer; `unit` says which. Codes of electoral districts have a colon: pdpr:3101.",
    shape: "Present",
    cacheControl: SHORT,
    table: () => tables.presentTable,
    get: ({ slug, code }) => getOpenPresent(slug, code),
  }),
  toEndpoint({
    path: "/contests/{slug}/regions/{code}/snapshots",
    summary: "Readings of a region's own file, newest version first",
    description: "Empty where the region is only known from the table of the one above.",
    shape: "Snapshots",
    cacheControl: SHORT,
    query: [...PAGE, "ledger"],
    table: () => tables.snapshotsTable,
    get: ({ slug, code }, query) => getOpenSnapshots(slug, query, code),
  }),
  toEndpoint({
    path: "/contests/{slug}/regions/{code}/snapshots/{version}",
    summary: "One reading of a region's own file",
    description: IS_IMMUTABLE,
    shape: "Snapshot",
    cacheControl: IMMUTABLE,
    table: () => tables.snapshotTable,
    get: ({ slug, code, version }) => getOpenSnapshot(slug, version, code),
  }),
  toEndpoint({
    path: "/contests/{slug}/regions/{code}/snapshots/{version}/nist",
    summary: "One reading of a region's own file as NIST SP 1500-100 V2",
    description: IS_IMMUTABLE,
    shape: "NistElectionReport",
    cacheControl: IMMUTABLE,
    get: ({ slug, code, version }) => getNist(slug, version, code),
  }),
  toEndpoint({
    path: "/contests/{slug}/corrections",
    summary: "The ledger of corrections and remarks, the last entry first",
    shape: "Corrections",
    cacheControl: SHORT,
    query: PAGE,
    table: () => tables.correctionsTable,
    get: ({ slug }, query) => getOpenCorrections(slug, query),
  }),
  toEndpoint({
    path: "/contests/{slug}/spells",
    summary: "Times in which the feed gave no result, newest first",
    shape: "Spells",
    cacheControl: SHORT,
    table: () => tables.spellsTable,
    get: ({ slug }) => getOpenSpells(slug),
  }),
  toEndpoint({
    path: "/contests/{slug}/seats",
    summary: "Seats by Sainte-Laguë, per electoral district and in all",
    description:
      "Computed from the votes of each ledger apart, under the threshold of the law or another, with the order in which seats fall, the margin of the last one and ties; and as KPU decided them.",
    shape: "Seats",
    cacheControl: SHORT,
    query: ["threshold"],
    csvQuery: ["ledger"],
    table: ({ ledger = "sirekap" }) => tables.toSeatsTable(ledger),
    get: ({ slug }, query) => getOpenSeats(slug, query),
  }),
];

export const SIGNPOSTS: readonly Signpost[] = [
  {
    path: "/contests/{slug}/latest/nist",
    summary: "Leads to the newest Sirekap reading as NIST SP 1500-100 V2",
    query: [],
    find: ({ slug }) => getLatestNist(slug),
  },
];
