import { gzipSync } from "node:zlib";
import type { IngestReference } from "@/modules/ingest/parse-sirekap";
import type { RejectionKind } from "@/modules/ingest/rejection";
import { PARTIES } from "@/prisma/seed/contests";
import { DPR_PROVINCES } from "@/prisma/seed/dpr-2024-provinces";

export type KpuRow = Record<string, unknown>;

/** A response in the shape of KPU's `pemilu/hhcw/pdpr.json`; loose, so that tests can break it. */
export type KpuResponse = {
  ts: string;
  psu: string | null;
  mode: string;
  chart: KpuRow;
  table: Record<string, KpuRow>;
  progres: { total: number; progres: number };
};

export type DprResponseInput = {
  /** As KPU writes it, in WIB: "2024-03-22 09:00:00". */
  asOf: string;
  counted: number;
  total: number;
  /** National votes by ballot number; invented from `seed` at about 141 a counted polling station where left out. */
  votes?: Readonly<Record<string, number>>;
  seed?: number;
};

/** What the parser needs to know of the DPR contest, as the seed has it: 18 parties, 38 provinces and Luar Negeri. */
export const dprReference: IngestReference = {
  contest: {
    slug: "dpr-2024",
    kpuCode: "pdpr",
    name: "DPR 2024",
    shortName: "DPR RI",
    regionCode: "0",
    seats: 580,
    thresholdPct: 4,
    thresholdLaw: "UU 7/2017 Pasal 414",
    electionName: "Pemilu 2024",
    closedAt: null,
    headVersion: 0,
    isRehearsal: false,
  },
  candidacies: PARTIES.map(([ballotNumber, slug, shortName, name]) => {
    return { slug, name, shortName, ballotNumber, kpuKey: String(ballotNumber), colorToken: slug };
  }),
  regions: DPR_PROVINCES.map(([code, name]) => ({ code, name, level: 1, parentCode: "0" })),
};

/** Small seeded generator of numbers in [0, 1) (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cuts a whole number into parts by weight, each a whole number, that sum to it exactly. */
function toParts(whole: number, weights: readonly number[]): number[] {
  let rest = whole;
  let restWeight = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, index) => {
    const part = index === weights.length - 1 ? rest : Math.floor((rest / restWeight) * weight);
    rest -= part;
    restWeight -= weight;
    return part;
  });
}

const toPct = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;

/** A full, valid response, 18 parties × 39 regions that sum exactly; the same input gives the same bytes. */
export function makeDprResponse({ asOf, counted, total, votes, seed = 1 }: DprResponseInput): KpuResponse {
  const random = makeRandom(seed);
  const keys = dprReference.candidacies.map(({ kpuKey }) => kpuKey);
  const codes = dprReference.regions.map(({ code }) => code);
  const shares = toParts(
    counted * 141,
    keys.map(() => 0.05 + random()),
  );
  const national = new Map(keys.map((key, index) => [key, votes?.[key] ?? shares[index] ?? 0]));
  const parts = new Map(
    keys.map((key) => {
      const weights = codes.map(() => 0.05 + random());
      return [key, toParts(national.get(key) ?? 0, weights)];
    }),
  );
  const table = codes.map((code, index): [string, KpuRow] => {
    const row = keys.map((key): [string, number] => [key, parts.get(key)?.[index] ?? 0]);
    const persen = Math.min(100, toPct(counted * (0.7 + random() * 0.3), total));
    return [code, { psu: "Reguler", ...Object.fromEntries(row), persen, status_progress: true }];
  });
  return {
    ts: asOf,
    psu: "Reguler",
    mode: "hhcw",
    chart: { ...Object.fromEntries(national), persen: toPct(counted, total) },
    table: Object.fromEntries(table),
    progres: { total, progres: counted },
  };
}

/** The bytes of a response, as KPU would serve it. */
export const toBytes = (response: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(response));

/** A deep copy of a response, changed by `change`. */
export function withChange(response: KpuResponse, change: (copy: KpuResponse) => void): KpuResponse {
  const copy = structuredClone(response);
  change(copy);
  return copy;
}

