import { readFileSync } from "node:fs";
import { fail, type Result, succeed } from "@/lib/result";
import { type Cell, readCsv } from "@/scripts/seats/read-csv";

/** A row of a newsroom's file by column, with its place for messages. */
export type CsvRow = { at: string; cells: Readonly<Record<string, string>> };

type Columns = { required: readonly string[]; optional: readonly string[] };

/**
 * Rows of a CSV file whose first row names its columns, in any order. Fails in one sentence with `file:line` for a file
 * that cannot be read, quotes that do not close, columns that lack or are unknown, and cells that are empty but needed.
 */
export function readNewsroomCsv(file: string, { required, optional }: Columns): Result<CsvRow[], string> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return fail(
      `${file} ${code === "ENOENT" ? "is not there" : `cannot be read as UTF-8 text (${code ?? "bytes"})`}.`,
    );
  }
  const { rows, problems } = readCsv(text);
  const [problem] = problems;
  if (problem) return fail(`${file}:${problem.line}:${problem.column}: ${problem.message}`);
  const [head, ...body] = rows;
  const names = (head ?? []).map(({ text: name }) => name.trim().toLowerCase());
  const known = [...required, ...optional];
  const lacking = required.find((name) => !names.includes(name));
  if (lacking)
    return fail(`${file}:1: the column "${lacking}" lacks; the first row names ${known.join(", ")}.`);
  const stranger = names.find((name, index) => !known.includes(name) || names.indexOf(name) !== index);
  if (stranger !== undefined)
    return fail(`${file}:1: the column "${stranger}" is none of ${known.join(", ")}, or stands twice.`);
  const found: CsvRow[] = [];
  for (const row of body) {
    const at = `${file}:${row[0]?.line ?? 0}`;
    if (row.length > names.length)
      return fail(`${at}: there are ${row.length} cells and ${names.length} columns.`);
    const cells = Object.fromEntries(names.map((name, index) => [name, toText(row[index])]));
    const empty = required.find((name) => cells[name] === "");
    if (empty) return fail(`${at}: the column "${empty}" is empty.`);
    found.push({ at, cells });
  }
  return found.length === 0 ? fail(`${file} has no row below its head.`) : succeed(found);
}

const toText = (cell: Cell | undefined): string => (cell?.text ?? "").replace(/\s+/g, " ").trim();
