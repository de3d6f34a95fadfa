import { describe, expect, it } from "vitest";
import type { Problem, Severity } from "@/modules/articles/problem";
import { toExitCode, toJsonProblem, toText } from "./report";

const make = (severity: Severity, rest: Partial<Problem> = {}): Problem => ({
  file: "content/articles/a.mdx",
  line: 3,
  column: 5,
  rule: "gaya/persen",
  severity,
  message: "Salah.",
  ...rest,
});
const toReport = (...problems: Problem[]) => ({ problems, articles: 2, sound: 1 });

describe("what content:check says", () => {
  it("is a line for each problem, its mend below, and how many there are", () => {
    const report = toReport(make("error", { fix: "Begini." }), make("warning"), make("hint"));
    expect(toText(report, { withHints: true })).toBe(
      [
        "content/articles/a.mdx:3:5 gaya/persen Salah.",
        "    Begini.",
        "content/articles/a.mdx:3:5 gaya/persen peringatan: Salah.",
        "content/articles/a.mdx:3:5 gaya/persen saran: Salah.",
        "1 of 2 articles pass; 1 error, 1 warning, 1 hint",
      ].join("\n"),
    );
  });

  it("is, as JSON, exactly these keys", () => {
    const problem = make("error", { range: { start: 1, end: 2 }, mend: { label: "x", edits: [] } });
    expect(Object.keys(toJsonProblem(problem))).toEqual([
      ...["file", "line", "column", "rule", "severity", "message", "fix"],
    ]);
    expect(toJsonProblem(problem).fix).toBeNull();
  });

  it("fails for errors, for warnings where it is strict, and never for hints", () => {
    const codes = (...problems: Problem[]) =>
      [false, true].map((isStrict) => toExitCode(toReport(...problems), { isStrict }));
    expect(codes(make("error"))).toEqual([1, 1]);
    expect(codes(make("warning"))).toEqual([0, 1]);
    expect(codes(make("hint"))).toEqual([0, 0]);
    expect(codes()).toEqual([0, 0]);
  });
});
