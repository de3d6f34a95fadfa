import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parseSeatsArguments } from "./arguments";
import { parseVotes } from "./parse-votes";
import { toReport } from "./to-report";

/** DPR 2024, KPU's figures. */
const VOTES = `dapil,seats,PKB,Gerindra,PDIP,Golkar,NasDem,PKS,PAN,Demokrat
DKI Jakarta I,6,145309,196708,288461,111719,108773,390441,149427,99383
Banten II,6,86768,197424,142154,174570,208801,165424,244974,142129
`;
const SEATS = `dapil,seats,PKB,Gerindra,PDIP,Golkar,NasDem,PKS,PAN,Demokrat
DKI Jakarta I,6,1,1,1,0,0,2,1,0
Banten II,6,0,1,1,1,1,1,1,0
`;

function report(text: string, thresholdPct: number | null) {
  const votes = parseVotes(text);
  if (!votes.ok) throw new Error(votes.failure[0]?.message);
  return toReport(votes.value, thresholdPct);
}

describe("toReport", () => {
  test("gives KPU's seats of DKI Jakarta I and Banten II in the layout of the votes", () => {
    expect(report(VOTES, 4)).toEqual({ ok: true, value: { csv: SEATS, warnings: [] } });
  });

  test("the threshold is of the whole file, and exact: a strong party of one dapil that lacks one vote holds none", () => {
    const text = "dapil,seats,A,B\none,2,100,0\ntwo,2,2301,99\n";
    expect(report(text, 4)).toMatchObject({ value: { csv: "dapil,seats,A,B\none,2,2,0\ntwo,2,2,0\n" } });
    // 99 of 2,475 are 4 percent.
    const on = "dapil,seats,A,B\none,1,75,0\ntwo,2,2301,99\nthree,1,0,0\n";
    expect(report(on, 4)).toMatchObject({ value: { csv: expect.stringContaining("one,1,1,0") } });
    const small = "dapil,seats,A,B\none,1,2376,0\ntwo,1,0,99\n";
    expect(report(small, 4)).toMatchObject({ value: { csv: expect.stringContaining("two,1,0,1") } });
    expect(report(small, 4.01)).toMatchObject({
      value: {
        csv: expect.stringContaining("two,1,0,0"),
        warnings: ["two: 1 seat stays unassigned, since no party that takes part has votes there."],
      },
    });
  });

  test("a tie is warned of with the dapil and the parties, and stays out of the seats", () => {
    expect(report('dapil,seats,"A, x",B\none,2,300,100\n', null)).toEqual({
      ok: true,
      value: {
        csv: 'dapil,seats,"A, x",B\none,2,1,0\n',
        warnings: ["one: 1 seat stays unassigned, tied between A, x, B."],
      },
    });
  });
});

describe("what looks like a sum is warned of", () => {
  const warn = (text: string) => {
    const result = report(text, null);
    return result.ok ? result.value.warnings : [result.failure];
  };

  test("a column of totals, and a row of them", () => {
    const column = "dapil,seats,A,B,Jumlah\none,2,5,3,8\ntwo,2,9,1,10\n";
    expect(warn(column)).toContainEqual(expect.stringMatching(/^the column Jumlah is the sum/));
    const row = "dapil,seats,A,B\none,2,5,3\ntwo,2,9,1\nIndonesia,4,14,4\n";
    expect(warn(row)).toContainEqual(expect.stringMatching(/^Indonesia: its votes are the sum/));
  });

  test("and nothing else is", () => {
    expect(warn("dapil,seats,A,B,C\none,1,5,3,8\n")).toEqual([]);
    expect(warn("dapil,seats,A,B\none,1,5,3\ntwo,1,5,3\n")).toEqual([]);
    expect(warn("dapil,seats,A,B,C\none,0,0,0,0\ntwo,0,0,0,0\nthree,0,0,0,0\n")).toEqual([]);
  });
});

describe("parseSeatsArguments", () => {
  test.each([
    [["a.csv"], null],
    [["a.csv", "--threshold", "0"], null],
    [["--threshold=3.5", "a.csv"], 3.5],
  ])("%j", (argv, thresholdPct) => {
    expect(parseSeatsArguments(argv)).toEqual({ ok: true, value: { file: "a.csv", thresholdPct } });
  });

  test.each([
    [[]],
    [["a", "b"]],
    [["a", "--threshold", "3,5"]],
    [["a", "--threshold", "101"]],
    [["a", "--x"]],
  ])("%j is refused", (argv) => {
    expect(parseSeatsArguments(argv)).toMatchObject({ ok: false });
  });
});

test("npm run seats reads standard input, prints the seats alone, and fails with every problem", async () => {
  const run = (text: string) => {
    const child = promisify(execFile)(process.execPath, [
      "--conditions=react-server",
      "--import",
      "tsx",
      "scripts/seats.ts",
      "-",
      "--threshold",
      "4",
    ]);
    child.child.stdin?.end(text);
    return child;
  };
  await expect(run(VOTES)).resolves.toEqual({ stdout: SEATS, stderr: "" });
  await expect(run("dapil,seats,A\nx,1,-1\ny,q,1\n")).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^Line 2, column 3: .*\nLine 3, column 2: .*\n$/),
  });
}, 20_000);
