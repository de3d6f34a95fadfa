import type { CsvValue } from "@/lib/csv";
import type { Ledger } from "@/modules/results/types";
import type { OpenCorrections, OpenSpells } from "./ledger-shapes";
import type { OpenSeats } from "./seat-shapes";
import type { OpenContests, OpenPresent, OpenSnapshot, OpenSnapshots } from "./shapes";

/** An answer as rows under fixed columns; `columns` is null where they follow from the figures. */
export type Table<Value> = {
  columns: readonly string[] | null;
  /** What a row is, for the document. */
  about: string;
  toRows(value: Value): readonly (readonly CsvValue[])[];
};

export const contestsTable: Table<OpenContests> = {
  about: "A row for each contest.",
  columns: [
    ...["slug", "name", "election", "rehearsal", "regionCode", "seats", "thresholdPct", "closed"],
    ...["version", "asOf", "latest"],
  ],
  toRows: ({ contests }) =>
    contests.map((of) => [
      ...[of.slug, of.name, of.election, of.rehearsal, of.regionCode, of.seats, of.thresholdPct, of.closed],
      ...[of.version, of.asOf, of.latest],
    ]),
};

const HEAD = [
  ...["contest", "version", "unit", "ledger", "completeness", "rehearsal", "asOf", "asOfPrecision"],
  ...["receivedAt", "source", "decisionNumber"],
];
type Head = Pick<
  OpenSnapshot,
  | ("contest" | "version" | "unit" | "ledger" | "completeness" | "rehearsal" | "asOf" | "asOfPrecision")
  | ("receivedAt" | "source" | "decisionNumber")
>;
const toHead = (of: Head): CsvValue[] => [
  ...[of.contest, of.version, of.unit, of.ledger, of.completeness, of.rehearsal, of.asOf, of.asOfPrecision],
  ...[of.receivedAt, of.source, of.decisionNumber],
];

const FIGURES = [
  ...["regionCode", "regionName", "countedTps", "totalTps", "tpsPct", "validVotes"],
  ...["number", "slug", "shortName", "name", "votes", "sharePct"],
];

/** The unit itself first, then the places below it: a row for each candidacy in each. */
function toFigures(snapshot: OpenSnapshot): CsvValue[][] {
  const { region, coverage, validVotes, standings } = snapshot;
  const own = { code: region.code, name: region.name, coverage, validVotes, standings };
  return [own, ...snapshot.regions].flatMap((place) =>
    place.standings.map((of) => [
      ...[place.code, place.name, place.coverage.counted, place.coverage.total, place.coverage.pct],
      ...[place.validVotes, of.number, of.slug, of.shortName, of.name, of.votes, of.share],
    ]),
  );
}

export const snapshotTable: Table<OpenSnapshot> = {
  about: "A row for each candidacy in each region: the unit itself first, then the places below it.",
  columns: [...HEAD, ...FIGURES],
  toRows: (snapshot) => toFigures(snapshot).map((figures) => [...toHead(snapshot), ...figures]),
};

export const presentTable: Table<OpenPresent> = {
  about:
    "A row for each candidacy in each region, of the Sirekap reading alone: two ledgers in one table would be added up. " +
    "The decision is `…/snapshots/{version}.csv` of the version under `official` in the JSON.",
  columns: ["state", ...HEAD, ...FIGURES],
  toRows: (present) => snapshotTable.toRows(present).map((row) => [present.state, ...row]),
};

export const snapshotsTable: Table<OpenSnapshots> = {
  about: "A row for each reading; the address of the next page stands in the header `Link`.",
  columns: [...HEAD, "countedTps", "totalTps", "tpsPct", "validVotes", "sha256", "payload", "href"],
  toRows: ({ snapshots }) =>
    snapshots.map((of) => [
      ...toHead(of),
      ...[of.coverage.counted, of.coverage.total, of.coverage.pct, of.validVotes],
      ...[of.payload.sha256, of.payload.url, of.href],
    ]),
};

export const correctionsTable: Table<OpenCorrections> = {
  about: "A row for each entry; the address of the next page stands in the header `Link`.",
  columns: [
    ...["contest", "rehearsal", "id", "kind", "regionCode", "regionName", "slug", "before", "after"],
    ...["version", "asOf", "againstVersion", "againstAsOf", "reason", "recordedAt"],
  ],
  toRows: ({ contest, rehearsal, corrections }) =>
    corrections.map((of) => [
      ...[contest, rehearsal, of.id, of.kind, of.region?.code ?? null, of.region?.name ?? null, of.candidacy],
      ...[of.before, of.after, of.reading?.version ?? null, of.reading?.asOf ?? null],
      ...[of.against?.version ?? null, of.against?.asOf ?? null, of.reason, of.recordedAt],
    ]),
};

export const spellsTable: Table<OpenSpells> = {
  about: "A row for each time without a result; `until` is empty while it lasts.",
  columns: ["contest", "rehearsal", "kind", "from", "until"],
  toRows: ({ contest, rehearsal, spells }) =>
    spells.map(({ kind, from, until }) => [contest, rehearsal, kind, from, until]),
};

/** Seats of one ledger in the layout of `npm run seats`, so that the two can be laid side by side. */
export const toSeatsTable = (ledger: Ledger): Table<OpenSeats> => ({
  about:
    "The layout of `npm run seats`: a row for each electoral district, a column for each party, computed from the votes of " +
    "one ledger. Empty where it cannot be computed; where a row sums to less than `seats`, the rest is tied.",
  columns: null,
  toRows: (seats) => {
    const districts = new Map(seats[ledger]?.districts.map((district) => [district.code, district]));
    return [
      ["dapil", "seats", ...seats.candidacies.map(({ shortName }) => shortName)],
      ...seats.dapil.map(({ code, name, seats: all }): CsvValue[] => {
        const won = new Map(districts.get(code)?.parties.map((party) => [party.slug, party.seats]));
        return [name, all, ...seats.candidacies.map(({ slug }) => won.get(slug) ?? null)];
      }),
    ];
  },
});
