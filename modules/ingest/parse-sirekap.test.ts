import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dprReference,
  FAULTS,
  type KpuResponse,
  makeDprResponse,
  toBytes,
  withChange,
} from "@/tests/support/kpu-response";
import { parseSirekap } from "./parse-sirekap";

const NOW = new Date("2024-03-23T00:00:00Z");
const response = makeDprResponse({ asOf: "2024-03-22 09:00:00", counted: 550_000, total: 823_378, seed: 7 });

const parse = (bytes: Uint8Array, now = NOW) => parseSirekap(bytes, dprReference, now);
const changed = (change: (copy: KpuResponse) => void) => parse(toBytes(withChange(response, change)));

function parsed(result: ReturnType<typeof parse>) {
  if (!result.ok) throw new Error(`unexpected rejection: ${result.failure.message}`);
  return result.value;
}

describe("a response that is no reading is refused with its own kind and one line", () => {
  const refused = FAULTS.flatMap(({ name, outcome, toBytes: toFaulty }) =>
    outcome.kind === "refused" ? [{ name, rejection: outcome.rejection, toFaulty }] : [],
  );
  test.each(refused)("$name → $rejection", ({ rejection, toFaulty }) => {
    const result = parse(toFaulty(response));
    if (result.ok) throw new Error("was accepted");
    expect(result.failure.kind).toBe(rejection);
    expect(result.failure.message).not.toMatch(/[\r\n]/);
    expect(result.failure.message.length).toBeLessThan(420);
    expect(result.failure.message).toMatch(/[A-Za-z0-9)]\.$|- -$/);
  });
});

describe("figures that are possible and disagree are let through to the judge, as they stand", () => {
  const judged = FAULTS.filter(({ outcome }) => outcome.kind !== "refused");
  test.each(judged)("$name", ({ toBytes: toFaulty }) => {
    const bytes = toFaulty(response);
    const made = JSON.parse(new TextDecoder().decode(bytes)) as KpuResponse;
    const snapshot = parsed(parse(bytes));
    expect(snapshot.coverage).toEqual({ counted: made.progres.progres, total: made.progres.total });
    const national = snapshot.tallies.filter(({ regionCode }) => regionCode === "0");
    expect(national.map(({ votes }) => votes)).toEqual(
      dprReference.candidacies.map(({ kpuKey }) => made.chart[kpuKey]),
    );
    expect(snapshot.regionCoverage).toHaveLength(Object.keys(made.table).length);
  });
});

describe("a rejection says what, where and how much", () => {
  const messageOf = (change: (copy: KpuResponse) => void) => {
    const result = changed(change);
    return result.ok ? "accepted" : result.failure.message;
  };

  test("a bad vote is located by region, party and path", () => {
    const result = changed((copy) => Object.assign(copy.table["31"] ?? {}, { "15": 10.5 }));
    expect(result).toMatchObject({ ok: false, failure: { path: "table.31.15" } });
    expect(messageOf((copy) => Object.assign(copy.table["31"] ?? {}, { "15": 10.5 }))).toMatch(
      /PSI \(key 15\).*31.*10\.5/,
    );
  });

  test("an HTML page is called one, with its title", () => {
    const result = parse(
      new TextEncoder().encode("<html><head><title>Attention\n Required!</title></head></html>"),
    );
    expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining("HTML page") } });
    expect(result).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('"Attention Required!"') },
    });
  });

  test("a recording tells how many responses it holds and how to take one", () => {
    const line = JSON.stringify(response);
    const result = parse(gzipSync(`${line}\n${line}\n`));
    expect(result).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/2 responses.*gzip -cdf FILE \| tail/) },
    });
  });

  test("nothing in the bytes can steer the terminal that prints the line", () => {
    const hostile = "\u001b[2J\u202e\u0007";
    for (const result of [
      parse(new TextEncoder().encode(hostile)),
      changed((copy) => Object.assign(copy, { ts: hostile })),
    ]) {
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.failure.message).toMatch(/^[\p{L}\p{N}\p{P}\p{S} ]+$/u);
    }
  });
});

