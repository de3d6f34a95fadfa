import { KPU_CODES, type KpuCode, toDistrictPath } from "../feed-path";

/** A contest as the command line names it. `regionCode` null: the whole country, or whichever regions are named. */
export type FeedContest = {
  label: string;
  kpuCode: KpuCode;
  regionCode: string | null;
  /** Counted by electoral district (`hhcd`) rather than by region (`hhcw`). */
  byDistrict: boolean;
};

/** A file of the feed below its base: "pemilu/hhcw/pdpr/31.json", and the contest that it was listed for. */
export type FeedPathOf = { contest: string; path: string };

const CODE_LENGTHS = [2, 4, 6, 10, 13];
const REGION_CODE = /^\d\d([0-9A-Z]{2}([0-9A-Z]{2}([0-9A-Z]{4}([0-9A-Z]{3})?)?)?)?$/;
/** These are counted as one for the whole country; the others have a contest of their own in each region. */
const NATIONAL: ReadonlySet<KpuCode> = new Set(["ppwp", "pdpr"]);

/** Whether a text is the code of a region below the country: 2, 4, 6, 10 or 13 characters. */
export const isRegionCode = (code: string): boolean => REGION_CODE.test(code);

/** "pdpr", "pdprdp/31", "pdpr:dapil" or "pdprdp/31:dapil" → the contest; null for anything else. */
export function parseFeedContest(word: string): FeedContest | null {
  const [, code, region, dapil] = /^([a-z]+)(?:\/([0-9A-Z]+))?(:dapil)?$/.exec(word) ?? [];
  const kpuCode = KPU_CODES.find((known) => known === code);
  if (kpuCode === undefined || (region !== undefined && !isRegionCode(region))) return null;
  return { label: word, kpuCode, regionCode: region ?? null, byDistrict: dapil !== undefined };
}

/**
 * The files that give these contests in these places: each contest's own file, then those of the regions and districts
 * (`pdpr:3101`) that belong to it, none twice. A contest without a region of its own that is not national has no own file.
 */
export function listFeedPaths(contests: readonly FeedContest[], codes: readonly string[]): FeedPathOf[] {
  const listed = new Map<string, FeedPathOf>();
  for (const contest of contests) {
    const { kpuCode, regionCode, byDistrict, label } = contest;
    const own = regionCode ?? (NATIONAL.has(kpuCode) ? "0" : null);
    const below = codes.flatMap((code) => toCodeOf(contest, code) ?? []);
    for (const code of own === null ? below : [own, ...below]) {
      const path = byDistrict ? toDistrictPath(`${kpuCode}:${code}`) : toRegionPath(kpuCode, code);
      if (!listed.has(path)) listed.set(path, { contest: label, path });
    }
  }
  return [...listed.values()];
}

/** The code as it stands in the contest's paths, or null where it does not belong to the contest. */
function toCodeOf({ kpuCode, regionCode, byDistrict }: FeedContest, code: string): string | null {
  const [prefix, district] = code.split(":");
  if (byDistrict !== (district !== undefined)) return null;
  if (district !== undefined && prefix !== kpuCode) return null;
  const bare = district ?? code;
  return regionCode === null || bare.startsWith(regionCode) ? bare : null;
}

function toRegionPath(kpuCode: KpuCode, code: string): string {
  const folders = CODE_LENGTHS.filter((length) => code.length >= length).map((length) =>
    code.slice(0, length),
  );
  return `pemilu/hhcw/${[kpuCode, ...folders].join("/")}.json`;
}
