import { expect, test } from "vitest";
import { createLogger, type LogLevel } from "./log";

function record(isProduction: boolean) {
  const lines: [LogLevel, string][] = [];
  const now = () => new Date("2024-02-20T04:00:00Z");
  const log = createLogger("ingest", { isProduction, now, write: (...line) => lines.push(line) });
  return { log, lines };
}

test("an entry in production is one line of JSON that says when, how bad, where and what", () => {
  const { log, lines } = record(true);
  log.error("refused", { contest: "dpr-2024", votes: 2n ** 60n, cause: new Error("two\nlines") });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.[1]).not.toContain("\n");
  expect(JSON.parse(lines[0]?.[1] ?? "")).toMatchObject({
    at: "2024-02-20T04:00:00.000Z",
    level: "error",
    scope: "ingest",
    message: "refused",
    contest: "dpr-2024",
    votes: "1152921504606846976",
    cause: { message: "two\nlines" },
  });
});

test("a field cannot pass for the entry's own words", () => {
  const { log, lines } = record(true);
  log.info("kept", { message: "forged", level: "error" });
  expect(JSON.parse(lines[0]?.[1] ?? "")).toMatchObject({ message: "kept", level: "info" });
});

test("an entry in development reads as a sentence", () => {
  const { log, lines } = record(false);
  log.warn("slow", { durationMs: 900, of: { contest: "dpr-2024" } });
  expect(lines).toEqual([["warn", 'warn: ingest: slow durationMs=900 of={"contest":"dpr-2024"}']]);
});
