import { describe, expect, test } from "vitest";
import { parseArguments } from "./arguments";

const parse = (line: string) => parseArguments(line.split(" ").filter((word) => word !== ""));

describe("npm run contest", () => {
  test.each([
    ["list", { action: "list", json: false }],
    ["list --json", { action: "list", json: true }],
    ["show dpr-2024", { action: "show", slug: "dpr-2024" }],
    ["close dpr-2024", { action: "close", slug: "dpr-2024" }],
    ["reopen dpr-2024", { action: "open", slug: "dpr-2024" }],
  ])("takes %s", (line, value) => {
    expect(parse(line)).toEqual({ ok: true, value });
  });

  test("takes a kind with its region, every region, or the country", () => {
    expect(parse("add pdprdp 32 --seats 120")).toMatchObject({
      ok: true,
      value: { add: { kind: { kpuCode: "pdprdp" }, region: "32", seats: 120, threshold: null } },
    });
    expect(parse("add pdpd --all --dry-run --rehearsal")).toMatchObject({
      ok: true,
      value: { add: { region: null, isDryRun: true, isRehearsal: true } },
    });
    expect(parse("add pdpr --threshold 3,5 --law X --election p-29 --held-on 2029-02-14")).toMatchObject({
      ok: true,
      value: {
        add: {
          region: "0",
          threshold: { pct: 3.5, law: "X" },
          election: { slug: "p-29", name: null, heldOn: new Date("2029-02-14") },
        },
      },
    });
  });

  test.each([
    ["", "Usage"],
    ["delete dpr-2024", "Usage"],
    ["show", "Usage"],
    ["show a b", "Usage"],
    ["list x", "Usage"],
    ["add", "Name the kind"],
    ["add dpr", "Name the kind"],
    ["add pdpr 31", "whole country"],
    ["add ppwp --all", "whole country"],
    ["add pdprdp", "Name one region"],
    ["add pdprdp 31 --all", "Name one region"],
    ["add pdprdp 31 32", "One region"],
    ["add pdprdp --all --seats 9", "--seats"],
    ["add pdprdp 31 --seats 0", "above 0"],
    ["add ppwp --seats 1", "president"],
    ["add pdpr --threshold 101", "percent"],
    ["add pdpr --threshold 4.001", "two decimals"],
    ["add pdpr --law X", "--threshold"],
    ["add pdpr --election Pemilu", "--election"],
    ["add pdpr --held-on 2029-02-14", "--election"],
    ["add pdpr --election p --held-on 2029-02-30", "--held-on"],
    ["add pdpr --slug A", "--slug"],
    ["add pdpr --nonsense", "nonsense"],
  ])("answers %j with one thing that is wrong: %s", (line, why) => {
    expect(parse(line)).toMatchObject({ ok: false, failure: expect.stringContaining(why) });
  });
});
