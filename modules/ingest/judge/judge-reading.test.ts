import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EarlierReading, JudgeContext, SnapshotDraft } from "@/modules/results/types";
import { judgeReading } from "./judge-reading";
import { RATE_LIMITS } from "./rates";

type Rows = Readonly<Record<string, Readonly<Record<string, number>>>>;

const at = (hour: number): Date => new Date(Date.UTC(2024, 2, 1, hour));

/** A draft whose total is the sum of its rows, or the total given. */
function toDraft(
  rows: Rows,
  changes: Partial<SnapshotDraft> & { total?: Record<string, number> } = {},
): SnapshotDraft {
  const { total = toTotal(rows), ...rest } = changes;
  return {
    contest: "dpr-2024",
    unitCode: "0",
    ledger: "sirekap",
    completeness: "full",
    source: "KPU, Sirekap",
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf: at(2),
    receivedAt: at(3),
    coverage: { counted: 1000, total: 2000 },
    validVotes: null,
    tallies: [
      ...toTallies("0", total),
      ...Object.entries(rows).flatMap(([code, votes]) => toTallies(code, votes)),
    ],
    regionCoverage: Object.keys(rows).map((regionCode) => ({
      regionCode,
      counted: null,
      total: null,
      tpsPct: null,
    })),
    payload: { bytes: new Uint8Array(), mediaType: "application/json" },
    ...rest,
  };
}

const toTallies = (regionCode: string, votes: Readonly<Record<string, number>>) =>
  Object.entries(votes).map(([candidacy, count]) => ({
    regionCode,
    candidacy,
    votes: count,
    sharePct: null,
  }));

function toTotal(rows: Rows): Record<string, number> {
  const total: Record<string, number> = {};
  for (const votes of Object.values(rows))
    for (const [party, count] of Object.entries(votes)) total[party] = (total[party] ?? 0) + count;
  return total;
}

function toEarlier(rows: Rows, changes: Partial<EarlierReading> = {}): EarlierReading {
  return {
    version: 1,
    asOf: at(1),
    coverage: { counted: 900, total: 2000 },
    validVotes: null,
    total: new Map(Object.entries(toTotal(rows))),
    rows: new Map(
      Object.entries(rows).map(([code, votes]) => [
        code,
        { tpsPct: null, votes: new Map(Object.entries(votes)) },
      ]),
    ),
    ...changes,
  };
}

const since = (previous: EarlierReading, next: EarlierReading | null = null): JudgeContext => ({
  previous,
  next,
  recent: [previous],
});
const NOTHING: JudgeContext = { previous: null, next: null, recent: [] };
const ROWS = { "31": { psi: 40, ppp: 60 }, "32": { psi: 10, ppp: 90 } };

describe("a reading is held", () => {
  test("where the regions do not sum to the total, with the regions that are gone", () => {
    const verdict = judgeReading(
      toDraft({ "31": ROWS["31"] }, { total: toTotal(ROWS) }),
      since(toEarlier(ROWS)),
    );
    expect(verdict).toMatchObject({
      kind: "hold",
      reason: expect.stringMatching(/ppp has 150 .* 60 .*missing: 32/),
    });
  });

  test("where the regions know a party that the total does not, whatever the order of the bytes", () => {
    const draft = toDraft({ "31": { psi: 1, ppp: 2, pan: 3 } }, { total: { psi: 2, ppp: 2 } });
    const verdict = judgeReading(draft, NOTHING);
    expect(verdict).toMatchObject({
      kind: "hold",
      reason: expect.stringMatching(/: pan has 0 .* 3 .*2 of 3/),
    });
    expect(judgeReading({ ...draft, tallies: draft.tallies.toReversed() }, NOTHING)).toEqual(verdict);
  });

  test("where more polling stations are counted than there are, or none beside votes", () => {
    for (const coverage of [
      { counted: 2001, total: 2000 },
      { counted: 0, total: 2000 },
    ])
      expect(judgeReading(toDraft(ROWS, { coverage }), NOTHING).kind).toBe("hold");
    const coverage = { counted: null, total: 2000 };
    expect(judgeReading(toDraft(ROWS, { coverage }), NOTHING).kind).toBe("accept");
  });

  test("at a polling station with more votes than its roll and two percent, as when 125 is read as 725", () => {
    const station = (psi: number, registeredVoters: number | null) =>
      judgeReading(
        toDraft(
          {},
          {
            total: { psi },
            unitCode: "0",
            coverage: { counted: null, total: null },
            station: { registeredVoters, ballotsCast: null, invalidVotes: null },
          },
        ),
        NOTHING,
      );
    expect(station(725, 188)).toMatchObject({ kind: "hold", reason: expect.stringContaining("188") });
    // 102 of 100 is the law's reserve; one more is not.
    expect(station(102, 100).kind).toBe("accept");
    expect(station(103, 100).kind).toBe("hold");
    expect(station(725, null).kind).toBe("accept");
  });
});

describe("nothing but zeros", () => {
  const zeros = toDraft({ "31": { psi: 0, ppp: 0 } });
  test("after figures is dark, before any it is nothing yet", () => {
    expect(judgeReading(zeros, since(toEarlier(ROWS)))).toEqual({ kind: "dark" });
    expect(judgeReading(zeros, NOTHING)).toEqual({ kind: "nothing" });
  });
});

