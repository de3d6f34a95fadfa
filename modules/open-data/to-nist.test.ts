import { describe, expect, test } from "vitest";
import { sampleCandidacies, sampleContest } from "@/modules/results/samples";
import { nistShape } from "./nist-shapes";
import type { OpenSnapshot } from "./shapes";
import { toNist } from "./to-nist";
import { toOpenCandidacy } from "./to-open";

const scope = { code: "0", name: "Indonesia", level: 0, parentCode: null };
const toStandings = (votes: readonly (number | null)[]) =>
  sampleCandidacies.map((of, index) => ({
    ...toOpenCandidacy(of),
    votes: votes[index] ?? null,
    share: null,
  }));
const snapshot: OpenSnapshot = {
  contest: "dpr-2024",
  version: 3,
  unit: "31",
  ledger: "sirekap",
  completeness: "full",
  rehearsal: false,
  asOf: "2024-03-10T12:07:12+07:00",
  asOfPrecision: "second",
  receivedAt: "2024-03-10T12:08:00+07:00",
  source: "KPU, Sirekap",
  sourceUrl: null,
  decisionNumber: null,
  region: { code: "31", name: "DKI Jakarta", level: 1 },
  coverage: { counted: 10, total: 20, pct: 50 },
  validVotes: null,
  standings: toStandings([100, null, 0]),
  regions: [
    {
      code: "3171",
      name: "Jakarta Selatan",
      coverage: { counted: null, total: null, pct: 40 },
      validVotes: null,
      standings: toStandings([60, 7]),
    },
  ],
  station: null,
  payload: { sha256: "0".repeat(64), url: "/periksa/dpr-2024/wilayah/31/3/berkas" },
};
const toReport = (
  changes: Partial<OpenSnapshot> = {},
  contest = sampleContest,
  seats = new Map<string, number>(),
) =>
  nistShape.parse(
    toNist({
      contest,
      scope,
      electionDay: "2024-02-14",
      candidacies: sampleCandidacies,
      snapshot: { ...snapshot, ...changes },
      seats,
    }),
  );

/** Every id, and every reference to one, wherever they stand. */
function listIds(node: unknown): { ids: string[]; references: string[] } {
  const found = { ids: [] as string[], references: [] as string[] };
  const walk = (value: unknown, key = ""): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (typeof value === "object" && value !== null)
      for (const [name, item] of Object.entries(value)) walk(item, name);
    else if (typeof value === "string" && key === "@id") found.ids.push(value);
    else if (typeof value === "string" && /[a-z]Ids?$/.test(key) && key !== "VendorApplicationId")
      found.references.push(value);
  };
  walk(node);
  return found;
}

const PAIRS = { ...sampleContest, slug: "pilpres-2024", kpuCode: "ppwp", seats: null };

describe("toNist", () => {
  test("every id is there once, and every reference leads to one", () => {
    const units = { code: "0", name: "Indonesia", level: 0 };
    for (const report of [
      toReport(),
      toReport({}, PAIRS),
      toReport({ unit: "0", region: units }),
      toReport({ unit: "pdpr:0", region: { code: "pdpr:0", name: "Menurut daerah pemilihan", level: 0 } }),
    ]) {
      const { ids, references } = listIds(report);
      expect(new Set(ids).size).toBe(ids.length);
      expect(references.length).toBeGreaterThan(10);
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test("an unknown vote is left out, and zero is not", () => {
    const [first, second, third] = toReport().Election[0]?.Contest[0]?.ContestSelection ?? [];
    const toCounts = (selection = first) =>
      selection?.VoteCounts.map(({ GpUnitId, Count }) => [GpUnitId, Count]);
    expect(toCounts()).toEqual([
      ["gp-31", 100],
      ["gp-3171", 60],
    ]);
    expect(toCounts(second)).toEqual([["gp-3171", 7]]);
    expect(toCounts(third)).toEqual([["gp-31", 0]]);
  });

  test("how far the count is stands with each unit, and is unknown where a number is", () => {
    const toStatus = (changes: Partial<OpenSnapshot>, code = "31") =>
      toReport(changes).GpUnit.find((unit) => unit["@id"] === `gp-${code}`);
    const toCoverage = (counted: number | null, total: number | null) => ({
      coverage: { counted, total, pct: null },
    });
    expect(toStatus({})).toMatchObject({
      Type: "state",
      SubUnitsReported: 10,
      TotalSubUnits: 20,
      CountStatus: [{ Status: "in-process" }],
    });
    expect(toStatus(toCoverage(20, 20))?.CountStatus[0]?.Status).toBe("completed");
    expect(toStatus(toCoverage(0, 20))?.CountStatus[0]?.Status).toBe("not-processed");
    expect(toStatus({}, "3171")).toMatchObject({ Type: "county", CountStatus: [{ Status: "unknown" }] });
    expect(toStatus({}, "3171")).not.toHaveProperty("TotalSubUnits");
    // The contest's own region is named, and nothing is claimed of it.
    expect(toStatus({}, "0")?.CountStatus[0]?.Status).toBe("unknown");
  });

  test("only a decision is certified, and only a whole count is complete", () => {
    expect(toReport().Status).toBe("unofficial-partial");
    expect(toReport({ coverage: { counted: 20, total: 20, pct: 100 } }).Status).toBe("unofficial-complete");
    expect(toReport({ ledger: "official", decisionNumber: "360/2024", asOfPrecision: "day" })).toMatchObject({
      Status: "certified",
      Notes: "Source: KPU, Sirekap, as of 2024-03-10. Decision 360/2024.",
    });
  });

  test("a rehearsal is a test, and says so", () => {
    expect(toReport({}, { ...sampleContest, isRehearsal: true })).toMatchObject({
      IsTest: true,
      TestType: "gladi",
    });
  });

  test("pairs are candidates of one contest by majority, parties share seats in proportion", () => {
    expect(toReport().Election[0]?.Contest[0]).toMatchObject({
      "@type": "ElectionResults.PartyContest",
      VoteVariation: "proportional",
    });
    expect(toReport({}, PAIRS)).toMatchObject({
      Party: [],
      Election: [{ Contest: [{ "@type": "ElectionResults.CandidateContest", VoteVariation: "majority" }] }],
    });
  });

  test("a station is a precinct with its roll and its ballots, as far as they are known", () => {
    const report = toReport({
      unit: "3171011001001",
      region: { code: "3171011001001", name: "TPS 001", level: 5 },
      regions: [],
      station: { registeredVoters: 284, ballotsCast: 166, invalidVotes: null },
    });
    expect(report.Format).toBe("precinct-level");
    expect(report.GpUnit.at(-1)).toMatchObject({ Type: "precinct", VotersRegistered: 284 });
    expect(report.Election[0]?.BallotCounts).toEqual([
      {
        "@type": "ElectionResults.BallotCounts",
        GpUnitId: "gp-3171011001001",
        Type: "total",
        BallotsCast: 166,
      },
    ]);
  });

  test("decided seats stand beside votes as seats", () => {
    const slug = sampleCandidacies[0]?.slug ?? "";
    const report = toReport({ ledger: "official" }, sampleContest, new Map([[slug, 5]]));
    expect(report.Election[0]?.Contest[0]?.ContestSelection[0]?.VoteCounts.at(-1)).toMatchObject({
      Type: "seats",
      Count: 5,
      GpUnitId: "gp-31",
    });
  });
});
