/** What a field may be. Null is an empty field; an empty text is a quoted one, so that the two stay apart. */
export type CsvValue = string | number | boolean | null;

/** A spreadsheet takes a text that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

function toField(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe === "" || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * RFC 4180: the header as the first row, CRLF after every row, quotes doubled. Numbers stand as in JSON. A text that a
 * spreadsheet would run as a formula is preceded by an apostrophe.
 */
export const toCsv = (rows: readonly (readonly CsvValue[])[]): string =>
  rows.map((row) => `${row.map(toField).join(",")}\r\n`).join("");
