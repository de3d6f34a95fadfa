import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Region } from "@/modules/results/types";
import { PAIRS } from "@/prisma/seed/contests";
import { dprReference } from "@/tests/support/kpu-response";
import { parseFeedPath } from "./feed-path";
import { parseSirekap } from "./parse-sirekap";

/** Recorded responses of 2024; read where they are present, and nothing else depends on them. */
const RECORDINGS = process.env.KPU_RECORDINGS ?? join(import.meta.dirname, "../../../shared/data/kpu");
const PDPR = join(RECORDINGS, "pdpr-2024-03-08_14.jsonl.gz");
const TREE = join(RECORDINGS, "sirekap");
const PPWP = join(TREE, "pemilu/hhcw/ppwp.json");

describe.skipIf(!existsSync(PDPR))("the DPR recording of 8–14 March 2024", () => {
  const lines = () => gunzipSync(readFileSync(PDPR)).toString().trim().split("\n");

  test("all 57 responses parse to 18 parties in 39 regions and the nation", () => {
    const snapshots = lines().map((line) => parseSirekap(new TextEncoder().encode(line), dprReference));
    expect(snapshots).toHaveLength(57);
    for (const snapshot of snapshots) {
      expect(snapshot).toMatchObject({ ok: true });
      if (snapshot.ok) expect(snapshot.value.tallies).toHaveLength(18 * 40);
    }
  });

  test("the first reads as KPU showed it: 543,012 of 823,378 TPS on 8 March, 09.07 WIB", () => {
    const first = parseSirekap(new TextEncoder().encode(lines()[0]), dprReference);
    expect(first).toMatchObject({
      ok: true,
      value: { coverage: { counted: 543_012, total: 823_378 }, asOf: new Date("2024-03-08T02:07:15Z") },
    });
    if (!first.ok) return;
    expect(first.value.tallies).toContainEqual({
      regionCode: "0",
      candidacy: "psi",
      votes: 2_405_392,
      sharePct: null,
    });
  });

  test("the file as a whole is a recording of 57 responses, and says so", () => {
    const result = parseSirekap(readFileSync(PDPR), dprReference);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: "recording", message: expect.stringContaining("57 responses") },
    });
  });
});

test.skipIf(!existsSync(PPWP))("the presidential result of 7 March 2024 parses to its known figures", () => {
  const reference = {
    ...dprReference,
    contest: { ...dprReference.contest, slug: "pilpres-2024", kpuCode: "ppwp" },
    candidacies: PAIRS.map(([ballotNumber, kpuKey, slug, shortName, name]) => {
      return { slug, name, shortName, ballotNumber, kpuKey, colorToken: slug };
    }),
  };
  expect(parseSirekap(readFileSync(PPWP), reference)).toMatchObject({
    ok: true,
    value: { validVotes: 128_106_374, coverage: { counted: 643_124, total: 823_378 } },
  });
});

/** KPU's regions as recorded, by the code above them; where no list was recorded, as the result's own rows name them. */
function loadRegions(): Map<string, Region[]> {
  const regions = new Map<string, Region[]>();
  for (const file of listFiles(join(TREE, "wilayah/pemilu/ppwp"))) {
    const parentCode = basename(file, ".json");
    const entries = JSON.parse(readFileSync(file, "utf8")) as {
      nama: string;
      kode: string;
      tingkat: number;
    }[];
    regions.set(
      parentCode,
      entries.map(({ nama, kode, tingkat }) => ({ code: kode, name: nama, level: tingkat, parentCode })),
    );
  }
  return regions;
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));

describe.skipIf(!existsSync(PPWP))(
  "the presidential files of February and March 2024, at every level",
  () => {
    const candidacies = PAIRS.map(([ballotNumber, kpuKey, slug, shortName, name]) => {
      return { slug, name, shortName, ballotNumber, kpuKey, colorToken: slug };
    });
    const contest = { ...dprReference.contest, slug: "pilpres-2024", kpuCode: "ppwp" };
    type Served = { chart: Record<string, unknown>; table?: Record<string, Record<string, unknown>> };
    const read = () => {
      const regions = loadRegions();
      return [PPWP, ...listFiles(join(TREE, "pemilu/hhcw/ppwp"))].map((file) => {
        const unitCode = parseFeedPath(file)?.unitCode ?? "";
        const bytes = readFileSync(file);
        const served = JSON.parse(bytes.toString()) as Served;
        const children =
          regions.get(unitCode) ??
          Object.keys(served.table ?? {}).map((code) => ({
            code,
            name: code,
            level: 0,
            parentCode: unitCode,
          }));
        return {
          unitCode,
          served,
          result: parseSirekap(bytes, { contest, candidacies, unitCode, regions: children }),
        };
      });
    };

    test("all parse as served, national to polling station, and in each the rows sum to the chart", () => {
      const files = read();
      const ofLength = (length: number) => files.filter(({ unitCode }) => unitCode.length === length).length;
      expect([1, 2, 4, 6, 10, 13].map(ofLength)).toEqual([1, 0, 112, 19, 10, 7]);
      for (const { unitCode, served, result } of files) {
        if (!result.ok) throw new Error(`${unitCode}: ${result.failure.message}`);
        const { tallies, regionCoverage, validVotes, station } = result.value;
        for (const { slug, kpuKey } of candidacies) {
          const own = tallies.filter(({ candidacy }) => candidacy === slug);
          const total = own.find(({ regionCode }) => regionCode === unitCode)?.votes;
          expect(total, `${unitCode} ${slug}`).toBe(served.chart[kpuKey]);
          const rows = own.filter(({ regionCode }) => regionCode !== unitCode);
          if (!station)
            expect(
              rows.reduce((sum, { votes }) => sum + (votes ?? 0), 0),
              unitCode,
            ).toBe(total);
        }
        expect(regionCoverage).toHaveLength(Object.keys(served.table ?? {}).length);
        expect(validVotes).toBeGreaterThan(0);
      }
    });

    test("a station's minutes agree with its votes: 165 valid and 1 invalid in 166 ballots of 284 on the roll", () => {
      const stations = read().filter(({ unitCode }) => unitCode.length === 13);
      const first = stations.find(({ unitCode }) => unitCode === "1101012001001")?.result;
      expect(first).toMatchObject({
        value: { validVotes: 165, station: { registeredVoters: 284, ballotsCast: 166, invalidVotes: 1 } },
      });
      for (const { result } of stations) {
        const { validVotes = null, station } = result.ok ? result.value : {};
        expect((validVotes ?? 0) + (station?.invalidVotes ?? 0)).toBe(station?.ballotsCast);
      }
    });

    test("rows that were seen without votes, and with votes and no progress, keep what they say", () => {
      const rowOf = (unit: string, place: string) => {
        const found = read().find(({ unitCode }) => unitCode === unit)?.result;
        const { tallies, regionCoverage } = found?.ok ? found.value : { tallies: [], regionCoverage: [] };
        const votes = tallies.filter(({ regionCode }) => regionCode === place).map((tally) => tally.votes);
        return { votes, tpsPct: regionCoverage.find(({ regionCode }) => regionCode === place)?.tpsPct };
      };
      expect(rowOf("110110", "1101102004")).toEqual({ votes: [120, 19, 7], tpsPct: 0 });
      expect(rowOf("110112", "1101122008")).toEqual({ votes: [], tpsPct: 100 });
    });
  },
);
