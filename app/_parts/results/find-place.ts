import { isSlug } from "@/lib/is-slug";
import { getContest, getRegion, listCandidacies, listTrail } from "@/modules/results/queries.server";
import type { Candidacy, Contest, Region } from "@/modules/results/types";

/** The contest that an address names; null for what is no contest's name. */
export const findContest = async (slug: string): Promise<Contest | null> =>
  isSlug(slug) ? getContest(slug) : null;

/** Who stands in the contest under this name in an address; null where nobody does. */
export const findCandidacy = async (contest: string, slug: string): Promise<Candidacy | null> =>
  (await listCandidacies(contest)).find((candidacy) => candidacy.slug === slug) ?? null;

export type FoundPlace = { contest: Contest; place: Region; trail: Region[] };

/** What an address `/hasil/<contest>/<code>` names; null where it names nothing in that contest's tree. */
export async function findPlace(slug: string, code: string): Promise<FoundPlace | null> {
  const contest = await findContest(slug);
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
  const contest = await findContest(slug);
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
