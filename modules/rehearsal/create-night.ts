import { REHEARSAL_KEY } from "@/lib/rehearsal-mark";
import { CONTEST_CODES, type ContestCode, isHeldIn, toCandidates, toParties, toSenators } from "./ballots";
import { addTally, drawStations, type Stations, type Tally, toTally } from "./count-votes";
import { listDistrictsOf, toDistrictList } from "./districts";
import { PROVINCES } from "./provinces";
import { toRandom } from "./random";
import { type Place, pad, toRegionTree } from "./region-tree";

export type NightOptions = {
  seed: number;
  startsAt: Date;
  contests?: readonly ContestCode[];
  province?: string;
  tps?: "full" | "small";
};

/** An invented election night. `getFile` answers JSON in KPU's shapes, or null for a path that KPU has not. */
export type Night = {
  seed: number;
  startsAt: Date;
  getFile(path: string, at: Date): Record<string, unknown> | readonly unknown[] | null;
  listRegions(): Place[];
};

/** Minutes between two states of a file, by level: stations and villages are fresher than the national file. */
const STEPS = [30, 30, 15, 5, 5, 5] as const;
const WIB_MS = 7 * 3_600_000;

/** A whole night, deterministic: the same seed, path and moment give the same JSON. Nothing is drawn before it is asked for. */
export function createNight(options: NightOptions): Night {
  const { seed, startsAt, contests = CONTEST_CODES, province = "31", tps = "full" } = options;
  const tree = toRegionTree(province, tps);
  const deep = tree.children.find(({ code }) => code === province);
  if (deep?.level !== 1) throw new Error(`${province} is no province of the rehearsal`);
  const drawn = new Map<ContestCode, Stations>();
  const mark = { [REHEARSAL_KEY]: `seed ${seed}` };

  const getStations = (contest: ContestCode): Stations | null => {
    if (!isHeldIn(contest, province)) return null;
    const known = drawn.get(contest) ?? drawStations(seed, contest, province, tree.to);
    drawn.set(contest, known);
    return known;
  };
  const toMinute = (at: Date, step: number): number =>
    Math.max(0, Math.floor((at.getTime() - startsAt.getTime()) / 60_000 / step) * step);
  const toTs = (minute: number): string =>
    new Date(startsAt.getTime() + minute * 60_000 + WIB_MS).toISOString().slice(0, 19).replace("T", " ");

  function getRegion(contest: ContestCode, place: Place, at: Date): Record<string, unknown> {
    const minute = toMinute(at, STEPS[place.level]);
    const stations = getStations(contest);
    const rows: [string, Tally][] =
      place.level === 4 && stations
        ? Array.from({ length: place.stations }, (_, index) => {
            const from = place.from + index;
            const one = { ...place, from, to: from + 1 };
            return [place.code + pad(index + 1, 3), toTally(seed, contest, one, minute, stations)];
          })
        : place.children
            .filter(({ code }) => isHeldIn(contest, code.slice(0, 2)))
            .map((child) => [child.code, toTally(seed, contest, child, minute, stations)]);
    return { ...toResult("hhcw", toTs(minute), rows), ...mark };
  }

  /** All districts of a region together, or one of them with its regions as rows. */
  function getDistricts(contest: ContestCode, steps: readonly string[], at: Date) {
    const isSingle = contest === "pdpr" ? steps[0] !== "0" : steps.length > (contest === "pdprdp" ? 1 : 2);
    const place = findPlace(tree, contest === "pdpr" ? [] : isSingle ? steps.slice(0, -1) : steps);
    const districts = place ? listDistrictsOf(contest, place) : [];
    const minute = toMinute(at, STEPS[0]);
    const tallyOf = (region: Place) => toTally(seed, contest, region, minute, getStations(contest));
    if (!isSingle) {
      const rows = districts.map(({ code, regions }): [string, Tally] => [code, toSum(regions.map(tallyOf))]);
      return rows.length === 0 ? null : { ...toResult("hhcd", toTs(minute), rows), ...mark };
    }
    const one = districts.find(({ code }) => code === steps.at(-1));
    const rows = one?.regions.map((region): [string, Tally] => [region.code, tallyOf(region)]);
    return rows ? { ...toResult("hhcd", toTs(minute), rows), ...mark } : null;
  }

  function getStation(contest: ContestCode, index: number, at: Date): Record<string, unknown> {
    const minute = toMinute(at, STEPS[5]);
    const stations = getStations(contest);
    const isCounted = stations !== null && (stations.minutes[index] ?? 0) <= minute;
    const { keys, votes } = stations ?? { keys: [], votes: [] };
    const figures = keys.map((key, at) => [key, votes[index * keys.length + at] ?? 0] as const);
    const head = {
      mode: "hhcw",
      psu: null,
      ts: toTs(minute),
      status_suara: isCounted,
      status_adm: isCounted,
    };
    if (!isCounted) return { ...head, chart: null, images: [], administrasi: null, ...mark };
    const valid = figures.reduce((sum, [, value]) => sum + value, 0);
    const invalid = Math.floor(6 * toRandom(seed, index, 501));
    const administrasi = {
      suara_sah: valid,
      suara_total: valid + invalid,
      pemilih_dpt_j: valid + invalid + 20 + Math.floor(60 * toRandom(seed, index, 502)),
      pengguna_total_j: valid + invalid,
      suara_tidak_sah: invalid,
    };
    const hasLists = contest === "pdpr" || contest === "pdprdp" || contest === "pdprdk";
    if (!hasLists)
      return {
        ...head,
        chart: { null: null, ...Object.fromEntries(figures) },
        images: [],
        administrasi,
        ...mark,
      };
    const toParty = (total: number) => ({
      jml_suara_total: total,
      jml_suara_partai: total - Math.floor(total * 0.7),
    });
    const chart = Object.fromEntries(figures.map(([key, total]) => [key, toParty(total)]));
    const caleg = Object.fromEntries(
      figures.map(([key, total]) => [key, { [`${key}001`]: Math.floor(total * 0.7) }]),
    );
    return { ...head, chart: { null: null, ...chart }, caleg, images: [], administrasi, ...mark };
  }

  function getTree(steps: readonly string[]): readonly unknown[] | null {
    const place = steps[0] === "0" && steps.length === 1 ? tree : findPlace(tree, steps);
    if (!place) return null;
    if (place.level !== 4)
      return place.children.length === 0 ? null : place.children.map((child, index) => toNode(child, index));
    return Array.from({ length: place.stations }, (_, index) => {
      const kode = place.code + pad(index + 1, 3);
      return { nama: `TPS ${pad(index + 1, 3)}`, id: place.from + index + 1, kode, tingkat: 5 };
    });
  }

  function getDistrictList(code: string | undefined, steps: readonly string[]) {
    const contest = CONTEST_CODES.find((one) => one === code && (one === "pdprdp" || one === "pdprdk"));
    const place = contest && findPlace(tree, steps);
    const districts = contest && place ? listDistrictsOf(contest, place) : [];
    return districts.length === 0 ? null : toDistrictList(districts);
  }

  function getSenators([province = "", ...rest]: readonly string[]) {
    const place = rest.length === 0 ? findPlace(tree, [province]) : null;
    return place?.level === 1 && isHeldIn("pdpd", province) ? { ...toSenators(province), ...mark } : null;
  }

  function getFile(path: string, at: Date): Record<string, unknown> | readonly unknown[] | null {
    if (!path.endsWith(".json")) return null;
    const name = path.slice(0, -5);
    if (name === "pemilu/partai") return { ...toParties(toTs(0)), ...mark };
    if (name === "pemilu/ppwp") return { ...toCandidates(toTs(0)), ...mark };
    if (name === "wilayah/pemilu/pdpr/dapil_dpr") return listDistricts();
    if (name.startsWith("wilayah/pemilu/ppwp/")) return getTree(name.split("/").slice(3));
    const [root, kind, code, ...steps] = name.split("/");
    if (root === "pemilu" && kind === "caleg" && code === "dpd") return getSenators(steps);
    if (root === "wilayah" && kind === "pemilu") return getDistrictList(code, steps);
    const contest = contests.find((one) => one === code);
    if (root !== "pemilu" || !contest) return null;
    if (kind === "hhcd") return getDistricts(contest, steps, at);
    if (kind !== "hhcw") return null;
    if (steps[0] !== undefined && !isHeldIn(contest, steps[0])) return null;
    const station = steps.length === 5 ? findPlace(tree, steps.slice(0, 4)) : null;
    if (station) {
      const last = steps[4] ?? "";
      const number = Number(last.slice(10));
      const isThere = last === station.code + pad(number, 3) && number >= 1 && number <= station.stations;
      return isThere ? getStation(contest, station.from + number - 1, at) : null;
    }
    const place = findPlace(tree, steps);
    return place && (place.children.length > 0 || place.level === 4) ? getRegion(contest, place, at) : null;
  }

  const listRegions = (): Place[] => listPlaces(tree);
  return { seed, startsAt, getFile, listRegions };
}

