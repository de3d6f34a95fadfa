import type { Finding, Mend, Report } from "@/modules/articles/problem";

/** What a match of a pattern in prose is told as. `at` and `length` narrow it to a part of the match. */
export type Matched = Omit<Finding, "offset" | "end" | "mend"> & {
  at?: number;
  length?: number;
  /** What should stand there instead. */
  replacement?: string;
  /** Instead of "Ganti dengan …". */
  label?: string;
};

/** Reports what `toMatched` makes of each match, with a mend where a replacement is known. */
export const findAll = (
  text: string,
  pattern: RegExp,
  report: Report,
  toMatched: (match: RegExpExecArray, offset: number) => Matched | null,
): void => {
  for (const match of text.matchAll(pattern)) {
    const matched = toMatched(match, match.index);
    if (!matched) continue;
    const { at = 0, length = match[0].length - at, replacement, label, ...finding } = matched;
    const start = match.index + at;
    report({
      ...finding,
      offset: start,
      end: start + length,
      mend: toMend(start, start + length, replacement, label),
    });
  }
};

export const toMend = (
  start: number,
  end: number,
  replacement: string | undefined,
  label = `Ganti dengan “${replacement ?? ""}”`,
): Mend | undefined =>
  replacement === undefined ? undefined : { label, edits: [{ start, end, text: replacement }] };
