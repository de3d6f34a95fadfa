import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { PAIRS } from "@/prisma/seed/contests";
import { dprReference } from "@/tests/support/kpu-response";
import { parseSirekap } from "./parse-sirekap";

/** Recorded responses of 2024; read where they are present, and nothing else depends on them. */
const RECORDINGS = process.env.KPU_RECORDINGS ?? join(import.meta.dirname, "../../../shared/data/kpu");
const PDPR = join(RECORDINGS, "pdpr-2024-03-08_14.jsonl.gz");
const PPWP = join(RECORDINGS, "sirekap/pemilu/hhcw/ppwp.json");

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

test.skipIf(!existsSync(PPWP))("the presidential result of 7 March 2024 parses as served", () => {
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
