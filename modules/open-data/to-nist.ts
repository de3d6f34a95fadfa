import { themeColors } from "@/components/theme/theme-colors.generated";
import type { Candidacy } from "@/modules/results/types";
import type { NistReport } from "./nist-shapes";
import type { OpenSnapshot } from "./shapes";
import { type NistSource, OF_PERSONS, toNistContest } from "./to-nist-contest";
import { toIdentifier, toText, toUnit, toUnitId } from "./to-nist-unit";

const STATION_LEVEL = 5;

/** A reading as an ElectionReport of NIST SP 1500-100 V2; it says nothing that the reading does not say. */
export function toNist(source: NistSource): NistReport {
  const { contest, scope, electionDay, snapshot } = source;
  const isDecided = snapshot.ledger === "official";
  const isOfPersons = OF_PERSONS.has(contest.kpuCode);
  const { station } = snapshot;
  return {
    "@type": "ElectionResults.ElectionReport",
    Format:
      snapshot.region.level >= STATION_LEVEL - 1 && !snapshot.unit.includes(":")
        ? "precinct-level"
        : "summary-contest",
    // When it was taken in, so that the report of a version is the same for good.
    GeneratedDate: snapshot.receivedAt,
    Issuer: "Warta Suara",
    IssuerAbbreviation: "WS",
    VendorApplicationId: "warta-suara open data v1",
    SequenceStart: 1,
    SequenceEnd: 1,
    Status: isDecided ? "certified" : isWhole(snapshot) ? "unofficial-complete" : "unofficial-partial",
    IsTest: contest.isRehearsal,
    ...(contest.isRehearsal ? { TestType: "gladi" } : {}),
    Notes: toNotes(snapshot),
    ExternalIdentifier: [
      toIdentifier("warta-suara-snapshot", `${contest.slug}/${snapshot.unit}/${snapshot.version}`),
      toIdentifier("sha256", snapshot.payload.sha256),
    ],
    GpUnit: toUnits(source, isDecided),
    Party: isOfPersons ? [] : source.candidacies.map(toParty),
    Election: [
      {
        "@type": "ElectionResults.Election",
        Name: toText(contest.electionName),
        Type: "general",
        StartDate: electionDay,
        EndDate: electionDay,
        ElectionScopeId: toUnitId(scope.code),
        ...(station ? { BallotCounts: [toBallots(snapshot.unit, station)] } : {}),
        Candidate: isOfPersons ? source.candidacies.map(toCandidate) : [],
        Contest: [toNistContest(source, isDecided)],
      },
    ],
  };
}

const isWhole = ({ coverage, completeness }: OpenSnapshot): boolean =>
  completeness === "full" &&
  coverage.counted !== null &&
  coverage.total !== null &&
  coverage.counted >= coverage.total;

function toNotes({
  source,
  asOf,
  asOfPrecision,
  decisionNumber,
  ledger,
  completeness,
}: OpenSnapshot): string {
  const length = { second: asOf.length, day: "2024-03-20".length, year: "2024".length }[asOfPrecision];
  return [
    `Source: ${source}, as of ${asOf.slice(0, length)}.`,
    decisionNumber === null ? "" : ` Decision ${decisionNumber}.`,
    ledger === "official" ? "" : " A running count, no decision.",
    completeness === "full" ? "" : " Partial: what the source leaves out is left out here.",
  ].join("");
}

/** The unit, the places of its table, and the contest's own region where it is neither. */
function toUnits({ snapshot, scope }: NistSource, isDecided: boolean): NistReport["GpUnit"] {
  const { region, regions, coverage, station } = snapshot;
  const registeredVoters = station?.registeredVoters ?? null;
  const own = { ...region, coverage, registeredVoters, below: regions.map(({ code }) => code) };
  // A row has the level below its file's; districts stand below their root alike.
  const rows = regions.map((row) => ({ ...row, level: region.level + 1 }));
  const around = [region, ...regions].some(({ code }) => code === scope.code)
    ? []
    : [{ code: scope.code, name: scope.name, level: scope.level, coverage: null }];
  return [...around, own, ...rows].map((place) => toUnit(place, isDecided && place.coverage !== null));
}

const toParty = ({
  slug,
  shortName,
  name,
  ballotNumber,
  colorToken,
}: Candidacy): NistReport["Party"][number] => {
  const color = Object.entries(themeColors)
    .find(([token]) => token === colorToken)?.[1]
    .light.slice(1);
  return {
    "@type": "ElectionResults.Party",
    "@id": `party-${slug}`,
    Name: toText(name),
    Abbreviation: toText(shortName),
    ...(color === undefined ? {} : { Color: color }),
    ExternalIdentifier: [toIdentifier("nomor-urut", String(ballotNumber))],
  };
};

const toCandidate = ({ slug, name, ballotNumber }: Candidacy) => ({
  "@type": "ElectionResults.Candidate" as const,
  "@id": `candidate-${slug}`,
  BallotName: toText(name),
  ExternalIdentifier: [toIdentifier("nomor-urut", String(ballotNumber))],
});

const toBallots = (unit: string, { ballotsCast, invalidVotes }: NonNullable<OpenSnapshot["station"]>) => ({
  "@type": "ElectionResults.BallotCounts" as const,
  GpUnitId: toUnitId(unit),
  Type: "total" as const,
  ...(ballotsCast === null ? {} : { BallotsCast: ballotsCast }),
  ...(invalidVotes === null ? {} : { BallotsRejected: invalidVotes }),
});
