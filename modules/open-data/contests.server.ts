import "server-only";
import { isSlug } from "@/lib/is-slug";
import { fail, succeed } from "@/lib/result";
import {
  type ContestVersion,
  getContest,
  listContests,
  listContestVersions,
} from "@/modules/results/queries.server";
import type { Contest } from "@/modules/results/types";
import type { OpenResult } from "./open-result";
import type { OpenContest, OpenContests } from "./shapes";
import { toOpenPath, toWibIso } from "./to-open";

/** The contest that a slug names, or why there is none. */
export async function findContest(slug: string): OpenResult<Contest> {
  const contest = isSlug(slug) ? await getContest(slug) : null;
  return contest
    ? succeed(contest)
    : fail({ kind: "not-found", message: "There is no such contest; /api/v1/contests lists them." });
}

/** /contests */
export async function getOpenContests(): OpenResult<OpenContests> {
  const [known, versions] = await Promise.all([listContests(), listContestVersions()]);
  const contests = known.map((contest) => toOpenContest(contest, versions.get(contest.slug) ?? null));
  return succeed({ contests });
}

function toOpenContest(contest: Contest, now: ContestVersion | null): OpenContest {
  return {
    slug: contest.slug,
    name: contest.name,
    election: contest.electionName,
    rehearsal: contest.isRehearsal,
    regionCode: contest.regionCode,
    seats: contest.seats,
    thresholdPct: contest.thresholdPct,
    closed: contest.closedAt !== null,
    version: now?.version ?? contest.headVersion,
    asOf: now?.asOf ? toWibIso(now.asOf) : null,
    latest: `${toOpenPath(contest.slug)}/latest`,
  };
}