/**
 * What must come of a fault in a contest's own file: bytes that are no reading are refused by the parser, figures that
 * cannot be right are held for an editor by the judge, and all zero after figures is dark.
 */
export type FaultOutcome =
  | { kind: "refused"; rejection: RejectionKind }
  | { kind: "held" }
  | { kind: "dark" };
export type Fault = { name: string; outcome: FaultOutcome; toBytes: (response: KpuResponse) => Uint8Array };

const refused = (rejection: RejectionKind): FaultOutcome => ({ kind: "refused", rejection });

const ofChange = (
  name: string,
  outcome: RejectionKind | FaultOutcome,
  change: (copy: KpuResponse) => void,
): Fault => ({
  name,
  outcome: typeof outcome === "string" ? refused(outcome) : outcome,
  toBytes: (response) => toBytes(withChange(response, change)),
});

const ofText = (name: string, kind: RejectionKind, toText: (json: string) => string): Fault => ({
  name,
  outcome: refused(kind),
  toBytes: (response) => new TextEncoder().encode(toText(JSON.stringify(response))),
});

const HELD: FaultOutcome = { kind: "held" };
const DARK: FaultOutcome = { kind: "dark" };

const row = (response: KpuResponse, code: string): KpuRow => response.table[code] ?? {};
const addTo = (target: KpuRow, key: string, delta: number): void => {
  target[key] = Number(target[key]) + delta;
};

