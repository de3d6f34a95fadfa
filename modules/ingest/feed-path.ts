/** What KPU's feed calls a contest: president, DPR, provincial and regency DPRD, DPD. */
export const KPU_CODES = ["ppwp", "pdpr", "pdprdp", "pdprdk", "pdpd"] as const;
export type KpuCode = (typeof KPU_CODES)[number];

/** What a file of the feed is of: `hhcw` by region, `hhcd` by electoral district. `unitCode` is the project's own. */
export type FeedPath = { kpuCode: KpuCode; mode: "hhcw" | "hhcd"; unitCode: string };

const RESULT_FILE = /(?:^|\/)hhc([wd])\/([a-z]+)((?:\/[0-9A-Z]+)*)\.json(?:\.gz)?$/;
/** Lengths of region codes from province to polling station; some overseas ones have letters. */
const CODE_LENGTHS = [2, 4, 6, 10, 13];
const DISTRICT_CODE = /^\d{2,8}$/;

/**
 * The end of a path or address in KPU's own form (`…/pemilu/hhcw/ppwp/31/3171.json`, `…/hhcd/pdpr/3101.json`) → contest
 * code and unit; null for anything else, and for folders that do not lead to their file. Electoral districts are
 * `pdpr:3101`, their root is `pdpr:0`.
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
    (code, depth) => code.length === CODE_LENGTHS[depth] && code.startsWith(codes[depth - 1] ?? ""),
  );
  return leads ? (codes.at(-1) ?? null) : null;
}

function toDistrictCode(kpuCode: KpuCode, [code, ...rest]: readonly string[]): string | null {
  if (code === undefined || rest.length > 0) return null;
  return code === "0" || DISTRICT_CODE.test(code) ? `${kpuCode}:${code}` : null;
}

/** A code without the contest code that electoral districts carry: "pdpr:3101" → "3101". */
export const toBareCode = (unitCode: string): string => unitCode.slice(unitCode.indexOf(":") + 1);

/** Whether a code is that of a polling station, which has no regions below it. */
export const isStationCode = (unitCode: string): boolean => /^[0-9A-Z]{13}$/.test(unitCode);

/** Whether a code is that of one electoral district, and not of their root. */
export const isDistrictCode = (unitCode: string): boolean =>
  unitCode.includes(":") && toBareCode(unitCode) !== "0";
