import { createHash } from "node:crypto";

const RESULT_PATH = /^(.*\/hhc)([wd])(\/[a-z]+)((?:\/[0-9A-Z-]+)*)\.json$/;

/** A file's row in the file above it: that one's path below the base, and the key of the row. */
export type RowAbove = { path: string; code: string };

/**
 * "pemilu/hhcw/pdpr/31/3171.json" → row "3171" of "pemilu/hhcw/pdpr/31.json"; a district's row stands in the contest's
 * `hhcd` file of "0", or of its region. Null where no file is above.
 */
export function toRowAbove(path: string): RowAbove | null {
  const [, root, mode, contest, rest = ""] = RESULT_PATH.exec(path) ?? [];
  const codes = rest.split("/").slice(1);
  const code = codes.at(-1);
  if (root === undefined || code === undefined || code === "0") return null;
  // Of a DPRD's districts the contest's own file is the region that the folders name; of DPR's it is "0".
  if (mode === "d" && codes.length === 1)
    return contest === "/pdpr" ? { path: `${root}d${contest}/0.json`, code } : null;
  return {
    path: `${root}${mode}${contest}${codes
      .slice(0, -1)
      .map((above) => `/${above}`)
      .join("")}.json`,
    code,
  };
}

/** Code → a short hash of the row, for telling which rows of a file moved; empty for what is no result. */
export function toRowMarks(bytes: Uint8Array): Map<string, string> {
  try {
    const { table } = JSON.parse(new TextDecoder().decode(bytes)) as { table?: Record<string, unknown> };
    return new Map(Object.entries(table ?? {}).map(([code, row]) => [code, toMark(row)]));
  } catch {
    return new Map();
  }
}

const toMark = (row: unknown): string =>
  createHash("sha1")
    .update(JSON.stringify(row) ?? "")
    .digest("base64")
    .slice(0, 12);

/** Codes whose rows are new or other than before. */
export const toMovedRows = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] => [...after].flatMap(([code, mark]) => (before.get(code) === mark ? [] : [code]));

/** Tells which followed files are worth asking for, by the rows of the files above them. */
export type RowWatch<File> = {
  /** Whether the file above is followed too. */
  isBelow(file: File): boolean;
  /** The files below whose rows moved since the last bytes of this one; none at its first. */
  toMoved(file: File, bytes: Uint8Array): File[];
};

export function makeRowWatch<File extends { path: string }>(files: readonly File[]): RowWatch<File> {
  const paths = new Set(files.map(({ path }) => path));
  const below = new Map<string, Map<string, File>>();
  for (const file of files) {
    const above = toRowAbove(file.path);
    if (!above || !paths.has(above.path)) continue;
    const siblings = below.get(above.path) ?? new Map<string, File>();
    below.set(above.path, siblings.set(above.code, file));
  }
  const marks = new Map<string, Map<string, string>>();
  return {
    isBelow: ({ path }) => {
      const above = toRowAbove(path);
      return above !== null && paths.has(above.path);
    },
    toMoved: ({ path }, bytes) => {
      const rows = below.get(path);
      if (!rows) return [];
      const before = marks.get(path);
      const after = toRowMarks(bytes);
      marks.set(path, after);
      return before ? toMovedRows(before, after).flatMap((code) => rows.get(code) ?? []) : [];
    },
  };
}
