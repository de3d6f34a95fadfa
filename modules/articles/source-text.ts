import type { Finding, Problem } from "./problem";

/** UTF-16 offsets; `end` is the first after it. */
export type Range = { start: number; end: number };

/** A file's text that knows the line and column of each offset. */
export type SourceText = {
  file: string;
  text: string;
  toProblem: (finding: Finding) => Problem;
};

/** Lines end at LF, CRLF or a lone CR, as the Markdown parser counts them. */
export const toSourceText = (file: string, text: string): SourceText => {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length);

  const toPlace = (offset: number) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (lineStarts[low] ?? 0) + 1 };
  };

  return {
    file,
    text,
    toProblem: ({ offset, end, rule, message, fix, mend, severity = "error" }) => ({
      file,
      ...toPlace(offset),
      rule,
      severity,
      message,
      ...(fix === undefined ? {} : { fix }),
      ...(end === undefined || end <= offset ? {} : { range: { start: offset, end } }),
      ...(mend === undefined ? {} : { mend }),
    }),
  };
};

/** The same text with a range turned into spaces: every other character keeps its offset and line. */
export const blankOut = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
