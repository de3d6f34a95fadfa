/** What KPU's feed calls a contest: president, DPR, provincial and regency DPRD, DPD. */
export const KPU_CODES = ["ppwp", "pdpr", "pdprdp", "pdprdk", "pdpd"] as const;
export type KpuCode = (typeof KPU_CODES)[number];

/** What a file of the feed is of: `hhcw` by region, `hhcd` by electoral district. `unitCode` is the project's own. */
export type FeedPath = { kpuCode: KpuCode; mode: "hhcw" | "hhcd"; unitCode: string };

const RESULT_FILE = /(?:^|\/)hhc([wd])\/([a-z]+)((?:\/[0-9A-Z-]+)*)\.json(?:\.gz)?$/;
/** Lengths of region codes from province to polling station; some overseas ones have letters. */
const CODE_LENGTHS = [2, 4, 6, 10, 13];
const REGION_CODE = /^[0-9A-Z]+$/;
/** KPU's own, or counted within a province where those were not seen: "31-1". */
const DISTRICT_CODE = /^\d{2,8}(-\d{1,2})?$/;

/**
 * The end of a path or address in KPU's own form (`…/pemilu/hhcw/ppwp/31/3171.json`, `…/hhcd/pdpr/3101.json`) → contest
 * code and unit; null for anything else, and for folders that do not lead to their file. Electoral districts are
 * `pdpr:3101`, their root is `pdpr:0` (`pdprdp:31` for a province's own, `pdprdk:3602` for a regency's).
 */
export function parseFeedPath(location: string): FeedPath | null {
  const path = (location.split(/[?#]/)[0] ?? "").replaceAll("\\", "/");
  const found = RESULT_FILE.exec(path);
  const kpuCode = KPU_CODES.find((code) => code === found?.[2]);
  if (!found || kpuCode === undefined) return null;
  const codes = (found[3] ?? "").split("/").slice(1);
  const unitCode = found[1] === "w" ? toRegionCode(codes) : toDistrictCode(kpuCode, codes);
  return unitCode === null ? null : { kpuCode, mode: found[1] === "w" ? "hhcw" : "hhcd", unitCode };
}

/** Folders name the regions above, so each code must go on from the one before it. */
function toRegionCode(codes: readonly string[]): string | null {
  if (codes.length === 0 || (codes.length === 1 && codes[0] === "0")) return "0";
  const leads = codes.every(
    (code, depth) =>
      REGION_CODE.test(code) &&
      code.length === CODE_LENGTHS[depth] &&
      code.startsWith(codes[depth - 1] ?? ""),
  );
  return leads ? (codes.at(-1) ?? null) : null;
}

/** DPR's stand in one folder (`pdpr/3101`), DPRDs' below their region (`pdprdp/32/320012`, `pdprdk/36/3602/360202`). */
function toDistrictCode(kpuCode: KpuCode, codes: readonly string[]): string | null {
  const code = codes.at(-1);
  const folders = codes.slice(0, -1);
  if (code === undefined || (kpuCode === "pdpr" && folders.length > 0)) return null;
  const leads = folders.every((folder, depth) => {
    const next = codes[depth + 1] ?? "";
    return folder.length === CODE_LENGTHS[depth] && next.startsWith(folder) && next !== folder;
  });
  return leads && (code === "0" || DISTRICT_CODE.test(code)) ? `${kpuCode}:${code}` : null;
}

/** Where KPU keeps a district or the districts of a region together: "pdprdk:360202" → "pemilu/hhcd/pdprdk/36/3602/360202.json". */
export function toDistrictPath(unitCode: string): string {
  const [kpuCode = "", code = ""] = unitCode.split(":");
  const depth = kpuCode === "pdprdp" ? [2] : kpuCode === "pdprdk" ? [2, 4] : [];
  const folders = depth.filter((length) => length < code.length).map((length) => code.slice(0, length));
  return `pemilu/hhcd/${[kpuCode, ...folders, code].join("/")}.json`;
}

/** A code without the contest code that electoral districts carry: "pdpr:3101" → "3101". */
export const toBareCode = (unitCode: string): string => unitCode.slice(unitCode.indexOf(":") + 1);

/** Whether a code is that of a polling station, which has no regions below it. */
export const isStationCode = (unitCode: string): boolean => /^[0-9A-Z]{13}$/.test(unitCode);

/** The unit of all electoral districts of a contest together, and whether a unit is a single one of them. */
export const toDistrictRoot = ({ kpuCode, regionCode }: { kpuCode: string; regionCode: string }): string =>
  `${kpuCode}:${regionCode}`;
export const isDistrict = (contest: { kpuCode: string; regionCode: string }, unitCode: string): boolean =>
  unitCode.includes(":") && unitCode !== toDistrictRoot(contest);
