import { describe, expect, test } from "vitest";
import { PAIRS } from "@/prisma/seed/contests";
import { dprReference, FAULTS, makeDprResponse, toBytes, withChange } from "@/tests/support/kpu-response";
import { detectContest, type KnownContest } from "./detect-contest";

const { contest, candidacies } = dprReference;
const pairs = PAIRS.map(([ballotNumber, kpuKey, slug, shortName, name]) => {
  return { slug, name, shortName, ballotNumber, kpuKey, colorToken: slug };
});
const known: KnownContest[] = [
  { contest, candidacies },
  { contest: { ...contest, slug: "dprd-dki-2024", kpuCode: "pdprdp", regionCode: "31" }, candidacies },
  { contest: { ...contest, slug: "pilpres-2024", kpuCode: "ppwp" }, candidacies: pairs },
];
const dpr = makeDprResponse({ asOf: "2024-03-22 09:00:00", counted: 550_000, total: 823_378 });
const pilpres = {
  ...dpr,
  chart: { "100025": 1, "100026": 2, "100027": 3, persen: 1 },
  table: { "11": { "100025": 1, "100026": 2, "100027": 3 } },
};
const dki = withChange(dpr, (copy) => {
  copy.table = { "3171": copy.table["31"] ?? {}, "3172": copy.table["32"] ?? {} };
});

function detect(clues: { option?: string; location?: string; json?: unknown }, among = known) {
  const { option, location, json = dpr } = clues;
  const result = detectContest({ option, location, bytes: toBytes(json) }, among);
  return result.ok ? result.value.slug : `${result.failure.kind}: ${result.failure.message}`;
}

describe("the contest that was asked for wins over everything else", () => {
  test.each(["dpr-2024", "pdpr"])("as %s, although path and keys say otherwise", (option) => {
    expect(detect({ option, location: "pemilu/hhcw/ppwp.json", json: pilpres })).toBe("dpr-2024");
  });

  test("an unknown one is refused with the list of those known", () => {
    expect(detect({ option: "dpd-2024" })).toMatch(
      /^unknown-contest: Unknown contest "dpd-2024".*dpr-2024 \(pdpr\), dprd-dki-2024 \(pdprdp\), pilpres-2024 \(ppwp\)/,
    );
  });
});

describe("else the path decides", () => {
  test.each([
    ["https://feed.example/pemilu/hhcw/pdpr.json?v=3", "dpr-2024"],
    ["../data/sirekap/pemilu/hhcw/ppwp.json", "pilpres-2024"],
    ["pemilu/hhcw/pdprdp/31.json", "dprd-dki-2024"],
    ["/tmp/pdpr-2024-03-08.json.gz", "dpr-2024"],
    ["C:\\feed\\ppwp_0700.json", "pilpres-2024"],
    ["/srv/pdpr/newest.json", "dpr-2024"],
  ])("%s → %s", (location, slug) => {
    expect(detect({ location, json: {} })).toBe(slug);
  });

  test.each([
    "pemilu/hhcw/pdpr/31.json",
    "pemilu/hhcw/pdprdp/32.json",
    "pemilu/hhcw/pdpd.json",
    "pemilu/hhcw/ppwp/99/99BF.json",
  ])("%s, a part of a contest or one not known, is refused", (location) => {
    expect(detect({ location })).toMatch(/^unknown-contest: No single contest is counted in a file/);
  });
});

describe("else the keys decide", () => {
  test.each([
    ["party numbers with province rows", dpr, "dpr-2024"],
    ["party numbers with rows of DKI's regencies", dki, "dprd-dki-2024"],
    ["candidate ids", pilpres, "pilpres-2024"],
  ])("%s", (_, json, slug) => {
    expect(detect({ location: "/tmp/download (3).json", json })).toBe(slug);
    expect(detect({ location: "-", json })).toBe(slug);
  });

  test("a file with a fault in it is still told what the fault is, not that its contest is unknown", () => {
    const inside = [
      "absent-vote",
      "unknown-party",
      "unknown-region",
      "sum-mismatch",
      "negative-vote",
      "dark",
    ];
    for (const fault of FAULTS.filter(({ kind }) => inside.includes(kind))) {
      if (fault.name === "an empty table" || fault.name === "a chart without votes") continue;
      const result = detectContest({ location: "x.json", bytes: fault.toBytes(dpr) }, known);
      expect(result.ok, fault.name).toBe(true);
    }
  });

  test("keys of nobody are refused", () => {
    expect(detect({ json: { chart: { "7001": 4 } } })).toMatch(
      /^unknown-contest: .*does not say which contest/,
    );
    expect(detect({ json: null })).toMatch(/^unknown-contest/);
  });

  test("two contests alike are not guessed between", () => {
    const later = { contest: { ...contest, slug: "dpr-2029" }, candidacies };
    expect(detect({ location: "hhcw/pdpr.json" }, [...known, later])).toMatch(/^unknown-contest: No single/);
    expect(detect({ option: "pdpr" }, [...known, later])).toMatch(/^unknown-contest: Ambiguous/);
    expect(detect({ option: "dpr-2029" }, [...known, later])).toBe("dpr-2029");
  });
});

test("bytes that are no JSON answer with that fault", () => {
  const result = detectContest({ location: "pdpr.json", bytes: new TextEncoder().encode("<html>") }, known);
  expect(result).toMatchObject({ ok: false, failure: { kind: "not-json" } });
});