describe("the oddities of the 2024 feed are taken", () => {
  test("persen among the votes is progress, and no candidacy", () => {
    const snapshot = parsed(parse(toBytes(response)));
    expect(snapshot.tallies).toHaveLength(18 * 40);
    expect(snapshot.regionCoverage.find(({ regionCode }) => regionCode === "31")).toEqual({
      regionCode: "31",
      counted: null,
      total: null,
      tpsPct: response.table["31"]?.persen,
    });
  });

  test("ts is read as WIB", () => {
    expect(parsed(parse(toBytes(response))).asOf.toISOString()).toBe("2024-03-22T02:00:00.000Z");
  });

  test('"null" keys, absent mode and null psu change nothing', () => {
    const result = changed((copy) => {
      copy.chart.null = null;
      copy.psu = null;
      Reflect.deleteProperty(copy, "mode");
      Object.assign(copy.table, { null: { "1": 5 } });
    });
    expect(result).toEqual(parse(toBytes(response)));
  });

  const emptied = (row: Record<string, unknown>) =>
    changed((copy) => {
      for (const { kpuKey } of dprReference.candidacies) {
        copy.chart[kpuKey] = Number(copy.chart[kpuKey]) - Number(copy.table["95"]?.[kpuKey]);
      }
      copy.table["95"] = row;
    });

  test("a region without votes has no figures there, and never zero", () => {
    const snapshot = parsed(emptied({ psu: "Reguler", persen: 0, status_progress: false }));
    expect(snapshot.tallies.filter(({ regionCode }) => regionCode === "95")).toEqual([]);
    expect(snapshot.regionCoverage).toContainEqual({
      regionCode: "95",
      counted: null,
      total: null,
      tpsPct: 0,
    });
  });

  test("zeros of a region that says nothing is counted there are no figures; zeros of a counting one are", () => {
    const zeros = Object.fromEntries(dprReference.candidacies.map(({ kpuKey }) => [kpuKey, 0]));
    const tallies = (row: Record<string, unknown>) =>
      parsed(emptied({ ...zeros, ...row })).tallies.filter(({ regionCode }) => regionCode === "95");
    expect(tallies({ persen: 0, status_progress: false })).toEqual([]);
    expect(tallies({ persen: 0.05, status_progress: true })).toHaveLength(18);
  });

  test("votes count although their region says persen 0 and status_progress false", () => {
    const result = changed((copy) =>
      Object.assign(copy.table["31"] ?? {}, { persen: 0, status_progress: false }),
    );
    expect(parsed(result).tallies.filter(({ regionCode }) => regionCode === "31")).toHaveLength(18);
  });

  test("numbers written as text are the same numbers", () => {
    const result = changed((copy) => {
      for (const row of [copy.chart, ...Object.values(copy.table)]) {
        for (const key of Object.keys(row)) if (typeof row[key] === "number") row[key] = String(row[key]);
      }
      Object.assign(copy.progres, { total: "823378", progres: "550000" });
    });
    expect(result).toEqual(parse(toBytes(response)));
  });

  test("a byte order mark and gzip change nothing", () => {
    const plain = parse(toBytes(response));
    expect(parse(new Uint8Array([0xef, 0xbb, 0xbf, ...toBytes(response)]))).toEqual(plain);
    expect(parse(gzipSync(toBytes(response)))).toEqual(plain);
  });

  test("__proto__ and duplicate keys are harmless", () => {
    const json = JSON.stringify(response)
      .replace('"chart":{', '"chart":{"__proto__":{"1":9},"constructor":{},"1":3,')
      .replace('"table":{', '"table":{"__proto__":null,');
    expect(parse(new TextEncoder().encode(json))).toEqual(parse(toBytes(response)));
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  test("a total that fell is none of the parser's business", () => {
    const lower = makeDprResponse({ asOf: "2024-03-22 10:00:00", counted: 540_000, total: 823_520, seed: 7 });
    expect(parse(toBytes(lower)).ok).toBe(true);
  });
});

describe("laws", () => {
  const input = fc.record({
    counted: fc.integer({ min: 1, max: 823_378 }),
    seed: fc.nat(),
    minutes: fc.nat({ max: 60 * 24 * 30 }),
  });
  const asWib = (minutes: number) => new Date(Date.UTC(2024, 1, 15) + minutes * 60_000);

  test("what was made is what is read: parse(make(x)) gives back x", () => {
    fc.assert(
      fc.property(input, ({ counted, seed, minutes }) => {
        const asOf = asWib(minutes).toISOString().slice(0, 19).replace("T", " ");
        const made = makeDprResponse({ asOf, counted, total: 823_378, seed });
        const snapshot = parsed(parse(toBytes(made)));
        expect(snapshot.coverage).toEqual({ counted, total: 823_378 });
        expect(snapshot.asOf.getTime()).toBe(asWib(minutes).getTime() - 7 * 3_600_000);
        const votes = new Map(
          snapshot.tallies.map((tally) => [`${tally.regionCode} ${tally.candidacy}`, tally.votes]),
        );
        for (const { slug, kpuKey } of dprReference.candidacies) {
          expect(votes.get(`0 ${slug}`)).toBe(made.chart[kpuKey]);
          for (const { code } of dprReference.regions)
            expect(votes.get(`${code} ${slug}`)).toBe(made.table[code]?.[kpuKey]);
        }
        const national = dprReference.candidacies.map(({ slug }) => votes.get(`0 ${slug}`) ?? 0);
        expect(snapshot.validVotes).toBe(national.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 40 },
    );
  });

  test("any truncation is refused, plain or packed", () => {
    const plain = toBytes(response);
    const packed = gzipSync(plain);
    fc.assert(
      fc.property(fc.nat({ max: plain.length - 1 }), (length) => {
        expect(parse(plain.subarray(0, length))).toMatchObject({
          ok: false,
          failure: { kind: length ? "cut-off" : "empty" },
        });
        expect(parse(packed.subarray(0, length % packed.length)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("random JSON, and random bytes, never throw and are never taken", () => {
    fc.assert(fc.property(fc.json(), (json) => !parse(new TextEncoder().encode(json)).ok));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !parse(bytes).ok));
  });

  test("random JSON anywhere inside a response never throws", () => {
    const place = fc.constantFrom(
      "ts",
      "chart",
      "table",
      "progres",
      "chart.1",
      "table.31",
      "table.31.1",
      "progres.total",
    );
    fc.assert(
      fc.property(place, fc.jsonValue(), (path, value) => {
        const copy = structuredClone(response) as unknown as Record<
          string,
          Record<string, Record<string, unknown>>
        >;
        const [a = "", b, c] = path.split(".");
        if (b === undefined) Object.assign(copy, { [a]: value });
        else if (c === undefined) Object.assign(copy[a] ?? {}, { [b]: value });
        else Object.assign(copy[a]?.[b] ?? {}, { [c]: value });
        const result = parse(toBytes(copy));
        // Other numbers are for the judge; what is taken is never anything but whole votes of known places.
        for (const { votes } of result.ok ? result.value.tallies : [])
          expect(Number.isSafeInteger(votes) && (votes ?? -1) >= 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("deep nesting is refused, not a crash", () => {
    expect(parse(new TextEncoder().encode("[".repeat(200_000))).ok).toBe(false);
    expect(parse(new TextEncoder().encode(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).ok).toBe(false);
  });
});
