import { fail, type Result, succeed } from "@/lib/result";
import { toQuote } from "../rejection";

/** A node of KPU's region tree, as the `region` table has it; level 1 province … 5 polling station. */
export type RegionRow = { code: string; name: string; level: number; parentCode: string };

/** What a file holds; `duplicates` counts rows that say the same as an earlier one. */
export type RegionFile = { rows: RegionRow[]; duplicates: number };

type Parent = { code: string; level: number };

/** The node above all provinces, whose children stand in `0.json`. */
export const ROOT: Parent = { code: "0", level: 0 };

/** Polling stations have no file of their own. */
export const STATION_LEVEL = 5;

/** Length of a code by level: 31, 3171, 317101, 3171011001, 3171011001003. */
const CODE_LENGTHS: readonly number[] = [1, 2, 4, 6, 10, 13];

/** Overseas codes carry letters ("99BF"). */
const CODE = /^[0-9A-Z]+$/;
const LONGEST_NAME = 200;

/** Where KPU keeps the children of a region, below `wilayah/pemilu/ppwp/`: "317101" → "31/3171/317101.json". */
export function toTreePath(code: string): string {
  const above = CODE_LENGTHS.slice(1).filter((length) => length < code.length);
  return `${[...above.map((length) => code.slice(0, length)), code].join("/")}.json`;
}

/**
 * The JSON of one file, an array of `{nama, id, kode, tingkat}` → the children of `parent`. Takes extra members and
 * a row said twice; refuses, in one line, a list that is not one, a code that does not extend its parent's, another
 * level, no name, and one code with two names: then nothing of the file is to be trusted.
 */
export function parseRegionFile(value: unknown, parent: Parent): Result<RegionFile, string> {
  if (!Array.isArray(value)) return fail(`holds ${toKind(value)} where KPU has a list of regions`);
  const names = new Map<string, string>();
  const rows: RegionRow[] = [];
  for (const [index, entry] of value.entries()) {
    const row = parseRow(entry, parent);
    if (typeof row === "string") return fail(`row ${index + 1}: ${row}`);
    const earlier = names.get(row.code);
    if (earlier === undefined) {
      names.set(row.code, row.name);
      rows.push(row);
    } else if (earlier !== row.name) {
      return fail(`row ${index + 1}: code ${row.code} is ${toQuote(earlier)} and ${toQuote(row.name)}`);
    }
  }
  return succeed({ rows, duplicates: value.length - rows.length });
}

function parseRow(entry: unknown, parent: Parent): RegionRow | string {
  if (entry === null || typeof entry !== "object") return `${toKind(entry)} is no region`;
  const { nama, kode, tingkat } = entry as { nama?: unknown; kode?: unknown; tingkat?: unknown };
  const level = parent.level + 1;
  if (typeof kode !== "string") return `kode ${toQuote(kode)} is no text`;
  if (kode.length !== CODE_LENGTHS[level] || !CODE.test(kode))
    return `kode ${toQuote(kode)} is no code of level ${level} (${CODE_LENGTHS[level]} digits or capitals)`;
  if (parent.level > 0 && !kode.startsWith(parent.code))
    return `kode ${toQuote(kode)} does not extend ${parent.code}, the code of its parent`;
  if (tingkat !== level) return `${kode} says tingkat ${toQuote(tingkat)} in a file of level ${level}`;
  const name = toName(nama);
  if (name === "") return `${kode} has no name`;
  return { code: kode, name, level, parentCode: parent.code };
}

/** KPU's own spelling ("P A P U A"), on one line. */
function toName(nama: unknown): string {
  if (typeof nama !== "string") return "";
  // Almost every name is clean; the test is cheaper than the replacement.
  const line = /\s\s|\p{Cc}/u.test(nama) ? nama.replace(/[\p{Cc}\s]+/gu, " ") : nama;
  return line.trim().slice(0, LONGEST_NAME);
}

function toKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
