import "server-only";
import { fail, succeed } from "@/lib/result";
import { getLatestFigures } from "@/modules/results/figures.server";
import { getElectionDay, getRegion, listCandidacies } from "@/modules/results/queries.server";
import { getSeatsOfVersion } from "@/modules/results/seat-tallies.server";
import { findContest } from "./contests.server";
import type { NistReport } from "./nist-shapes";
import type { OpenResult } from "./open-result";
import { getWhole } from "./places.server";
import { findSnapshot } from "./snapshots.server";
import { toNist } from "./to-nist";
import { toHref } from "./to-open";

/** …/snapshots/{version}/nist, of the contest or of a unit below it. */
export async function getNist(slug: string, version: string, code?: string): OpenResult<NistReport> {
  const found = await findSnapshot(slug, version, code);
  if (!found.ok) return found;
  const { contest, place, figures } = found.value;
  const [scope, electionDay] = [await getRegion(contest.regionCode), await getElectionDay(slug)];
  if (!scope || electionDay === null) throw new Error(`${slug} has no region or no election`);
  return succeed(
    toNist({
      contest,
      scope,
      electionDay,
      candidacies: await listCandidacies(slug),
      snapshot: await getWhole(contest, place, figures),
      seats: await getSeatsOfVersion(slug, figures.unitCode, figures.version),
    }),
  );
}

/** /latest/nist: where the newest Sirekap reading stands. */
export async function getLatestNist(slug: string): OpenResult<string> {
  const contest = await findContest(slug);
  if (!contest.ok) return contest;
  const figures = await getLatestFigures(slug);
  return figures
    ? succeed(`${toHref(figures)}/nist`)
    : fail({ kind: "not-found", message: "Nothing has been read here yet: unknown, not zero." });
}
