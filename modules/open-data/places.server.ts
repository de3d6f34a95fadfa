import "server-only";
import { fail, succeed } from "@/lib/result";
import { listDistricts } from "@/modules/results/districts.server";
import { getPlaceFigures, listRegionFigures } from "@/modules/results/figures.server";
import { getPlaceReading } from "@/modules/results/place-reading.server";
import { getRegion, listTrail } from "@/modules/results/queries.server";
import { getReading } from "@/modules/results/reading.server";
import { toDistrictRoot } from "@/modules/results/seat-reading.server";
import { getStationCounts } from "@/modules/results/station.server";
import type { Contest, Region, SnapshotFigures } from "@/modules/results/types";
import { findContest } from "./contests.server";
import type { OpenResult } from "./open-result";
import type { OpenPresent, OpenSnapshot } from "./shapes";
import { toOpenSnapshot } from "./to-open";

export type ContestPlace = { contest: Contest; place: Region; isContestUnit: boolean };

/** The contest's own region where no code is given, else a region below it or one of its electoral districts. */
export async function findPlace(slug: string, code?: string): OpenResult<ContestPlace> {
  const contest = await findContest(slug);
  if (!contest.ok) return contest;
  const { regionCode } = contest.value;
  const place = await getPlace(contest.value, code ?? regionCode);
  return place
    ? succeed({ contest: contest.value, place, isContestUnit: place.code === regionCode })
    : fail({ kind: "not-found", message: "The contest has no region of this code." });
}

async function getPlace(contest: Contest, code: string): Promise<Region | null> {
  if (!/^[0-9a-z:]{1,24}$/i.test(code)) return null;
  if (!code.includes(":")) return (await listTrail(contest, code))?.at(-1) ?? null;
  const isOwn =
    code === toDistrictRoot(contest) ||
    (await listDistricts(contest.slug)).some((known) => known.code === code);
  return isOwn ? getRegion(code) : null;
}

const STATION_LEVEL = 5;

/** A reading whole: with the rows of its table where the figures are those of its own unit, and a station's counts. */
export async function getWhole(
  contest: Contest,
  place: Region,
  figures: SnapshotFigures,
): Promise<OpenSnapshot> {
  const { version, unitCode } = figures;
  // A row of the file above has nothing below it.
  const isOwn = unitCode === place.code;
  const regions = isOwn ? await listRegionFigures(contest.slug, version, unitCode) : [];
  const hasCounts = isOwn && place.level === STATION_LEVEL;
  const station = hasCounts ? await getStationCounts(contest.slug, unitCode, version) : null;
  return toOpenSnapshot(contest, figures, { place, regions, station });
}

/** /latest and /regions/{code}: the newest Sirekap reading, the last good one in the dark, and the newest decision. */
export async function getOpenPresent(slug: string, code?: string): OpenResult<OpenPresent> {
  const found = await findPlace(slug, code);
  if (!found.ok) return found;
  const { contest, place, isContestUnit } = found.value;
  const reading = isContestUnit
    ? await getReading({ contest: contest.slug })
    : await getPlaceReading(contest, place);
  const decided = await getPlaceFigures(contest.slug, place, { ledger: "official" });
  if (!reading?.figures)
    return fail({
      kind: "not-found",
      message: decided
        ? "Sirekap has given nothing here: unknown, not zero. There is a decision; …/snapshots?ledger=official lists it."
        : "Nothing has been read here yet: unknown, not zero.",
    });
  return succeed({
    ...(await getWhole(contest, place, reading.figures)),
    state: reading.state,
    official: decided && (await getWhole(contest, place, decided)),
  });
}
