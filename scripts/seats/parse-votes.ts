import { fail, type Result, succeed } from "@/lib/result";
import { type Cell, type Problem, readCsv } from "./read-csv";

/** A file `dapil,seats,<party>,<party>…`: its header as it stands, and its rows in order. */
export type VotesFile = {
  header: readonly string[];
  /** Names of the parties, in the order of the columns; also the keys of the votes. */
  parties: readonly string[];
  districts: readonly { code: string; seats: number; votes: readonly { key: string; votes: number }[] }[];
};

/** Far above any house, and low enough to be computed at once. */
const MOST_SEATS = 100_000;
const FIXED = ["dapil", "seats"];

/** Reads the text of a file, or tells all its problems in the order in which they stand. */
export function parseVotes(text: string): Result<VotesFile, readonly Problem[]> {
  const { rows, problems } = readCsv(text);
  const [header, ...body] = rows;
  if (!header) return fail([...problems, { line: 1, column: 1, message: "the file is empty." }]);
  problems.push(...checkHeader(header));
  const parties = header.slice(FIXED.length).map(({ text: name }) => name.trim());
  if (body.length === 0)
    problems.push({ line: header[0]?.line ?? 1, column: 1, message: "no dapil follows." });

  const tell = ({ line, column }: Cell, message: string): null => {
    // One sentence a cell: what the quotes broke is not told again as a missing number.
    if (problems.some((known) => known.line === line && known.column === column)) return null;
    const name = header[column - 1]?.text.trim();
    problems.push({ line, column, message: name ? `(${name}) ${message}` : message });
    return null;
  };
  const seen = new Map<string, number>();
  const districts = body.map((cells) => {
    const [name, seats, ...votes] = cells;
    checkWidth(cells, header.length, tell);
    if (name) checkName(name, "line", seen, (message) => tell(name, message));
    return {
      code: name?.text ?? "",
      seats: (seats && readCount(seats, "seats", MOST_SEATS, tell)) ?? 0,
      votes: votes.slice(0, parties.length).map((cell, index) => ({
        key: parties[index] ?? "",
        votes: readCount(cell, "votes", Number.MAX_SAFE_INTEGER, tell) ?? 0,
      })),
    };
  });
  if (problems.length > 0) {
    return fail(problems.sort((a, b) => a.line - b.line || a.column - b.column));
  }
  return succeed({ header: header.map(({ text: name }) => name), parties, districts });
}

function checkHeader(header: readonly Cell[]): Problem[] {
  const [first] = header;
  if (first && header.length === 1 && /[;\t]/.test(first.text)) {
    return [{ ...first, message: "cells must be separated by commas, not by semicolons or tabs." }];
  }
  const problems: Problem[] = [];
  const { line = 1 } = first ?? {};
  for (const [index, wanted] of FIXED.entries()) {
    const found = header[index]?.text.trim() ?? "";
    if (found.toLowerCase() !== wanted) {
      const column = index + 1;
      problems.push({
        line,
        column,
        message: `the header says ${JSON.stringify(found)} instead of "${wanted}".`,
      });
    }
  }
  if (header.length <= FIXED.length)
    problems.push({ line, column: 3, message: "the header names no party." });
  const seen = new Map<string, number>();
  for (const cell of header.slice(FIXED.length)) {
    const place = { line: cell.line, column: cell.column };
    checkName(cell, "column", seen, (message) => problems.push({ ...place, message }));
  }
  return problems;
}

/** A name must be there, and be there once; case and outer spaces do not tell two names apart. */
function checkName(
  cell: Cell,
  unit: "line" | "column",
  seen: Map<string, number>,
  tell: (message: string) => void,
): void {
  const name = cell.text.trim();
  const earlier = seen.get(name.toLowerCase());
  if (!name) tell("the name is missing.");
  else if (earlier !== undefined) tell(`${JSON.stringify(name)} stands already in ${unit} ${earlier}.`);
  else seen.set(name.toLowerCase(), cell[unit]);
}

function checkWidth(
  cells: readonly Cell[],
  width: number,
  tell: (cell: Cell, message: string) => null,
): void {
  const last = cells.at(-1);
  const extra = cells[width];
  if (extra) tell(extra, `the row has ${cells.length} cells, the header has ${width}.`);
  else if (last && cells.length < width) {
    const first = { ...last, column: cells.length + 1 };
    tell(first, `the row ends before this cell: it has ${cells.length} cells, the header has ${width}.`);
  }
}

function readCount(
  cell: Cell,
  unit: "seats" | "votes",
  most: number,
  tell: (cell: Cell, message: string) => null,
): number | null {
  const text = cell.text.trim();
  if (!text)
    return tell(cell, `the number of ${unit} is missing; unknown is not zero, so write 0 where it is 0.`);
  if (!/^\d+$/.test(text)) {
    return tell(cell, `${JSON.stringify(text)} is not a whole number of ${unit} from zero, in digits alone.`);
  }
  if (Number(text) > most)
    return tell(cell, `${text} are more ${unit} than the ${most} that can be handled.`);
  return Number(text);
}