function toSum(tallies: readonly Tally[]): Tally {
  const sum: Tally = { counted: 0, total: 0, votes: {} };
  for (const tally of tallies) addTally(sum, tally);
  return sum;
}

function toResult(mode: string, ts: string, rows: readonly [string, Tally][]): Record<string, unknown> {
  const sum = toSum(rows.map(([, tally]) => tally));
  const table = Object.fromEntries(
    rows.map(([code, tally]) => {
      const status_progress = tally.counted > 0;
      return [code, { psu: "Reguler", ...tally.votes, persen: toPersen(tally), status_progress }];
    }),
  );
  const chart = sum.counted === 0 ? null : { ...sum.votes, persen: toPersen(sum) };
  return { ts, psu: "Reguler", mode, chart, table, progres: { total: sum.total, progres: sum.counted } };
}

const toPersen = ({ counted, total }: Tally): number => Math.floor((counted / total) * 10_000) / 100;

const toNode = ({ code, name, level }: Place, index: number) => ({
  nama: name.toUpperCase(),
  id: level * 1_000_000 + (Number(code.slice(-6)) || 990_000 + index),
  kode: code,
  tingkat: level,
});

/** The 84 districts of the DPR with their seats; `kode` has four digits. */
export const listDistricts = (): { nama: string; id: number; kode: string; kursi: number }[] =>
  PROVINCES.flatMap(([code, name, seats]) =>
    seats.map((kursi, index) => {
      const kode = code + pad(index + 1, 2);
      return { nama: `${name} ${index + 1}`.toUpperCase(), id: Number(kode), kode, kursi };
    }),
  );

function findPlace(tree: Place, steps: readonly string[]): Place | null {
  let place: Place | undefined = tree;
  for (const step of steps) place = place?.children.find(({ code }) => code === step);
  return place ?? null;
}

const listPlaces = (place: Place): Place[] => [place, ...place.children.flatMap(listPlaces)];
