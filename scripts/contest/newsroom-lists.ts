import { fail, type Result, succeed } from "@/lib/result";
import { parseCandidates } from "@/modules/ingest/reference/parse-reference";
import type { NamedCandidate } from "@/modules/ingest/reference/to-candidacy";
import type { DistrictDraft } from "@/modules/results/contest-draft";
import { readNewsroomCsv } from "./read-newsroom-csv";
import { type ReferenceSource, readReference } from "./read-reference";

/** Candidates by region code; those of a file without that column stand under "". */
export type CandidateLists = ReadonlyMap<string, readonly NamedCandidate[]>;

/** `--candidates`: CSV with `key,number,name[,short][,region]`, or JSON as KPU's caleg/dpd and ppwp.json have it. */
export async function readCandidateLists(
  source: ReferenceSource,
  file: string,
): Promise<Result<CandidateLists, string>> {
  if (!/\.csv$/i.test(file)) {
    const json = await readReference(source, file);
    if (!json.ok) return json;
    const entries = parseCandidates(json.value);
    return entries.ok ? succeed(new Map([["", entries.value]])) : fail(`${file}: ${entries.failure}.`);
  }
  const rows = readNewsroomCsv(file, { required: ["key", "number", "name"], optional: ["short", "region"] });
  if (!rows.ok) return rows;
  const lists = new Map<string, NamedCandidate[]>();
  for (const { at, cells } of rows.value) {
    const { key = "", name = "", short = "", region = "" } = cells;
    const number = Number(cells.number);
    if (!/^\d{1,12}$/.test(key)) return fail(`${at}: key "${key}" is no number, as those of KPU's feed are.`);
    if (!(Number.isInteger(number) && number > 0 && number < 10_000))
      return fail(`${at}: number "${cells.number}" is no ballot number.`);
    const list = lists.get(region) ?? [];
    const twin = list.find((entry) => entry.key === key || entry.number === number);
    if (twin)
      return fail(`${at}: ${twin.name} has ${twin.key === key ? `key ${key}` : `number ${number}`} already.`);
    list.push({ key, number, name, ...(short === "" ? {} : { shortName: short }) });
    lists.set(region, list);
  }
  for (const list of lists.values()) list.sort((a, b) => a.number - b.number);
  return succeed(lists);
}

/** Districts by the region that they lie in; `name` is empty where KPU's own list has to give it. */
export type DistrictLists = ReadonlyMap<string, readonly (DistrictDraft & { seats: number; at: string })[]>;

/** `--districts`: CSV with `code,seats[,name][,region]`. */
export function readDistrictLists(file: string): Result<DistrictLists, string> {
  const rows = readNewsroomCsv(file, { required: ["code", "seats"], optional: ["name", "region"] });
  if (!rows.ok) return rows;
  const lists = new Map<string, (DistrictDraft & { seats: number; at: string })[]>();
  for (const { at, cells } of rows.value) {
    const { code = "", name = "", region = "" } = cells;
    const seats = Number(cells.seats);
    if (!/^\d{2,8}(-\d{1,2})?$/.test(code))
      return fail(`${at}: "${code}" is no code of a district, such as 3101 or 320012.`);
    if (!(Number.isInteger(seats) && seats > 0 && seats <= 100))
      return fail(`${at}: seats "${cells.seats}" is no whole number from 1 to 100.`);
    if (region !== "" && !code.startsWith(region))
      return fail(`${at}: district ${code} does not lie in region ${region}.`);
    const list = lists.get(region) ?? [];
    if (list.some((entry) => entry.code === code)) return fail(`${at}: district ${code} stands there twice.`);
    list.push({ code, name, seats, at });
    lists.set(region, list);
  }
  return succeed(lists);
}
