import { expect, test } from "vitest";
import { formatFailure, makeBarReporter, makeLineReporter } from "./reporter";

const progress = { part: 0.5, files: 46_000, regions: 450_000, stations: 411_689, absent: 0, duplicates: 0 };
const report = {
  ...{ files: 91_948, regions: 915_325, stations: 823_378, absent: 3, duplicates: 0, broken: [] },
  ...{ inserted: 915_286, renamed: 0, unchanged: 39, keptNames: 2, readMs: 11_400, recordMs: 23_800 },
};

function record() {
  const lines: string[] = [];
  const bars: string[] = [];
  const clock = { ms: 0 };
  const output = { out: (line: string) => lines.push(line), bar: (text: string) => bars.push(text) };
  return { lines, bars, clock, output: { ...output, nowMs: () => clock.ms } };
}

test("a person sees how far the import is, not more than ten times a second, and then what it did", () => {
  const { lines, bars, clock, output } = record();
  const reporter = makeBarReporter(output);
  clock.ms = 6000;
  reporter.progress(progress);
  reporter.progress(progress);
  expect(bars).toHaveLength(1);
  expect(bars[0]).toContain("50 %  46,000 files  411,689 TPS  6 s");
  reporter.done(report);
  expect(lines.join("\n")).toMatch(/inserted {2}915,286\n.*renamed {3}0\n.*unchanged 39\n/s);
  expect(lines.join("\n")).toContain("absent    3 files");
});

test("a program gets one JSON object a line, progress every two seconds at most", () => {
  const { lines, bars, clock, output } = record();
  const reporter = makeLineReporter(output);
  reporter.progress(progress);
  clock.ms = 2000;
  reporter.progress(progress);
  reporter.broken({ path: "11.json", reason: "cut off" });
  reporter.done(report);
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(["progress", "broken", "imported"]);
  expect(bars).toEqual([]);
});

test("a failure is one line that names the first broken file", () => {
  const broken = [
    { path: "11.json", reason: "is cut off" },
    { path: "12.json", reason: "is cut off" },
  ];
  expect(formatFailure("/tree", broken)).toMatch(
    /^Nothing imported .*11\.json is cut off \(and 1 more [^\n]+$/,
  );
});
