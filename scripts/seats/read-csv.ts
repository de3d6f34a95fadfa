/** Where something stands in the file: its line from 1, and its cell in the row from 1. */
export type Place = { line: number; column: number };
export type Cell = Place & { text: string };
export type Problem = Place & { message: string };

/**
 * Rows of a text in RFC 4180: commas, quotes with "" inside, lines ended by LF, CRLF or CR, a byte order mark or none. Blank
 * lines are left out. What breaks the rules of quotes is told, and reading goes on, so that all problems come at once.
 */
export function readCsv(text: string): { rows: Cell[][]; problems: Problem[] } {
  const rows: Cell[][] = [];
  const problems: Problem[] = [];
  let line = 1;
  let at = text.startsWith("\uFEFF") ? 1 : 0;

  /** One cell from `at`; leaves `at` at the comma, the line's end or the text's. */
  function readCell(column: number): Cell {
    const begun: Place = { line, column };
    if (text[at] !== '"') {
      const plain = readPlain();
      if (plain.includes('"')) {
        const message = 'a cell that holds a quote must be quoted as a whole, with "" for each quote inside.';
        problems.push({ ...begun, message });
      }
      return { ...begun, text: plain };
    }
    const quoted = readQuoted();
    if (quoted === null) problems.push({ ...begun, message: "the quote that opens here is never closed." });
    const rest = readPlain();
    if (rest.trim()) {
      problems.push({ ...begun, message: `${JSON.stringify(rest)} stands behind the closing quote.` });
    }
    return { ...begun, text: quoted ?? "" };
  }

  /** From the opening quote to behind the closing one; `null` where that is missing. */
  function readQuoted(): string | null {
    let quoted = "";
    for (at += 1; at < text.length; at += 1) {
      if (text[at] === '"') {
        at += 1;
        if (text[at] !== '"') return quoted;
      }
      if (isLineEnd(text, at)) line += 1;
      quoted += text[at];
    }
    return null;
  }

  function readPlain(): string {
    const from = at;
    while (at < text.length && text[at] !== "," && text[at] !== "\n" && text[at] !== "\r") at += 1;
    return text.slice(from, at);
  }

  while (at < text.length) {
    const row = [readCell(1)];
    while (text[at] === ",") {
      at += 1;
      row.push(readCell(row.length + 1));
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    line += 1;
    if (row.length > 1 || row[0]?.text.trim()) rows.push(row);
  }
  return { rows, problems };
}

/** LF, or a CR that no LF follows: CRLF counts once. */
const isLineEnd = (text: string, at: number): boolean =>
  text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n");

/** A row as RFC 4180 wants it, without the line's end. */
export const toCsvRow = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell) => (/[",\r\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : `${cell}`))
    .join(",");
