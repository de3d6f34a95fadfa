import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Candidacy, Contest, Region } from "@/modules/results/types";
import { PAIRS } from "@/prisma/seed/contests";
import { dprReference, makeDprResponse, toBytes } from "@/tests/support/kpu-response";
import { parseSirekap } from "./parse-sirekap";

const NOW = new Date("2024-03-23T00:00:00Z");
const TS = "2024-02-20 13:00:00";
const dpr = dprReference.contest;
const pilpres: Contest = { ...dpr, slug: "pilpres-2024", kpuCode: "ppwp" };
const pairs: Candidacy[] = PAIRS.map(([ballotNumber, kpuKey, slug, shortName, name]) => {
  return { slug, name, shortName, ballotNumber, kpuKey, colorToken: slug };
});
const toRegions = (parentCode: string, codes: readonly string[]): Region[] =>
  codes.map((code) => ({ code, name: `NAMA ${code}`, level: 4, parentCode }));

/** Parses a presidential file of `unitCode`, below which `codes` are known. */
const parsePilpres = (json: unknown, unitCode: string, codes: readonly string[] = []) =>
  parseSirekap(
    toBytes(json),
    { contest: pilpres, candidacies: pairs, unitCode, regions: toRegions(unitCode, codes) },
    NOW,
  );
const parseDpr = (json: unknown, unitCode: string, regions: readonly Region[] = []) =>
  parseSirekap(toBytes(json), { ...dprReference, unitCode, regions }, NOW);

function taken(result: ReturnType<typeof parseSirekap>) {
  if (!result.ok) throw new Error(`unexpected rejection: ${result.failure.message}`);
  return result.value;
}
const refusal = (result: ReturnType<typeof parseSirekap>) =>
  result.ok ? "taken" : `${result.failure.kind}: ${result.failure.message}`;
/** By candidacy; null where the snapshot has no figure. */
const votesOf = (result: ReturnType<typeof parseSirekap>, place: string) => {
  const tallies = taken(result).tallies.filter(({ regionCode }) => regionCode === place);
  const candidacies = taken(result).contest === pilpres.slug ? pairs : dprReference.candidacies;
  return candidacies.map(({ slug }) => tallies.find(({ candidacy }) => candidacy === slug)?.votes ?? null);
};

const STATION = "1101012001001";
const minutes = {
  suara_sah: 165,
  suara_total: 166,
  pemilih_dpt_j: 284,
  pengguna_total_j: 239,
  suara_tidak_sah: 1,
};
const station = {
  mode: "hhcw",
  chart: { null: null, "100025": 144, "100026": 19, "100027": 2 },
  images: ["https://kpu.example/1.jpg", null],
  administrasi: minutes,
  psu: null,
  ts: TS,
  status_suara: true,
  status_adm: true,
};

