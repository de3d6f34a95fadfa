import { type Problem, type Severity, toProblemText } from "@/modules/articles/problem";
import type { ContentReport } from "@/modules/publishing/checks/check-content.server";

const count = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;

const plural = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;

/** What `--json` prints of a problem: these keys in this order, `fix` null where there is none. */
export const toJsonProblem = ({ file, line, column, rule, severity, message, fix }: Problem) => ({
  file,
  line,
  column,
  rule,
  severity,
  message,
  fix: fix ?? null,
});

/** "9 of 10 articles pass; 3 errors, 1 warning". Hints are named only where they were asked for. */
export function toSummary(
  { problems, articles, sound }: ContentReport,
  options: { withHints: boolean },
): string {
  const counts = [plural(count(problems, "error"), "error"), plural(count(problems, "warning"), "warning")];
  if (options.withHints) counts.push(plural(count(problems, "hint"), "hint"));
  return `${sound} of ${plural(articles, "article")} pass; ${counts.join(", ")}`;
}

/** Each problem with its mend, and the summary below. */
export const toText = (report: ContentReport, options: { withHints: boolean }): string =>
  [...report.problems.map(toProblemText), toSummary(report, options)].join("\n");

/** 1 where something must be mended. */
export const toExitCode = ({ problems }: ContentReport, options: { isStrict: boolean }): 0 | 1 =>
  problems.some(({ severity }) => severity === "error" || (options.isStrict && severity === "warning"))
    ? 1
    : 0;
