/**
 * What an editor is told about a mistake in a content file: what, where, and what to do.
 * `message` and `fix` are Indonesian and written for someone who is no programmer;
 * `rule` is a stable name for machines. Lines and columns count from 1, columns in UTF-16 units.
 */
export type Problem = {
  file: string;
  line: number;
  column: number;
  rule: Rule;
  severity: "error" | "warning";
  message: string;
  fix?: string;
};

export type Rule =
  | "file"
  | "limit"
  | "frontmatter-missing"
  | "yaml-syntax"
  | "unknown-key"
  | "missing-key"
  | "duplicate-key"
  | "bad-value"
  | "unknown-reference"
  | "syntax"
  | "unclosed-tag"
  | "unclosed-brace"
  | "stray-less-than"
  | "esm"
  | "expression"
  | "html"
  | "unknown-widget"
  | "attribute-spread"
  | "forbidden-attribute"
  | "duplicate-attribute"
  | "unknown-attribute"
  | "attribute-value"
  | "widget-content"
  | "url"
  | "image-text"
  | "heading-level"
  | "checklist"
  | "last-good";

/** A problem before it is known in which file and at which line it stands; `offset` in UTF-16 units. */
export type Finding = {
  offset: number;
  rule: Rule;
  message: string;
  fix?: string;
  severity?: "error" | "warning";
};

export type Report = (finding: Finding) => void;

/** Problems in reading order, errors before warnings at the same place, exact repetitions dropped. */
export const toSortedProblems = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>();
  return [...problems]
    .sort(
      (a, b) =>
        a.file.localeCompare(b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        a.severity.localeCompare(b.severity),
    )
    .filter((problem) => {
      const key = JSON.stringify(problem);
      return seen.has(key) ? false : seen.add(key);
    });
};

/** `file:line:column rule message`, with the mend on a line of its own. */
export const toProblemText = (problem: Problem): string => {
  const mark = problem.severity === "warning" ? "peringatan: " : "";
  const head = `${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${mark}${problem.message}`;
  return problem.fix ? `${head}\n    ${problem.fix}` : head;
};
