import { listDistricts } from "@/modules/results/districts.server";
import {
  getContest,
  getContestVersion,
  listAllCandidacies,
  listContests,
} from "@/modules/results/queries.server";
import type { Contest } from "@/modules/results/types";
import type { Added } from "./add-contests";

const MOST_NOTES = 5;

/** Every contest on a line: slug, KPU's code and region, version, how many stand in it, state. */
export async function printList(json: boolean): Promise<string> {
  const [contests, standing] = await Promise.all([listContests(), listAllCandidacies()]);
  const countOf = ({ slug }: Contest) => standing.get(slug)?.length ?? 0;
  if (json)
    return JSON.stringify(
      contests.map((contest) => ({ ...contest, candidacies: countOf(contest) })),
      null,
      2,
    );
  const width = Math.max(...contests.map(({ slug }) => slug.length), 10);
  return contests
    .map((contest) => {
      const { slug, kpuCode, regionCode, headVersion, closedAt, isRehearsal } = contest;
      const marks = [closedAt === null ? "open" : "closed", ...(isRehearsal ? ["rehearsal"] : [])].join(", ");
      const place = `${kpuCode} ${regionCode}`.padEnd(12);
      return `${slug.padEnd(width)}  ${place} version ${String(headVersion).padStart(5)}  ${String(countOf(contest)).padStart(3)} stand  ${marks}`;
    })
    .join("\n");
}

/** One contest with everyone who stands in it and its districts; null where there is none. */
export async function printContest(slug: string): Promise<string | null> {
  const contest = await getContest(slug);
  if (!contest) return null;
  const [standing, districts, now] = await Promise.all([
    listAllCandidacies(),
    listDistricts(slug),
    getContestVersion(slug),
  ]);
  const { name, electionName, kpuCode, regionCode, seats, thresholdPct, closedAt } = contest;
  const lines = [
    `${name} (${electionName}), ${kpuCode} in region ${regionCode}, page /hasil/${slug}`,
    `version ${contest.headVersion}, newest Sirekap figures ${now?.asOf ?? "none yet"}, ${closedAt === null ? "open" : `closed since ${closedAt}`}`,
    `seats ${seats ?? "none"}, threshold ${thresholdPct === null ? "none" : `${thresholdPct} % (${contest.thresholdLaw ?? "no law named"})`}`,
    ...(standing.get(slug) ?? []).map(
      ({ ballotNumber, kpuKey, name: who, colorToken }) =>
        `  ${String(ballotNumber).padStart(3)}  key ${kpuKey.padEnd(7)} ${who}${colorToken === "none" ? " (neutral colour)" : ""}`,
    ),
    ...districts.map(
      ({ code, name: where, seats: count }) => `  ${code.padEnd(14)} ${where}: ${count} seats`,
    ),
  ];
  return lines.join("\n");
}

/** What `add` did, or would do. */
export function printAdded({ election, plan, outcomes }: Added): string {
  const notes = plan.notes.slice(0, MOST_NOTES).map((note) => `Note: ${note}.`);
  const more = plan.notes.length - notes.length;
  if (more > 0) notes.push(`Note: and ${more} more of the same kind.`);
  if (outcomes.length === 0) {
    const lines = plan.drafts.map(
      ({ slug, name, candidacies, districts }) =>
        `would record ${name} (/hasil/${slug}): ${candidacies.length} stand, ${districts?.length ?? 0} districts`,
    );
    return [...lines, ...notes].join("\n");
  }
  const lines = outcomes
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ kind, slug, name, candidacies, districts }) => {
      return `${kind} ${name} (/hasil/${slug}): ${candidacies} stand, ${districts} districts with seats`;
    });
  const count = (kind: string) => outcomes.filter((one) => one.kind === kind).length;
  const sum = `${election.name}: ${count("created")} created, ${count("changed")} changed, ${count("unchanged")} unchanged.`;
  return [...lines, ...notes, sum].join("\n");
}
