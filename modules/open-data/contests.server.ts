import "server-only";
import { isSlug } from "@/lib/is-slug";
import { parseVersion } from "@/lib/parse-version";
import { getFiguresOfVersion, getLatestFigures, listRegionFigures } from "@/modules/results/figures.server";
import { getContest, getContestVersion, listContests } from "@/modules/results/queries.server";
import { getReading } from "@/modules/results/reading.server";
import type { Contest, SnapshotFigures } from "@/modules/results/types";
import { answerJson, answerNotFound, SHORT } from "./answer.server";
import type { OpenContest, OpenLatest, OpenSnapshot } from "./shapes";
import { toOpenSnapshot, toWibIso } from "./to-open";

/** A version is never changed; only a database begun anew counts again (docs/operating.md). */
const LONG = "public, max-age=3600, s-maxage=31536000";

/** GET /api/v1/contests */
export async function answerContests(request: Request): Promise<Response> {
  const contests = await Promise.all((await listContests()).map(toOpenContest));
  return answerJson(request, { contests }, SHORT);
}

async function toOpenContest(contest: Contest): Promise<OpenContest> {
  const now = await getContestVersion(contest.slug);
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
    latest: `/api/v1/contests/${contest.slug}/latest`,
  };
}

const withRegions = async (contest: Contest, figures: SnapshotFigures): Promise<OpenSnapshot> =>
  toOpenSnapshot(contest, figures, await listRegionFigures(contest.slug, figures.version));

/** GET /api/v1/contests/{slug}/latest: the newest Sirekap reading, and beside it the newest decision. */
export async function answerLatest(request: Request, slug: string): Promise<Response> {
  const reading = isSlug(slug) ? await getReading({ contest: slug }) : null;
  if (!reading) return answerNotFound("There is no such contest; /api/v1/contests lists them.");
  if (!reading.figures)
    return answerNotFound("Nothing has been read of this contest yet: unknown, not zero.");
  const decided = await getLatestFigures(slug, { ledger: "official" });
  const latest: OpenLatest = {
    ...(await withRegions(reading.contest, reading.figures)),
    state: reading.state,
    official: decided && (await withRegions(reading.contest, decided)),
  };
  return answerJson(request, latest, SHORT);
}

/** GET /api/v1/contests/{slug}/snapshots/{version}: one reading, the same for good. */
export async function answerSnapshot(request: Request, slug: string, text: string): Promise<Response> {
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (!contest) return answerNotFound("There is no such contest; /api/v1/contests lists them.");
  const version = parseVersion(text);
  const figures = version === null ? null : await getFiguresOfVersion(slug, version);
  // Not every version is a reading: a contest's version also grows when it is closed or its feed goes dark.
  if (!figures) return answerNotFound("No reading has this version.");
  return answerJson(request, await withRegions(contest, figures), LONG);
}
