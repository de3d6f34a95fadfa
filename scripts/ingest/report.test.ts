import { expect, test } from "vitest";
import type { Candidacy, SnapshotFigures } from "@/modules/results/types";
import { parseArguments } from "./arguments";
import { formatReport, type OutcomeReport, toOutcomeLine, toReport } from "./report";

const candidacy = (slug: string, shortName: string, ballotNumber: number): Candidacy => {
  return { slug, name: shortName, shortName, ballotNumber, kpuKey: String(ballotNumber), colorToken: slug };
};
const PSI = candidacy("psi", "PSI", 15);
const PPP = candidacy("ppp", "PPP", 17);

function figures(
  version: number,
  asOf: string,
  counted: number,
  votes: readonly [number, number],
): SnapshotFigures {
  return {
    contest: "dpr-2024",
    unitCode: "0",
    isContestUnit: true,
    placeCode: "0",
    tpsPct: null,
    version,
    ledger: "sirekap",
    completeness: "full",
    source: "KPU, Sirekap",
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf,
    asOfPrecision: "second",
    receivedAt: asOf,
    coverage: { counted, total: 823_378 },
    validVotes: votes[0] + votes[1],
    payloadSha256: "",
    standings: [PPP, PSI].map((one, index) => {
      return { candidacy: one, votes: votes[index] ?? null, sharePct: null, shareDigits: 2 };
    }),
  };
}

const before = figures(6, "2024-03-16T02:37:13.000Z", 544_744, [3_093_570, 2_407_151]);
const after = figures(7, "2024-03-16T03:37:14.000Z", 544_753, [3_093_558, 2_407_151]);
const run = { name: "DPR 2024", announced: true, recordedMs: 41.6 };

test("a recorded reading is told with as-of in WIB and UTC, version, coverage, changes, falls marked, and time", () => {
  expect(formatReport(toReport({ ...run, figures: after, before, latest: after }))).toBe(
    [
      "contest   DPR 2024 (dpr-2024)",
      "version   7, recorded",
      "as of     2024-03-16 10:37:14 WIB (2024-03-16 03:37:14 UTC)",
      "coverage  544,753 of 823,378 TPS, 66.16 %",
      "readers   see these figures now: this is the newest reading",
      "change    TPS +9, 1 changed, 1 fell (against version 6, as of 2024-03-16 09:37:13 WIB)",
      "  PPP    3,093,558        -12  fell",
      "  PSI    2,407,151          0",
      "time      42 ms from bytes read to committed",
    ].join("\n"),
  );
});

test("a reading older than the newest is plainly said to join the history", () => {
  const late = { ...before, version: 8 };
  const text = formatReport(toReport({ ...run, figures: late, before: null, latest: after }));
  expect(text).toContain("readers   keep seeing version 7, as of 2024-03-16 10:37:14 WIB, which is newer");
  expect(text).toContain("this one joined the history");
  expect(text).toContain("the first complete reading");
});

test("the same votes again are said to be unchanged, without a table of zeros", () => {
  const text = formatReport(toReport({ ...run, figures: { ...before, version: 9 }, before, latest: null }));
  expect(text).toContain("TPS 0, no votes changed");
  expect(text).not.toContain("PSI");
});

test("a changed number of all polling stations is told beside the counted ones", () => {
  const grown = { ...after, coverage: { counted: 544_753, total: 823_520 } };
  expect(formatReport(toReport({ ...run, figures: grown, before, latest: grown }))).toContain(
    "TPS +9, all TPS +142",
  );
});

const place = { name: "DPR 2024", contest: "dpr-2024", unitCode: "3171" };
const asOf = "2024-03-16T03:37:14.000Z";
const OUTCOMES: readonly [OutcomeReport, string | RegExp][] = [
  [
    { ...place, kind: "unit-recorded", version: 4, asOf, isPresent: true },
    "DPR 2024 (dpr-2024), unit 3171, as of 2024-03-16 10:37:14 WIB (2024-03-16 03:37:14 UTC): recorded as version 4 of the unit",
  ],
  [{ ...place, kind: "unit-recorded", version: 4, asOf, isPresent: false }, /it joined the history$/],
  [{ ...place, kind: "already-recorded", version: 4, asOf }, /already recorded as version 4, nothing new$/],
  [
    { ...place, kind: "held", id: 12, reason: "the regions do not sum" },
    /held for an editor as 12, readers see nothing of it \(the regions do not sum\); see npm run ingest -- --held$/,
  ],
  [{ ...place, kind: "dark", contestVersion: 9 }, /the feed is dark; readers keep the last good reading$/],
  [{ ...place, kind: "nothing-yet" }, /no figure yet, nothing recorded$/],
];

test.each(OUTCOMES)("what changed no figure of the contest is one line: $kind", (report, line) => {
  if (typeof line === "string") expect(toOutcomeLine(report)).toBe(line);
  else expect(toOutcomeLine(report)).toMatch(line);
  expect(toOutcomeLine(report)).not.toContain("\n");
});

test("what cannot be understood on the command line is one line with the usage", () => {
  expect(parseArguments(["a.json", "--contest", "pdpr"])).toEqual({
    ok: true,
    value: { source: "a.json", contest: "pdpr", json: false, rehearsal: false },
  });
  expect(parseArguments(["-"])).toMatchObject({ ok: true, value: { source: "-" } });
  for (const words of [[], ["a", "b"], ["--what"], ["a", "--contest"]]) {
    const result = parseArguments(words);
    expect(result).toMatchObject({
      ok: false,
      failure: expect.stringMatching(/^[^\n]+Usage: npm run ingest -- /),
    });
  }
});
