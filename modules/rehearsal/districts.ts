import { type ContestCode, isHeldIn } from "./ballots";
import { type Place, pad } from "./region-tree";

/** An electoral district: KPU's code, and the regions of which it is made up. */
export type District = { code: string; name: string; regions: Place[] };

/** Districts of a province's DPRD; its regencies are dealt out to them. */
const PROVINCIAL = 3;
/** Districts of a regency's DPRD where its parts are known. */
const LOCAL = 2;

/**
 * The districts of the region that a contest is counted in: DPR's of the whole country, as the tree has them and with
 * overseas in DKI Jakarta II; DPRD's of a province ("310001") and of a regency ("110101"), dealt out. None elsewhere.
 */
export function listDistrictsOf(contest: ContestCode, place: Place): District[] {
  if (contest === "pdpr" && place.level === 0) return listNational(place);
  if (!isHeldIn(contest, place.code.slice(0, 2))) return [];
  if (contest === "pdprdp" && place.level === 1)
    return deal(place, place.children, Math.min(PROVINCIAL, place.children.length), 4);
  if (contest === "pdprdk" && place.level === 2)
    return deal(
      place,
      place.children.length > 0 ? place.children : [place],
      place.children.length > 0 ? LOCAL : 1,
      2,
    );
  return [];
}

function listNational({ children }: Place): District[] {
  const byCode = new Map<string, District>();
  for (const regency of children.flatMap(({ children: below }) => below)) {
    const { district: code } = regency;
    const known = byCode.get(code) ?? { code, name: code, regions: [] };
    known.regions.push(regency);
    byCode.set(code, known);
  }
  return [...byCode.values()].sort((a, b) => a.code.localeCompare(b.code));
}

const deal = (place: Place, parts: readonly Place[], count: number, digits: number): District[] =>
  Array.from({ length: count }, (_, index) => ({
    code: place.code + pad(index + 1, digits),
    name: `${place.name} ${index + 1}`,
    regions: parts.filter((_, at) => at % count === index),
  }));

/** `wilayah/pemilu/pdprdk/36/3602.json`: the list of a DPRD's districts. */
export const toDistrictList = (districts: readonly District[]) =>
  districts.map(({ code, name }) => ({
    id_dapil: Number(code),
    kode_dapil: code,
    nama_dapil: name.toUpperCase(),
  }));
