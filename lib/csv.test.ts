import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv";

test("follows RFC 4180: commas, doubled quotes, CRLF after every row", () => {
  expect(
    toCsv([
      ["a", 'b "c", d'],
      [1.5, "e\r\nf"],
      [true, "é–"],
    ]),
  ).toBe('a,"b ""c"", d"\r\n1.5,"e\r\nf"\r\ntrue,é–\r\n');
});

test("unknown is an empty field, and an empty text is a quoted one", () => {
  expect(
    toCsv([
      [null, ""],
      [0, null],
    ]),
  ).toBe(',""\r\n0,\r\n');
});

test("no text begins as a spreadsheet's formula does, and a negative number stays a number", () => {
  const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠");
  fc.assert(
    fc.property(start, fc.string(), (sign, rest) => {
      expect(toCsv([[sign + rest]]).replace(/^"/, "")).toMatch(/^'/);
    }),
  );
  expect(toCsv([[-5]])).toBe("-5\r\n");
});
