import "server-only";
import { toCountState } from "./count-state";
import { getLatestFigures, getPlaceFigures, listRegionFigures } from "./figures.server";
import { listCandidacies, listRegions } from "./queries.server";
import type { Reading } from "./reading.server";
import { isDarkAt } from "./spells.server";
import type { Contest, Ledger, Region, RegionFigures } from "./types";

type PlaceScope = { ledger?: Ledger; at?: string | undefined };

/**
 * A contest's count in one place below its own region, as the widgets' views take it: named after the place, and without
 * the threshold, which is a share of the whole contest and says nothing of a part.
 * @param scope `at`: as it stood at that time, ISO 8601
 */
export async function getPlaceReading(
  contest: Contest,
  place: Region,
  { ledger = "sirekap", at }: PlaceScope = {},
  now = new Date(),
): Promise<Reading> {
  const figures = await getPlaceFigures(contest.slug, place, { ledger, ...(at === undefined ? {} : { at }) });
  return {
    contest: { ...contest, name: `${contest.name}, ${place.name}`, thresholdPct: null },
    candidacies: await listCandidacies(contest.slug),
    ledger,
    figures,
    state: toCountState({
      figures,
      ledger,
      pinned: at !== undefined,
      closed: contest.closedAt !== null,
      falls: false,
      dark: figures !== null && (await isDarkAt(contest.slug, figures.unitCode)),
      now,
    }),
    previous: null,
    falls: [],
    since: null,
    current: null,
  };
}

/** A part of a place, with its figures where the place's own file gives any. */
export type PlaceRow = { region: Region; figures: RegionFigures | null };
export type PlaceRows = {
  /** When the place's own file was dated; null where there is none. */
  head: Awaited<ReturnType<typeof getLatestFigures>>;
  rows: PlaceRow[];
};

/** What stands below a place, by code: what the region tree knows, and what its newest file has in its table. */
export async function listPlaceRows(contest: Contest, code: string, at?: string): Promise<PlaceRows> {
  const unit = code === contest.regionCode ? {} : { unit: code };
  const [below, head] = await Promise.all([
    listRegions(code),
    getLatestFigures(contest.slug, { ...unit, ...(at === undefined ? {} : { at }) }),
  ]);
  const figures = head ? await listRegionFigures(contest.slug, head.version, unit.unit) : [];
  const rows = new Map<string, PlaceRow>(below.map((region) => [region.code, { region, figures: null }]));
  for (const row of figures) rows.set(row.region.code, { region: row.region, figures: row });
  return { head, rows: [...rows.values()].sort((a, b) => a.region.code.localeCompare(b.region.code)) };
}

/** The parts with the largest and the smallest known coverage, at most `count` of each; empty where hardly any is known. */
export function toCoverageEnds(
  rows: readonly PlaceRow[],
  count = 3,
): { most: PlaceRow[]; least: PlaceRow[] } {
  const known = rows
    .filter(({ figures }) => figures?.tpsPct != null)
    .toSorted((a, b) => (b.figures?.tpsPct ?? 0) - (a.figures?.tpsPct ?? 0));
  return known.length < 2 * count
    ? { most: [], least: [] }
    : { most: known.slice(0, count), least: known.slice(-count) };
}
