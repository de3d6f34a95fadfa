import { REHEARSAL_KEY } from "@/lib/rehearsal-mark";
import { fail, type Result, succeed } from "@/lib/result";
import { toQuote } from "../rejection";

/** A party of `pemilu/partai.json`; `key` is what the feed counts it under. Local ones stand in Aceh's DPRDs alone. */
export type PartyEntry = { key: string; number: number; name: string; isLocal: boolean };
/** A pair of `pemilu/ppwp.json`, or a candidate of `pemilu/caleg/dpd/31.json`. */
export type CandidateEntry = { key: string; number: number; name: string };
/** A district of `wilayah/pemilu/pdpr/dapil_dpr.json` or `wilayah/pemilu/pdprdk/36/3602.json`. */
export type DistrictEntry = { code: string; name: string };

const LONGEST_NAME = 200;

/** Parties by ballot number, in ballot order; or the first thing that is wrong, in one line that begins a sentence. */
export function parseParties(json: unknown): Result<PartyEntry[], string> {
  return parseRecord(json, (key, entry) => {
    const named = parseNamed(key, entry);
    return typeof named === "string" ? named : { ...named, isLocal: entry.is_aceh === true };
  });
}

/** Pairs or candidates by their ids, in ballot order; failures as with the parties. */
export const parseCandidates = (json: unknown): Result<CandidateEntry[], string> =>
  parseRecord(json, parseNamed);

/** Districts by code: DPR's list says `kode` and `nama`, those of the DPRDs `kode_dapil` and `nama_dapil`. */
export function parseDistricts(json: unknown, regionCode: string): Result<DistrictEntry[], string> {
  if (!Array.isArray(json)) return fail("it is no list of districts");
  const found = new Map<string, DistrictEntry>();
  for (const [index, row] of json.entries()) {
    const { kode, nama, kode_dapil: code = kode, nama_dapil: name = nama } = (row ?? {}) as Row;
    if (typeof code !== "string" || !/^\d{2,8}$/.test(code))
      return fail(`row ${index + 1} has no district code (kode or kode_dapil), only ${toQuote(code)}`);
    if (regionCode !== "0" && !code.startsWith(regionCode))
      return fail(`row ${index + 1}: district ${code} does not lie in region ${regionCode}`);
    if (found.has(code)) return fail(`district ${code} stands there twice`);
    const line = toLine(name);
    if (line === "") return fail(`district ${code} has no name (nama or nama_dapil)`);
    found.set(code, { code, name: line });
  }
  if (found.size === 0) return fail("it lists no district");
  return succeed([...found.values()].sort((a, b) => a.code.localeCompare(b.code)));
}

/** Keys that a result counts under, where KPU gives nobody's name: chart and rows, in ascending order. */
export function listCountedKeys(json: unknown): string[] {
  const { chart, table } = (json ?? {}) as { chart?: Row | null; table?: Record<string, Row | null> | null };
  const rows = [chart, ...Object.values(table ?? {})];
  const keys = rows.flatMap((row) => Object.keys(row ?? {})).filter((key) => /^\d+$/.test(key));
  return [...new Set(keys)].sort((a, b) => Number(a) - Number(b));
}

type Row = Record<string, unknown>;

function parseRecord<Entry extends { number: number }>(
  json: unknown,
  parse: (key: string, entry: Row) => Entry | string,
): Result<Entry[], string> {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return fail("it is no record by key, as KPU's partai.json and ppwp.json are");
  const entries: Entry[] = [];
  for (const [key, value] of Object.entries(json)) {
    if (key === REHEARSAL_KEY || key === "null") continue;
    const entry = parse(key, (value ?? {}) as Row);
    if (typeof entry === "string") return fail(entry);
    const twin = entries.find(({ number }) => number === entry.number);
    if (twin) return fail(`ballot number ${entry.number} stands there twice`);
    entries.push(entry);
  }
  if (entries.length === 0) return fail("it lists nobody");
  return succeed(entries.sort((a, b) => a.number - b.number));
}

function parseNamed(key: string, { nama, nomor_urut }: Row): CandidateEntry | string {
  if (!/^\d{1,12}$/.test(key)) return `key ${toQuote(key)} is no number, as those of the feed are`;
  const number = Number(nomor_urut);
  if (!(Number.isInteger(number) && number > 0 && number < 10_000) || nomor_urut === "")
    return `entry ${key} has no ballot number (nomor_urut), only ${toQuote(nomor_urut)}`;
  const name = toLine(nama);
  return name === "" ? `entry ${key} has no name (nama)` : { key, number, name };
}

const toLine = (value: unknown): string =>
  typeof value === "string"
    ? value
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim()
        .slice(0, LONGEST_NAME)
    : "";
