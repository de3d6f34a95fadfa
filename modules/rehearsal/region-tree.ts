import { PROVINCES } from "./provinces";

/**
 * A place of the invented tree. Stations of a place stand in one row: `from` up to `to` (exclusive) in the counting
 * order of the whole night's full-depth province; `stations` where only the number of them is known.
 */
export type Place = {
  code: string;
  name: string;
  level: 0 | 1 | 2 | 3 | 4;
  from: number;
  to: number;
  stations: number;
  district: string;
  children: Place[];
};

const SHAPES = { full: [6, 7, 6, 120], small: [3, 2, 2, 6] } as const;

/** The tree of provinces and regencies, and of one province down to villages; stations are the places' numbers. */
export function toRegionTree(deepProvince: string, tps: "full" | "small"): Place {
  const [regencies, districts, villages, stations] = SHAPES[tps];
  let next = 0;
  const grow = (code: string, name: string, level: 2 | 3 | 4, district: string): Place => {
    const from = next;
    const width = level === 2 ? districts : villages;
    const below = level === 2 ? "Kecamatan" : "Kelurahan";
    const children: Place[] = [];
    if (level === 4) next += stations;
    else
      for (let index = 1; index <= width; index++) {
        const child = code + (level === 2 ? pad(index, 2) : pad(1000 + index, 4));
        children.push(grow(child, `${below} Gladi ${child}`, level === 2 ? 3 : 4, district));
      }
    return { code, name, level, from, to: next, stations: next - from, district, children };
  };
  const provinces = PROVINCES.map(([code, name, seats]): Place => {
    const isDeep = code === deepProvince;
    const count = isDeep ? Math.max(regencies, seats.length) : Math.max(3, seats.length * 2);
    const children = Array.from({ length: count }, (_, index): Place => {
      const own = code === "99" ? `99${toLetters(index)}` : code + pad(index + 1, 2);
      const district = code === "99" ? "3102" : code + pad((index % seats.length) + 1, 2);
      const title = `${code === "99" ? "Perwakilan" : "Kabupaten"} Gladi ${own}`;
      if (isDeep) return grow(own, title, 2, district);
      const size = tps === "full" ? 4000 + index * 321 : 40 + index * 3;
      return { code: own, name: title, level: 2, from: 0, to: 0, stations: size, district, children: [] };
    });
    const from = children[0]?.from ?? 0;
    const total = children.reduce((sum, child) => sum + child.stations, 0);
    const to = children.at(-1)?.to ?? 0;
    return { code, name, level: 1, from, to, stations: total, district: "", children };
  });
  const total = provinces.reduce((sum, child) => sum + child.stations, 0);
  return {
    code: "",
    name: "Nasional",
    level: 0,
    from: 0,
    to: next,
    stations: total,
    district: "",
    children: provinces,
  };
}

export const pad = (value: number, width: number): string => String(value).padStart(width, "0");

const toLetters = (index: number): string =>
  String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
