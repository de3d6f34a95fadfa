import { isSlug } from "@/lib/is-slug";
import { getContest, listTrail } from "@/modules/results/queries.server";
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
