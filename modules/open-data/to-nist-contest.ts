import type { Candidacy, Contest, Region } from "@/modules/results/types";
import type { NistContest } from "./nist-shapes";
import type { OpenSnapshot } from "./shapes";
import { toCountStatus, toIdentifier, toSubUnits, toUnitId } from "./to-nist-unit";

export type NistSource = {
  contest: Contest;
  /** The contest's own region, which the election is held in. */
  scope: Region;
  /** Day of the vote, "2024-02-14". */
  electionDay: string;
  candidacies: readonly Candidacy[];
  snapshot: OpenSnapshot;
  /** Seats as a decision gives them for the unit, by slug. */
  seats: ReadonlyMap<string, number>;
};

/** KPU's codes of the contests in which persons stand; in all others parties do. */
export const OF_PERSONS: ReadonlyMap<string, "majority" | "plurality"> = new Map([
  ["ppwp", "majority"],
  ["pdpd", "plurality"],
]);

/** The contest with a selection for each candidacy and the votes of each place. */
export function toNistContest(source: NistSource, isDecided: boolean): NistContest {
  const { contest, scope, snapshot, candidacies } = source;
  const isContestUnit = snapshot.region.code === scope.code;
  const shared = {
    "@id": `contest-${contest.slug}`,
    Name: contest.name,
    Abbreviation: contest.shortName,
    ElectionDistrictId: toUnitId(scope.code),
    ExternalIdentifier: [toIdentifier("kpu", contest.kpuCode)],
    CountStatus: toCountStatus(isContestUnit ? snapshot.coverage : null, isDecided && isContestUnit),
    ...toSubUnits(isContestUnit ? snapshot.coverage : null),
  };
  const toSelection = ({ slug, ballotNumber }: Candidacy) => ({
    "@id": `selection-${slug}`,
    SequenceOrder: ballotNumber,
    VoteCounts: toCounts(source, slug),
  });
  const VoteVariation = OF_PERSONS.get(contest.kpuCode);
  return VoteVariation === undefined
    ? {
        "@type": "ElectionResults.PartyContest",
        ...shared,
        VoteVariation: "proportional",
        ContestSelection: candidacies.map((candidacy) => ({
          "@type": "ElectionResults.PartySelection",
          ...toSelection(candidacy),
          PartyIds: [`party-${candidacy.slug}`],
        })),
      }
    : {
        "@type": "ElectionResults.CandidateContest",
        ...shared,
        VoteVariation,
        VotesAllowed: 1,
        ...(contest.seats === null ? {} : { NumberElected: contest.seats }),
        ContestSelection: candidacies.map((candidacy) => ({
          "@type": "ElectionResults.CandidateSelection",
          ...toSelection(candidacy),
          CandidateIds: [`candidate-${candidacy.slug}`],
        })),
      };
}

/** Votes of each place where they are known, and decided seats: an unknown count is no count. */
function toCounts({ snapshot, seats }: NistSource, slug: string) {
  const toCount = (code: string, count: number | null | undefined, type: "total" | "seats") =>
    count == null
      ? []
      : [
          {
            "@type": "ElectionResults.VoteCounts" as const,
            GpUnitId: toUnitId(code),
            Type: type,
            Count: count,
          },
        ];
  const places = [{ code: snapshot.region.code, standings: snapshot.standings }, ...snapshot.regions];
  return [
    ...places.flatMap(({ code, standings }) =>
      toCount(code, standings.find((standing) => standing.slug === slug)?.votes, "total"),
    ),
    ...toCount(snapshot.region.code, seats.get(slug), "seats"),
  ];
}