describe("the file of a polling station", () => {
  test("gives votes, the roll and the ballots, and no coverage of anything", () => {
    expect(taken(parsePilpres(station, STATION))).toMatchObject({
      contest: "pilpres-2024",
      unitCode: STATION,
      completeness: "full",
      coverage: { counted: null, total: null },
      regionCoverage: [],
      validVotes: 165,
      station: { registeredVoters: 284, ballotsCast: 166, invalidVotes: 1 },
    });
    expect(votesOf(parsePilpres(station, STATION), STATION)).toEqual([144, 19, 2]);
  });

  test("without mode, and overseas with letters in its code, is the same", () => {
    const { mode: _, ...without } = station;
    expect(taken(parsePilpres(without, STATION))).toEqual(taken(parsePilpres(station, STATION)));
    expect(votesOf(parsePilpres(station, "99BF010001901"), "99BF010001901")).toEqual([144, 19, 2]);
  });

  test.each([
    ["chart null", { ...station, chart: null, administrasi: null }],
    ["chart with the stray key alone", { ...station, chart: { null: null } }],
    ["every vote null", { ...station, chart: { "100025": null, "100026": null, "100027": null } }],
  ])("that is not counted (%s) has no figures, and never zero", (_, json) => {
    expect(taken(parsePilpres(json, STATION))).toMatchObject({ tallies: [], validVotes: null });
  });

  test("with one vote unknown keeps it unknown, and takes the valid votes from the minutes", () => {
    const json = { ...station, chart: { "100025": 144, "100026": null, "100027": 2 } };
    expect(votesOf(parsePilpres(json, STATION), STATION)).toEqual([144, null, 2]);
    expect(taken(parsePilpres(json, STATION)).validVotes).toBe(165);
    const bare = { ...json, administrasi: { ...minutes, suara_sah: null, pemilih_dpt_j: null } };
    expect(taken(parsePilpres(bare, STATION))).toMatchObject({
      validVotes: null,
      station: { registeredVoters: null, ballotsCast: 166 },
    });
  });

  test("misread by the camera is let through to the judge, with what it needs to see it", () => {
    const json = { ...station, chart: { "100025": 725, "100026": 19, "100027": 2 } };
    expect(taken(parsePilpres(json, STATION))).toMatchObject({
      validVotes: 746,
      station: { registeredVoters: 284 },
    });
  });

  test("of the DPR counts each party in all, null where it is not known, without its candidates", () => {
    const chart = Object.fromEntries(
      dprReference.candidacies.map(({ kpuKey, ballotNumber }) => [
        kpuKey,
        { jml_suara_total: ballotNumber === 15 ? null : ballotNumber, jml_suara_partai: null },
      ]),
    );
    const json = { ...station, chart: { ...chart, null: null }, caleg: { "1": { "70001": 4, null: null } } };
    const result = parseDpr(json, "3171010001001");
    const bySlug = dprReference.candidacies.map(({ slug }, at) => [
      slug,
      votesOf(result, "3171010001001")[at],
    ]);
    expect(Object.fromEntries(bySlug)).toMatchObject({ pkb: 1, psi: null, ummat: 24 });
  });

  test.each([
    ["negative-vote", { ...station, chart: { ...station.chart, "100025": -1 } }],
    ["unknown-party", { ...station, chart: { ...station.chart, "100028": 1 } }],
    ["not-a-number", { ...station, chart: { "100025": { jml_suara_partai: 5 } } }],
    ["fractional-vote", { ...station, administrasi: { ...minutes, suara_total: 1.5 } }],
    ["vote-too-large", { ...station, administrasi: { ...minutes, pemilih_dpt_j: 2 ** 31 } }],
    ["wrong-shape", { ...station, chart: [144, 19, 2] }],
    ["wrong-shape", makeDprResponse({ asOf: TS, counted: 5, total: 10 })],
    ["bad-time", { ...station, ts: "kemarin" }],
  ])("with a fault is refused: %s", (kind, json) => {
    expect(refusal(parsePilpres(json, STATION))).toMatch(new RegExp(`^${kind}: `));
  });

  test("is no file of the contest itself", () => {
    expect(refusal(parsePilpres(station, "0"))).toMatch(/^wrong-shape: .*single polling station/);
  });
});

