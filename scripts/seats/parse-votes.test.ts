import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseVotes } from "./parse-votes";
import { readCsv, toCsvRow } from "./read-csv";

const tellAll = (text: string): string[] => {
  const result = parseVotes(text);
  return result.ok ? [] : result.failure.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe("readCsv", () => {
  test("reads back every table that toCsvRow writes, with any line end and with a byte order mark", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "É", " ", ",", '"', "\n", "\r", ";", "0") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (rows, end, hasMark) => {
        const text = (hasMark ? "\uFEFF" : "") + rows.map((row) => toCsvRow(row) + end).join("");
        const read = readCsv(text);
        expect(read.problems).toEqual([]);
        expect(read.rows.map((row) => row.map(({ text: value }) => value))).toEqual(rows);
      }),
    );
  });

  test("never throws and always ends, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "1") }), (text) => {
        expect(Array.isArray(readCsv(text).rows)).toBe(true);
        parseVotes(`dapil,seats,a\n${text}`);
      }),
    );
  });
});

describe("parseVotes", () => {
  test("takes quotes, CRLF, a byte order mark and blank lines", () => {
    const result = parseVotes(
      '\uFEFFdapil,seats,"Partai ""A"", baru",B\r\n\r\n"Jawa\r\nBarat I",7, 12 ,0\r\n  \r\n',
    );
    expect(result).toMatchObject({
      value: {
        parties: ['Partai "A", baru', "B"],
        districts: [{ code: "Jawa\r\nBarat I", seats: 7, votes: [{ votes: 12 }, { votes: 0 }] }],
      },
    });
  });

  test("tells all problems at once, each with the line and the cell where it stands", () => {
    const text = ["dapil,seats,A,a,,B", "x,1,1,2", 'X,-1,1.5,-3,,"4', '",9', ',,1e3,"7"z,1.000,5'].join("\n");
    expect(tellAll(text)).toEqual([
      '1:4 "a" stands already in column 3.',
      "1:5 the name is missing.",
      "2:5 the row ends before this cell: it has 4 cells, the header has 6.",
      '3:1 (dapil) "X" stands already in line 2.',
      '3:2 (seats) "-1" is not a whole number of seats from zero, in digits alone.',
      '3:3 (A) "1.5" is not a whole number of votes from zero, in digits alone.',
      '3:4 (a) "-3" is not a whole number of votes from zero, in digits alone.',
      "3:5 the number of votes is missing; unknown is not zero, so write 0 where it is 0.",
      "4:7 the row has 7 cells, the header has 6.",
      "5:1 (dapil) the name is missing.",
      "5:2 (seats) the number of seats is missing; unknown is not zero, so write 0 where it is 0.",
      '5:3 (A) "1e3" is not a whole number of votes from zero, in digits alone.',
      '5:4 "z" stands behind the closing quote.',
      '5:5 "1.000" is not a whole number of votes from zero, in digits alone.',
    ]);
  });

  test("says what is wrong with a file that is none of it", () => {
    expect(tellAll("")).toEqual(["1:1 the file is empty."]);
    expect(tellAll("dapil,seats,A\n")).toEqual(["1:1 no dapil follows."]);
    expect(tellAll("dapil;seats;A\nx;1;2")[0]).toContain("commas");
    expect(tellAll("dapil,seats\nx,1")).toEqual(["1:3 the header names no party."]);
    expect(tellAll("area,A\nx,1")[0]).toContain('"area" instead of "dapil"');
    expect(tellAll('dapil,seats,A\nx,1,"2')).toEqual(["2:3 the quote that opens here is never closed."]);
    expect(tellAll("dapil,seats,A\nx,1,9007199254740993")[0]).toContain("more votes");
    expect(tellAll("dapil,seats,A\nx,100001,1")[0]).toContain("more seats");
  });
});
