import "server-only";
import { isSlug } from "@/lib/is-slug";
import { getPlaceFigures, listRegionFigures } from "@/modules/results/figures.server";
import { getContest, listTrail } from "@/modules/results/queries.server";
import { listRemarks } from "@/modules/results/remarks.server";
import { listSpells } from "@/modules/results/spells.server";
import { answerJson, answerNotFound, SHORT } from "./answer.server";
import type { OpenCorrections, OpenPlace } from "./shapes";
import { toOpenSnapshot, toWibIso } from "./to-open";

const NO_CONTEST = "There is no such contest; /api/v1/contests lists them.";

/** GET /api/v1/contests/{slug}/regions/{code}: a place's newest figures, and those of the places below it. */
export async function answerPlace(request: Request, slug: string, code: string): Promise<Response> {
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (!contest) return answerNotFound(NO_CONTEST);
  const place = /^[0-9A-Za-z]{1,16}$/.test(code) ? (await listTrail(contest, code))?.at(-1) : undefined;
  if (!place) return answerNotFound("The contest has no region of this code.");
  const figures = await getPlaceFigures(slug, place);
  if (!figures) return answerNotFound("Nothing has been read of this region yet: unknown, not zero.");
  // A row of the file above has nothing below it.
  const isOwn = figures.unitCode === code;
  const regions = isOwn ? await listRegionFigures(slug, figures.version, code) : [];
  const answer: OpenPlace = {
    ...toOpenSnapshot(contest, figures, regions),
    region: { code: place.code, name: place.name, level: place.level },
    unit: figures.unitCode,
  };
  return answerJson(request, answer, SHORT);
}

/** More than any contest had; the ledger is given whole. */
const MOST = 20_000;

/** GET /api/v1/contests/{slug}/corrections: the ledger of the contest's own readings, newest first. */
export async function answerCorrections(request: Request, slug: string): Promise<Response> {
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (!contest) return answerNotFound(NO_CONTEST);
  const remarks = await listRemarks(slug, { limit: MOST });
  const spells = await listSpells(slug, contest.regionCode);
  const toPoint = (head: { version: number | null; asOf: string } | null) =>
    head && { version: head.version, asOf: toWibIso(head.asOf) };
  const answer: OpenCorrections = {
    contest: slug,
    rehearsal: contest.isRehearsal,
    corrections: remarks.map(({ id, kind, place, candidacy, before, after, reading, against, ...rest }) => ({
      id,
      kind,
      region: place,
      candidacy: candidacy?.slug ?? null,
      before,
      after,
      reading: toPoint(reading),
      against: toPoint(against),
      reason: rest.reason,
      recordedAt: toWibIso(rest.recordedAt),
    })),
    spells: spells.map(({ kind, startedAt, endedAt }) => {
      return { kind, from: toWibIso(startedAt), until: endedAt === null ? null : toWibIso(endedAt) };
    }),
  };
  return answerJson(request, answer, SHORT);
}
