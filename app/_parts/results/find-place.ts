import { isSlug } from "@/lib/is-slug";
import { getContest, getRegion, listTrail } from "@/modules/results/queries.server";
import type { Contest, Region } from "@/modules/results/types";

export type FoundPlace = { contest: Contest; place: Region; trail: Region[] };

/** What an address `/hasil/<contest>/<code>` names; null where it names nothing in that contest's tree. */
export async function findPlace(slug: string, code: string): Promise<FoundPlace | null> {
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (!contest || !/^[0-9A-Za-z]{1,16}$/.test(code)) return null;
  const trail = await listTrail(contest, code);
  const place = trail?.at(-1);
  return trail && place ? { contest, place, trail } : null;
}

/**
 * What an address `/periksa/<contest>/wilayah/<code>` names: a place, or an electoral district of the contest, or all of
 * them together. Addresses come with their colon encoded or not.
 */
export async function findUnit(
  slug: string,
  encoded: string,
): Promise<{ contest: Contest; place: Region } | null> {
  const code = decodeCode(encoded);
  if (code === null || !code.includes(":")) return code === null ? null : findPlace(slug, code);
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (!contest || !/^[a-z]{1,8}:[0-9A-Za-z-]{1,16}$/.test(code)) return null;
  const place = await getRegion(code);
  const root = `${contest.kpuCode}:${contest.regionCode}`;
  return place && (place.code === root || place.parentCode === root) ? { contest, place } : null;
}

function decodeCode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
