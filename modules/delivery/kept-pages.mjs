/**
 * Codes up to this length name the country, provinces, regencies and countries abroad: some six hundred places. Below
 * them a contest has 7 thousand districts, 84 thousand villages and 823 thousand polling stations.
 */
export const LONGEST_KEPT_CODE = 4;

/**
 * Whether the page of a region is kept once it is made. Pages of smaller places are made for each reader who asks, and
 * are kept by caches in front alone. See docs/decisions/0008.
 * @param {string} code of the region, in KPU's tree
 */
export const isKeptRegion = (code) => code.length <= LONGEST_KEPT_CODE;

/**
 * Whether the page at an address is kept: of regions the larger ones, of the pages that lay open a reading those of a
 * contest's own unit, and everything else.
 * @param {string} path of the page, or the key under which Next keeps it
 */
export function isKeptPage(path) {
  const [, root, , third, fourth] = path
    .slice(path.indexOf("/$/") === -1 ? 0 : path.indexOf("/$/") + 2)
    .split("/");
  if (root === "periksa") return third !== "wilayah";
  if (root !== "hasil" || third === undefined || fourth !== undefined) return true;
  // Other names below a contest ("kursi", "koreksi") are longer and have no digit.
  return isKeptRegion(third) || !/\d/.test(third);
}
