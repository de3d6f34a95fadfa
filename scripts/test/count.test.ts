import { expect, test } from "vitest";
import { addCounts, parsePlaywrightReport, parseVitestReport, readCount } from "./count";

const vitest = (testResults: unknown[]) =>
  JSON.stringify({ numPassedTests: 3, numFailedTests: 1, testResults });

test("a test file that breaks before its first test is counted as a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  expect(parseVitestReport(vitest([broken, failing]))).toEqual({ passed: 3, failed: 2 });
});

test("a journey that passes only on a second try, and an error outside of tests, are failures", () => {
  const report = { stats: { expected: 5, unexpected: 0, flaky: 1 }, errors: [{}] };
  expect(parsePlaywrightReport(JSON.stringify(report))).toEqual({ passed: 5, failed: 2 });
});

test("a runner that crashed without a report never looks like success", () => {
  expect(readCount("no-such-file", 1, parseVitestReport)).toEqual({ passed: 0, failed: 1 });
});

test("counts add up", () => {
  expect(
    addCounts([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