/** Every way in which a response can be wrong, each with what must come of it. */
export const FAULTS: readonly Fault[] = [
  ofText("no bytes", "empty", () => ""),
  ofText("only blanks", "empty", () => " \n\t\n"),
  ofText("an HTML page", "not-json", () => "<!DOCTYPE html><html><title>403 Forbidden</title></html>"),
  ofText("plain words", "not-json", () => "service unavailable"),
  ofText("a JSON error inside", "not-json", (json) => json.replace('"chart":', '"chart"=')),
  {
    name: "text in UTF-16",
    outcome: refused("not-json"),
    toBytes: (response) => Buffer.from(`\ufeff${JSON.stringify(response)}`, "utf16le"),
  },
  ofText("a recording of several lines", "recording", (json) => `${json}\n${json}\n${json}\n`),
  ofText("cut off in the middle", "cut-off", (json) => json.slice(0, json.length >> 1)),
  ofText("cut off before its last bracket", "cut-off", (json) => json.slice(0, -1)),
  {
    name: "a gzip file cut off",
    outcome: refused("cut-off"),
    toBytes: (response) => gzipSync(toBytes(response)).subarray(0, 900),
  },
  ofText("a list", "wrong-shape", () => '[{"nama":"ACEH","id":1,"kode":"11","tingkat":1}]'),
  ofText("null", "wrong-shape", () => "null"),
  ofChange("no chart", "wrong-shape", (copy) => Reflect.deleteProperty(copy, "chart")),
  ofChange("no table", "wrong-shape", (copy) => Reflect.deleteProperty(copy, "table")),
  ofChange("no progres", "wrong-shape", (copy) => Reflect.deleteProperty(copy, "progres")),
  ofChange("a table that is a list", "wrong-shape", (copy) => Object.assign(copy, { table: [] })),
  ofChange("no ts", "wrong-shape", (copy) => Reflect.deleteProperty(copy, "ts")),
  ofChange("a ts that is no time", "bad-time", (copy) => Object.assign(copy, { ts: "kemarin" })),
  ofChange("30 February", "bad-time", (copy) => Object.assign(copy, { ts: "2024-02-30 10:00:00" })),
  ofChange("24 o'clock", "bad-time", (copy) => Object.assign(copy, { ts: "2024-03-01 24:00:00" })),
  ofChange("a ts of the far future", "bad-time", (copy) =>
    Object.assign(copy, { ts: "2099-01-01 00:00:00" }),
  ),
  ofChange("a ts before Sirekap", "bad-time", (copy) => Object.assign(copy, { ts: "1970-01-01 00:00:00" })),
  ofChange("a negative vote in chart", "negative-vote", (copy) => Object.assign(copy.chart, { "15": -5 })),
  ofChange("a negative vote as text", "negative-vote", (copy) => Object.assign(copy.chart, { "15": "-5" })),
  ofChange("a negative vote in a region", "negative-vote", (copy) =>
    Object.assign(row(copy, "31"), { "15": -5 }),
  ),
  ofChange("a fractional vote", "fractional-vote", (copy) => Object.assign(row(copy, "31"), { "15": 10.5 })),
  ofChange("a fractional vote as text", "fractional-vote", (copy) =>
    Object.assign(copy.chart, { "15": "10.5" }),
  ),
  ofChange("a vote that is a word", "not-a-number", (copy) =>
    Object.assign(row(copy, "31"), { "15": "banyak" }),
  ),
  ofChange("a vote with separators", "not-a-number", (copy) =>
    Object.assign(copy.chart, { "15": "1.234.567" }),
  ),
  ofChange("a vote that is true", "not-a-number", (copy) => Object.assign(copy.chart, { "15": true })),
  ofChange("a vote that is a list", "not-a-number", (copy) => Object.assign(copy.chart, { "15": [5] })),
  ofChange("an empty text for a vote", "not-a-number", (copy) => Object.assign(copy.chart, { "15": "" })),
  ofChange("a vote beyond 2^53", "vote-too-large", (copy) => Object.assign(copy.chart, { "15": 2 ** 53 })),
  ofText("a vote beyond all floats", "vote-too-large", (json) => json.replace(/"15":\d+/, '"15":1e999')),
  ofChange("a party absent from chart", "absent-vote", (copy) => Reflect.deleteProperty(copy.chart, "15")),
  ofChange("a party null in chart", "absent-vote", (copy) => Object.assign(copy.chart, { "15": null })),
  ofChange("a chart without votes", "absent-vote", (copy) => Object.assign(copy, { chart: { persen: 50 } })),
  ofChange("a party absent from a region", "absent-vote", (copy) =>
    Reflect.deleteProperty(row(copy, "31"), "15"),
  ),
  ofChange("an unknown party in chart", "unknown-party", (copy) => Object.assign(copy.chart, { "25": 100 })),
  ofChange("an unknown party in a region", "unknown-party", (copy) =>
    Object.assign(row(copy, "31"), { "18": 0 }),
  ),
  ofChange("a word with votes", "unknown-party", (copy) => Object.assign(copy.chart, { golput: 100 })),
  ofChange("an unknown region", "unknown-region", (copy) =>
    Object.assign(copy.table, { "98": row(copy, "31") }),
  ),
  ofChange("a province too high", HELD, (copy) => addTo(row(copy, "31"), "15", 1)),
  ofChange("the chart too high", HELD, (copy) => addTo(copy.chart, "1", 725)),
  ofChange("a province left out", HELD, (copy) => Reflect.deleteProperty(copy.table, "31")),
  ofChange("an empty table", HELD, (copy) => Object.assign(copy, { table: {} })),
  ofChange("more counted than there are", HELD, (copy) => {
    copy.progres.progres = copy.progres.total + 1;
  }),
  ofChange("a negative progress", "bad-progress", (copy) => Object.assign(copy.progres, { progres: -1 })),
  ofChange("a progress that is absent", "bad-progress", (copy) =>
    Reflect.deleteProperty(copy.progres, "total"),
  ),
  ofChange("votes from no polling station", "bad-progress", (copy) =>
    Object.assign(copy.progres, { progres: 0 }),
  ),
  ofChange("more than 100 percent", "bad-percent", (copy) => Object.assign(copy.chart, { persen: 100.01 })),
  ofChange("a negative percent in a region", "bad-percent", (copy) =>
    Object.assign(row(copy, "31"), { persen: -1 }),
  ),
  ofChange("everything zero", DARK, (copy) => {
    for (const votes of [copy.chart, ...Object.values(copy.table)]) {
      for (const { kpuKey } of dprReference.candidacies) votes[kpuKey] = 0;
    }
  }),
];
