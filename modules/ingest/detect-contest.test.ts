import { describe, expect, test } from "vitest";
import { PAIRS } from "@/prisma/seed/contests";
import { dprReference, FAULTS, makeDprResponse, withChange } from "@/tests/support/kpu-response";
import { detectTarget, type KnownContest } from "./detect-contest";

const { contest, candidacies } = dprReference;
const pairs = PAIRS.map(([ballotNumber, kpuKey, slug, shortName, name]) => {
  return { slug, name, shortName, ballotNumber, kpuKey, colorToken: slug };
});
const known: KnownContest[] = [
  { contest, candidacies },
  { contest: { ...contest, slug: "dprd-dki-2024", kpuCode: "pdprdp", regionCode: "31" }, candidacies },
  { contest: { ...contest, slug: "pilpres-2024", kpuCode: "ppwp" }, candidacies: pairs },
];
const rehearsal = known.map(({ contest: real, candidacies: same }) => {
  return { contest: { ...real, slug: `gladi-${real.slug}`, isRehearsal: true }, candidacies: same };
});
const dpr = makeDprResponse({ asOf: "2024-03-22 09:00:00", counted: 550_000, total: 823_378 });
const pilpres = {
  ...dpr,
  chart: { "100025": 1, "100026": 2, "100027": 3, persen: 1 },
  table: { "11": { "100025": 1, "100026": 2, "100027": 3 } },
};
const dki = withChange(dpr, (copy) => {
  copy.table = { "3171": copy.table["31"] ?? {}, "3172": copy.table["32"] ?? {} };
});

type Clues = { option?: string; location?: string; json?: unknown; isRehearsal?: boolean };

function detect(
  { json = dpr, isRehearsal = false, ...clues }: Clues,
  among: readonly KnownContest[] = known,
) {
  const result = detectTarget({ ...clues, json, isRehearsal }, among);
  if (!result.ok) return `${result.failure.kind}: ${result.failure.message}`;
  const { contest: found, unitCode } = result.value;
  return unitCode === found.regionCode ? found.slug : `${found.slug} ${unitCode}`;
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
    ["pemilu/hhcw/pdpr/31.json", "dpr-2024 31"],
    ["pemilu/hhcw/ppwp/99/99BF.json", "pilpres-2024 99BF"],
    ["pemilu/hhcw/pdprdp/31/3171.json", "dprd-dki-2024 3171"],
    ["pemilu/hhcw/ppwp/11/1101/110101/1101012001/1101012001001.json", "pilpres-2024 1101012001001"],
    ["pemilu/hhcd/pdpr/0.json", "dpr-2024 pdpr:0"],
    ["pemilu/hhcd/pdpr/3101.json", "dpr-2024 pdpr:3101"],
    ["pemilu/hhcd/pdprdp/3101.json", "dprd-dki-2024 pdprdp:3101"],
  ])("and the unit below it: %s → %s", (location, target) => {
    expect(detect({ location, json: null })).toBe(target);
  });

  test("and gives the unit also to a contest that was asked for, where it is one of its own", () => {
    expect(detect({ option: "dpr-2024", location: "hhcw/pdpr/31/3171.json" })).toBe("dpr-2024 3171");
    expect(detect({ option: "dprd-dki-2024", location: "hhcw/pdprdp/32.json" })).toBe("dprd-dki-2024");
  });

  test.each(["pemilu/hhcw/pdprdp/32.json", "pemilu/hhcw/pdpd.json", "pemilu/hhcw/ppwp/12/1101.json"])(
    "%s, outside every contest or under folders that do not lead to it, is refused",
    (location) => {
      expect(detect({ location })).toMatch(/^unknown-contest: No single contest is counted in a file/);
    },
  );
});

describe("invented figures and real ones are told apart before everything else", () => {
  const all = [...known, ...rehearsal];
  const location = "pemilu/hhcw/pdpr/31.json";

  test("each to its own, by path, by name and by keys", () => {
    expect(detect({ location }, all)).toBe("dpr-2024 31");
    expect(detect({ location, isRehearsal: true }, all)).toBe("gladi-dpr-2024 31");
    expect(detect({ option: "dpr-2024", isRehearsal: true }, all)).toBe("gladi-dpr-2024");
    expect(detect({ option: "pdpr", isRehearsal: true }, all)).toBe("gladi-dpr-2024");
    expect(detect({ json: pilpres, isRehearsal: true }, all)).toBe("gladi-pilpres-2024");
  });

  test("an invented one without a contest of rehearsal is refused, with the way to record it", () => {
    for (const clues of [{ location }, { option: "dpr-2024" }, {}])
      expect(detect({ ...clues, isRehearsal: true })).toMatch(/^rehearsal: .*invented.*use --rehearsal/);
  });

  test("a real one never becomes a rehearsal, even when asked for", () => {
    expect(detect({ option: "gladi-dpr-2024" }, all)).toMatch(/^rehearsal: gladi-dpr-2024 takes invented/);
    expect(detect({ location }, rehearsal)).toMatch(/^rehearsal: /);
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
    const inside = ["absent-vote", "unknown-party", "unknown-region", "negative-vote"];
    for (const { name, outcome, toBytes: toFaulty } of FAULTS) {
      if (outcome.kind === "refused" && !inside.includes(outcome.rejection)) continue;
      if (name === "an empty table" || name === "a chart without votes") continue;
      const json: unknown = JSON.parse(new TextDecoder().decode(toFaulty(dpr)));
      expect(detect({ location: "x.json", json }), name).toBe("dpr-2024");
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

test("bytes that are no JSON are told by path or name alone", () => {
  expect(detect({ location: "pemilu/hhcw/pdpr/31.json", json: null })).toBe("dpr-2024 31");
  expect(detect({ location: "/tmp/download.html", json: null })).toMatch(/^unknown-contest/);
});
