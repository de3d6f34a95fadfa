import { expect, test } from "vitest";
import { makeJsonReporter, makeTableReporter } from "./watch-report";

const now = () => new Date("2024-03-08T02:07:15Z");
const FILE = { contest: "pdpr", address: "http://kpu.test/pemilu/hhcw/pdpr.json" };
const RECORDED = {
  ...FILE,
  event: "recorded",
  sha256: "a".repeat(64),
  line: "DPR 2024: recorded as version 3",
  asOf: "2024-03-08T02:07:15.000Z",
  version: 3,
} as const;
const FAILED = { ...FILE, event: "backoff", line: "429", failures: 2, nextAt: null } as const;

function collect() {
  const written: string[] = [];
  return { written, output: { write: (text: string) => void written.push(text), now } };
}

test("a program reads one object a line, with the time", () => {
  const { written, output } = collect();
  const reporter = makeJsonReporter(output);
  reporter.emit(RECORDED);
  reporter.emit(FAILED);
  expect(written).toHaveLength(2);
  for (const line of written) expect(line).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(written[0] ?? "")).toEqual({ at: "2024-03-08T02:07:15.000Z", ...RECORDED });
});

test("a person reads what is news above one row for each contest, in WIB", () => {
  const { written, output } = collect();
  makeTableReporter(output).emit(RECORDED);
  const [news = "", head = "", row = ""] = written;
  expect(news).toBe("09:07:15  recorded          DPR 2024: recorded as version 3\n");
  expect(head).toMatch(/^contest +files +newest as of \(WIB\)/);
  expect(row).toMatch(/^pdpr +1 +2024-03-08 09:07:15 +09:07:15 +0 /);
});

test("a person is told of a refusal once, not again as the reason to back off", () => {
  const { written, output } = collect();
  const reporter = makeTableReporter(output);
  reporter.emit({ ...RECORDED, event: "refused", line: "no JSON" });
  reporter.emit({ ...FAILED, line: "no JSON" });
  expect(written.filter((text) => text.includes("no JSON"))).toHaveLength(1);
  expect(written.at(-1)).toMatch(/^pdpr .* 1 {2}-/);
});