describe("the file of a region below the contest's own", () => {
  const village = "1101022003";
  const rowOf = (
    votes: readonly (number | null)[],
    rest: object = { persen: 100, status_progress: true },
  ) => {
    return {
      psu: "Reguler",
      ...Object.fromEntries(pairs.map(({ kpuKey }, at) => [kpuKey, votes[at]])),
      ...rest,
    };
  };
  const file = {
    ts: TS,
    psu: null,
    chart: rowOf([432, 32, 5]),
    table: { [`${village}001`]: rowOf([235, 15, 2]), [`${village}002`]: rowOf([197, 17, 3]) } as object,
    progres: { total: 2, progres: 2 } as object,
  };
  const codes = [`${village}001`, `${village}002`];

  test("of a village has its polling stations as rows", () => {
    expect(taken(parsePilpres(file, village, codes))).toMatchObject({
      unitCode: village,
      validVotes: 469,
      coverage: { counted: 2, total: 2 },
      regionCoverage: codes.map((regionCode) => ({ regionCode, tpsPct: 100 })),
    });
    expect(votesOf(parsePilpres(file, village, codes), `${village}002`)).toEqual([197, 17, 3]);
  });

  test("before the first count has no figures, and never zero", () => {
    const row = { psu: "Reguler", persen: 0, status_progress: false };
    const json = {
      ...file,
      chart: { persen: 0 },
      table: { [codes[0] ?? ""]: row },
      progres: { total: 2, progres: 0 },
    };
    expect(taken(parsePilpres(json, village, codes))).toMatchObject({ tallies: [], validVotes: null });
  });

  test.each(["chart", "table", "progres"])(
    "with null for its %s is taken, what it says not being known",
    (part) => {
      const empty = { ...file, chart: { persen: 0 }, table: {}, [part]: null };
      const coverage = part === "progres" ? { counted: null, total: null } : { counted: 2, total: 2 };
      expect(taken(parsePilpres(empty, village, codes))).toMatchObject({ tallies: [], coverage });
    },
  );

  test("all counted, with votes nowhere, as one village was seen, has no figures either", () => {
    const json = {
      ...file,
      chart: { persen: 100 },
      table: { [codes[0] ?? ""]: { persen: 100, status_progress: true } },
    };
    expect(taken(parsePilpres(json, village, codes)).tallies).toEqual([]);
  });

  test("with votes and no polling station counted, as one village was seen, is taken", () => {
    expect(
      votesOf(parsePilpres({ ...file, progres: { total: 2, progres: 0 } }, village, codes), village),
    ).toEqual([432, 32, 5]);
  });

  test("with some votes or the progress unknown keeps them unknown", () => {
    const json = { ...file, chart: { "100025": 432, "100026": null }, progres: { total: null } };
    const result = parsePilpres(json, village, codes);
    expect(votesOf(result, village)).toEqual([432, null, null]);
    expect(taken(result)).toMatchObject({ validVotes: null, coverage: { counted: null, total: null } });
  });

  test("with rows and no chart is refused: the total would be ours, not KPU's", () => {
    expect(refusal(parsePilpres({ ...file, chart: { persen: 5 } }, village, codes))).toMatch(
      /^absent-vote: /,
    );
  });

  test("with a region nobody knows is refused, and names it", () => {
    expect(refusal(parsePilpres(file, village, codes.slice(0, 1)))).toMatch(
      /^unknown-region: Unknown region "1101022003002" in table \(1 are known below 1101022003/,
    );
    expect(refusal(parsePilpres(file, village))).toMatch(
      /the reference data has none.*import the region tree/,
    );
  });

  test("with words for its counts is refused", () => {
    const json = { ...file, progres: { total: "banyak", progres: 2 } };
    expect(refusal(parsePilpres(json, village, codes))).toMatch(/^bad-progress: /);
  });
});

describe("files by electoral district", () => {
  const districts = ["3101", "3102"].map((code): Region => {
    return { code: `pdpr:${code}`, name: `DAPIL ${code}`, level: 1, parentCode: "pdpr:0" };
  });
  const made = makeDprResponse({ asOf: TS, counted: 500_000, total: 823_378 });
  const { "11": aceh = {}, "31": dki = {} } = made.table;
  const root = { ...made, mode: "hhcd", table: { "3101": aceh, "3102": dki } };

  test("the root has the districts as rows, under codes of their own", () => {
    const snapshot = taken(parseDpr(root, "pdpr:0", districts));
    expect(snapshot.unitCode).toBe("pdpr:0");
    expect(snapshot.regionCoverage.map(({ regionCode }) => regionCode)).toEqual(["pdpr:3101", "pdpr:3102"]);
    expect(votesOf(parseDpr(root, "pdpr:0", districts), "pdpr:3102")[0]).toBe(dki["1"]);
  });

  test("the root leaves nothing out, and knows its districts", () => {
    const { "15": _, ...without } = made.chart;
    expect(refusal(parseDpr({ ...root, chart: without }, "pdpr:0", districts))).toMatch(/^absent-vote/);
    expect(refusal(parseDpr(root, "pdpr:0", districts.slice(1)))).toMatch(/^unknown-region: .*"3101"/);
  });

  test("of a province's own council the root is the province's", () => {
    const contest: Contest = { ...dpr, slug: "dprd-dki-2024", kpuCode: "pdprdp", regionCode: "31" };
    const regions = districts.map((region) => ({ ...region, code: region.code.replace("pdpr", "pdprdp") }));
    const snapshot = parseSirekap(
      toBytes(root),
      { ...dprReference, contest, unitCode: "pdprdp:31", regions },
      NOW,
    );
    expect(taken(snapshot).regionCoverage.map(({ regionCode }) => regionCode)).toEqual([
      "pdprdp:3101",
      "pdprdp:3102",
    ]);
  });

  test("a single district has its total; what its table is keyed by was never seen, and is left aside", () => {
    const json = { ...made, table: { "1": { "70001": 5, jml_suara_total: 9 } } };
    expect(taken(parseDpr(json, "pdpr:3101"))).toMatchObject({ unitCode: "pdpr:3101", regionCoverage: [] });
  });
});

describe("laws", () => {
  const units = fc.constantFrom("0", "31", "110101", "1101022003", STATION, "pdpr:0", "pdpr:3101");

  test("no JSON and no bytes make any unit's file throw", () => {
    fc.assert(
      fc.property(units, fc.json(), (unit, json) => {
        expect(typeof parseDpr(JSON.parse(json), unit).ok).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(units, fc.uint8Array({ maxLength: 300 }), (unitCode, bytes) => {
        expect(parseSirekap(bytes, { ...dprReference, unitCode }, NOW).ok).toBe(false);
      }),
    );
  });

  test("anything in any place of a polling station's file gives whole votes, none, or a refusal", () => {
    const place = fc.constantFrom(
      "chart",
      "administrasi",
      "ts",
      "psu",
      "chart.100025",
      "administrasi.suara_sah",
    );
    fc.assert(
      fc.property(place, fc.jsonValue(), (path, value) => {
        const copy = structuredClone(station) as unknown as Record<string, Record<string, unknown>>;
        const [a = "", b] = path.split(".");
        if (b === undefined) Object.assign(copy, { [a]: value });
        else Object.assign(copy[a] ?? {}, { [b]: value });
        const result = parsePilpres(copy, STATION);
        for (const { votes } of result.ok ? result.value.tallies : [])
          expect(Number.isSafeInteger(votes) && (votes ?? -1) >= 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