describe("a reading is accepted with a remark", () => {
  test("on every fall, with place, party, before and after", () => {
    const verdict = judgeReading(
      toDraft({ "31": { psi: 39, ppp: 60 }, "32": { psi: 10, ppp: 95 } }),
      since(toEarlier(ROWS)),
    );
    expect(verdict).toEqual({
      kind: "accept",
      remarks: [
        { kind: "fall", placeCode: "0", candidacy: "psi", before: 50, after: 49 },
        { kind: "fall", placeCode: "31", candidacy: "psi", before: 40, after: 39 },
      ],
    });
  });

  test("on a changed number of polling stations, and on other figures under the same stamp", () => {
    const verdict = judgeReading(
      toDraft(
        { ...ROWS, "31": { psi: 41, ppp: 60 } },
        { asOf: at(1), coverage: { counted: 900, total: 2142 } },
      ),
      since(toEarlier(ROWS)),
    );
    expect(verdict).toMatchObject({
      kind: "accept",
      remarks: [{ kind: "denominator", before: 2000, after: 2142 }, { kind: "same-stamp" }],
    });
  });

  test("on an older stamp, with the falls on both of its sides", () => {
    const next = toEarlier(
      { "31": { psi: 41, ppp: 60 }, "32": { psi: 10, ppp: 90 } },
      { asOf: at(4), version: 2 },
    );
    const late = toDraft(
      { "31": { psi: 45, ppp: 59 }, "32": { psi: 10, ppp: 90 } },
      { coverage: { counted: 900, total: 2000 } },
    );
    const verdict = judgeReading(late, since(toEarlier(ROWS), next));
    if (verdict.kind !== "accept") throw new Error("not accepted");
    expect(verdict.remarks.filter(({ kind, placeCode }) => kind === "fall" && placeCode === "0")).toEqual([
      { kind: "fall", placeCode: "0", candidacy: "ppp", before: 150, after: 149 },
      { kind: "fall", placeCode: "0", candidacy: "psi", before: 55, after: 51, isAgainstNext: true },
    ]);
    expect(verdict.remarks.at(-1)).toMatchObject({ kind: "older-stamp" });
  });

  test("on a party that takes most votes of the new stations, as PSI did from 29 February to 2 March 2024", () => {
    // 102.8 votes a new station, where it had about 4; the other parties go on as ever.
    const before = { "31": { psi: 1_000_000, ppp: 1_600_000 }, "33": { psi: 1_200_000, ppp: 1_400_000 } };
    const previous = toEarlier(before, { coverage: { counted: 540_000, total: 823_236 } });
    const draft = toDraft(
      { "31": { psi: 1_004_560, ppp: 1_600_500 }, "33": { psi: 1_216_000, ppp: 1_400_700 } },
      { coverage: { counted: 540_200, total: 823_236 } },
    );
    const verdict = judgeReading(draft, since(previous));
    if (verdict.kind !== "accept") throw new Error("not accepted");
    expect(verdict.remarks).toHaveLength(1);
    expect(verdict.remarks[0]).toMatchObject({
      kind: "rate",
      candidacy: "psi",
      detail: { addedVotes: 20_560, addedTps: 200, perTps: 102.8, regions: [{ code: "33" }, { code: "31" }] },
    });
    // The same again is no news while it lasts.
    const second = toEarlier(before, {
      coverage: { counted: 540_200, total: 823_236 },
      total: new Map([
        ["psi", 2_220_560],
        ["ppp", 3_001_200],
      ]),
    });
    const again = toDraft(
      { "31": { psi: 1_009_120, ppp: 1_601_000 }, "33": { psi: 1_232_000, ppp: 1_401_400 } },
      { coverage: { counted: 540_400, total: 823_236 } },
    );
    const later = judgeReading(again, { previous: second, next: null, recent: [previous, second] });
    expect(later).toEqual({ kind: "accept", remarks: [] });
    expect(RATE_LIMITS.fewestTps).toBeLessThan(200);
  });
});

describe("laws", () => {
  const votes = fc.record({ psi: fc.nat(1e6), ppp: fc.integer({ min: 1, max: 1e6 }) });
  const rows = fc.record({ "31": votes, "32": votes });

  test("the verdict does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const draft = toDraft(now);
        const context = since(toEarlier(before));
        const turned = {
          ...draft,
          tallies: draft.tallies.toReversed(),
          regionCoverage: draft.regionCoverage.toReversed(),
        };
        const sort = (verdict: ReturnType<typeof judgeReading>) =>
          "remarks" in verdict
            ? { ...verdict, remarks: verdict.remarks.map((remark) => JSON.stringify(remark)).sort() }
            : verdict;
        expect(sort(judgeReading(turned, context))).toEqual(sort(judgeReading(draft, context)));
      }),
    );
  });

  test("growth is never a fall, and every fall is told exactly once", () => {
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const verdict = judgeReading(toDraft(now), since(toEarlier(before)));
        if (verdict.kind !== "accept") throw new Error("not accepted");
        const told = verdict.remarks
          .filter(({ kind }) => kind === "fall")
          .map(({ placeCode, candidacy }) => `${placeCode} ${candidacy}`);
        const places: Rows = { "0": toTotal(now), ...now };
        const earlier: Rows = { "0": toTotal(before), ...before };
        const expected = Object.entries(places).flatMap(([code, parties]) =>
          Object.entries(parties).flatMap(([party, count]) =>
            count < (earlier[code]?.[party] ?? 0) ? [`${code} ${party}`] : [],
          ),
        );
        expect(told.sort()).toEqual(expected.sort());
      }),
    );
  });

  test("the same reading again has nothing to remark", () => {
    fc.assert(
      fc.property(rows, (now) => {
        const verdict = judgeReading(
          toDraft(now, { asOf: at(1), coverage: { counted: 900, total: 2000 } }),
          since(toEarlier(now)),
        );
        expect(verdict).toEqual({ kind: "accept", remarks: [] });
      }),
    );
  });
});
