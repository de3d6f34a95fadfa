import { type ContestCode, isHeldIn, listBallot } from "./ballots";
import { toRandom } from "./random";
import type { Place } from "./region-tree";

/** What is counted in a place at a moment: stations, and votes by ballot key. */
export type Tally = { counted: number; total: number; votes: Record<string, number> };

/** Votes of each station of the full-depth province (`votes[station * width + key]`) and the minute it reports. */
export type Stations = { keys: readonly string[]; votes: Uint16Array; minutes: Uint16Array };

const LAST_MINUTE = 1440;
const VOTES_PER_STATION = 185;

/** Draws each station of a province once; a station's figures appear whole, at its own minute of an S-curve. */
export function drawStations(seed: number, contest: ContestCode, province: string, count: number): Stations {
  const keys = listBallot(contest, province);
  const weights = toWeights(seed, contest, province, keys);
  const votes = new Uint16Array(count * keys.length);
  const minutes = new Uint16Array(count);
  const salt = contest.charCodeAt(contest.length - 1) * 31 + contest.length;
  for (let station = 0; station < count; station++) {
    const u = toRandom(seed, salt, station, 1);
    const minute = 360 + 95 * Math.log((u + 1e-6) / (1 - u + 1e-6));
    minutes[station] = Math.min(LAST_MINUTE, Math.max(5, Math.round(minute)));
    const turnout = VOTES_PER_STATION * (0.6 + 0.5 * toRandom(seed, salt, station, 2));
    for (let key = 0; key < keys.length; key++) {
      const share = (weights[key] ?? 0) * (0.55 + 0.6 * toRandom(seed, salt, station, key + 10));
      votes[station * keys.length + key] = Math.floor(turnout * share);
    }
  }
  return { keys, votes, minutes };
}

/** Adds up a place: from its stations where they are drawn, from its children otherwise, from a curve at a regency. */
export function toTally(
  seed: number,
  contest: ContestCode,
  place: Place,
  minute: number,
  stations: Stations | null,
): Tally {
  const votes: Record<string, number> = {};
  if (place.level === 0 || (place.level === 1 && place.to === place.from)) {
    const tally = { counted: 0, total: 0, votes };
    for (const child of place.children) {
      if (!isHeldIn(contest, child.code.slice(0, 2))) continue;
      addTally(tally, toTally(seed, contest, child, minute, stations));
    }
    return tally;
  }
  if (place.to > place.from && stations) return toStationsTally(place, minute, stations);
  const province = place.code.slice(0, 2);
  const keys = listBallot(contest, province);
  const shift = [...place.code].reduce((sum, letter) => sum * 37 + letter.charCodeAt(0), 7) | 0;
  const counted = Math.floor(place.stations * toProgress(minute, 300 + 160 * toRandom(seed, shift)));
  if (counted > 0) {
    const weights = toWeights(seed, contest, province, keys);
    keys.forEach((key, index) => {
      const share = (weights[index] ?? 0) * (0.7 + 0.3 * toRandom(seed, shift, index));
      votes[key] = Math.floor(counted * VOTES_PER_STATION * 0.8 * share);
    });
  }
  return { counted, total: place.stations, votes };
}

/** Adds one tally to another, in place. */
export function addTally(to: Tally, more: Tally): void {
  to.counted += more.counted;
  to.total += more.total;
  for (const [key, value] of Object.entries(more.votes)) to.votes[key] = (to.votes[key] ?? 0) + value;
}

function toStationsTally({ from, to }: Place, minute: number, { keys, votes, minutes }: Stations): Tally {
  const sums = new Float64Array(keys.length);
  let counted = 0;
  for (let station = from; station < to; station++) {
    if ((minutes[station] ?? 0) > minute) continue;
    counted++;
    for (let key = 0; key < keys.length; key++)
      sums[key] = (sums[key] ?? 0) + (votes[station * keys.length + key] ?? 0);
  }
  const entries = counted === 0 ? [] : keys.map((key, index) => [key, sums[index] ?? 0] as const);
  return { counted, total: to - from, votes: Object.fromEntries(entries) };
}

function toWeights(seed: number, contest: string, province: string, keys: readonly string[]): number[] {
  const raw = keys.map((_, index) => 0.03 + toRandom(seed, contest.length, Number(province), index, 99) ** 2);
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}

function toProgress(minute: number, middle: number): number {
  const curve = (at: number) => 1 / (1 + Math.exp((middle - at) / 80));
  if (minute >= LAST_MINUTE) return 1;
  return Math.max(0, (curve(minute) - curve(0)) / (curve(LAST_MINUTE) - curve(0)));
}
