import { describe, expect, test } from "vitest";
import { parseThreshold } from "./read-threshold";

describe("parseThreshold", () => {
  test.each([
    ["3,5", 3.5],
    ["3.5", 3.5],
    ["0", 0],
    ["100", 100],
    [" 4,25 ", 4.25],
  ])("reads %s", (text, pct) => {
    expect(parseThreshold(text)).toEqual({ kind: "threshold", pct });
  });

  test.each(["", "-1", "100,01", "3,555", "4%", "1e1", "empat", "3,,5"])("does not guess at %j", (text) => {
    expect(parseThreshold(text).kind).toBe("unreadable");
  });
});
