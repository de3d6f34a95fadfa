import { describe, expect, test } from "vitest";
import { getDb } from "@/modules/ops/db.server";
import { getLatestFigures, getPlaceFigures, listRegionFigures } from "@/modules/results/figures.server";
import { decideHeld, listHeld } from "@/modules/results/held.server";
import { getContestVersion, getRegion, listCandidacies } from "@/modules/results/queries.server";
import { getReading } from "@/modules/results/reading.server";
import { recordSnapshot, recordSnapshots } from "@/modules/results/record-snapshot.server";
import { recordRefusal } from "@/modules/results/refusals.server";
import { listRemarks } from "@/modules/results/remarks.server";
import { listSpells, recordSilence } from "@/modules/results/spells.server";
import type { Judge, SnapshotDraft } from "@/modules/results/types";

let made = 0;
/** A complete reading of a unit of the presidential count with one pair's votes. */
function toDraft(asOf: string, votes: number, changes: Partial<SnapshotDraft> = {}): SnapshotDraft {
  made += 1;
  const unitCode = changes.unitCode ?? "0";
  return {
    contest: "pilpres-2024",
    unitCode,
    ledger: "sirekap",
    completeness: "full",
    source: "KPU, Sirekap",
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf: new Date(asOf),
    receivedAt: new Date(Date.parse(asOf) + 60_000),
    coverage: { counted: made, total: 1000 },
    validVotes: votes,
    tallies: [{ regionCode: unitCode, candidacy: "prabowo-gibran", votes, sharePct: null }],
    regionCoverage: [],
    payload: { bytes: new TextEncoder().encode(`judged ${made}`), mediaType: "application/json" },
    ...changes,
  };
}

const holdAll: Judge = () => ({ kind: "hold", reason: "the regions do not sum", remarks: [] });
const allDark: Judge = () => ({ kind: "dark" });
const head = async () => (await getContestVersion("pilpres-2024"))?.version ?? 0;

describe("a held reading", () => {
  test("is seen by nobody and takes no version, until an editor releases it with a reason", async () => {
    await recordSnapshot(toDraft("2024-03-01T00:00:00Z", 1000));
    const before = await head();
    const held = await recordSnapshot(toDraft("2024-03-01T01:00:00Z", 5000), holdAll);
    expect(held).toMatchObject({ kind: "held", reason: "the regions do not sum" });
    expect(await head()).toBe(before);
    expect((await getLatestFigures("pilpres-2024"))?.validVotes).toBe(1000);

    // What comes meanwhile is recorded as ever.
    await recordSnapshot(toDraft("2024-03-01T00:30:00Z", 1200));
    const [waiting] = await listHeld();
    expect(waiting).toMatchObject({
      contest: "pilpres-2024",
      unitCode: "0",
      reason: "the regions do not sum",
    });
    const released = await decideHeld(waiting?.id ?? 0, "release", "KPU menjelaskan selisihnya");
    expect(released).toMatchObject({ kind: "snapshot-recorded", version: before + 2, isPresent: true });
    expect((await getLatestFigures("pilpres-2024"))?.validVotes).toBe(5000);
    expect((await listRemarks("pilpres-2024", { kinds: ["released"] }))[0]?.reason).toBe(
      "KPU menjelaskan selisihnya",
    );
    expect(await decideHeld(waiting?.id ?? 0, "drop", "dua kali")).toEqual({ kind: "not-held" });
  });

  test("that is dropped stays unseen, and the same bytes do not come back as news", async () => {
    const draft = toDraft("2024-03-01T02:00:00Z", 9000);
    const held = await recordSnapshot(draft, holdAll);
    expect(await recordSnapshot(draft, holdAll)).toMatchObject({ kind: "held" });
    expect(await listHeld()).toHaveLength(1);
    const id = held.kind === "held" ? held.id : 0;
    expect(await decideHeld(id, "drop", "salah baca")).toMatchObject({ kind: "dropped" });
    expect(await listHeld()).toEqual([]);
    expect((await getLatestFigures("pilpres-2024"))?.validVotes).toBe(5000);
    expect(await recordSnapshot(draft)).toMatchObject({ kind: "held" });
    expect((await getLatestFigures("pilpres-2024"))?.validVotes).toBe(5000);
  });
});

describe("the dark", () => {
  test("keeps the last good figures, says so once, and ends with the next figures", async () => {
    const before = await head();
    const dark = await recordSnapshot(toDraft("2024-03-02T00:00:00Z", 0), allDark);
    expect(dark).toMatchObject({ kind: "dark", contestVersion: before + 1 });
    expect(await recordSnapshot(toDraft("2024-03-02T00:30:00Z", 0), allDark)).toMatchObject({
      kind: "dark",
      contestVersion: null,
    });
    const soon = new Date("2024-03-01T01:10:00Z");
    expect(await getReading({ contest: "pilpres-2024" }, soon)).toMatchObject({
      state: "dark",
      figures: { validVotes: 5000 },
    });
    // A version shows for ever what it showed.
    expect((await getReading({ contest: "pilpres-2024", version: before }, soon))?.state).not.toBe("dark");

    await recordSnapshot(toDraft("2024-03-02T01:00:00Z", 6000));
    expect((await getReading({ contest: "pilpres-2024" }))?.figures?.validVotes).toBe(6000);
    expect((await getReading({ contest: "pilpres-2024", version: before + 1 }, soon))?.state).toBe("dark");
    expect(await listSpells("pilpres-2024")).toMatchObject([
      { kind: "dark", startedAt: "2024-03-02T00:01:00.000Z", endedAt: "2024-03-02T01:01:00.000Z" },
    ]);
  });

  test("a silence is written down once and ended by news alone, not by an older file", async () => {
    const fact = await recordSilence("pilpres-2024", new Date("2024-03-02T02:30:00Z"));
    expect(fact).toMatchObject({ kind: "snapshot-recorded", contest: "pilpres-2024" });
    expect(await recordSilence("pilpres-2024", new Date("2024-03-02T02:40:00Z"))).toBeNull();
    await recordSnapshot(toDraft("2024-03-01T12:00:00Z", 5500));
    expect((await listSpells("pilpres-2024"))[0]).toMatchObject({ kind: "stale", endedAt: null });
    await recordSnapshot(toDraft("2024-03-02T03:00:00Z", 6100));
    expect((await listSpells("pilpres-2024"))[0]).toMatchObject({ kind: "stale" });
    expect((await listSpells("pilpres-2024"))[0]?.endedAt).not.toBeNull();
  });
});

describe("the judge", () => {
  test("sees the neighbours in time of what it judges, whatever came when", async () => {
    const seen: [number | null | undefined, number | null | undefined, number][] = [];
    const watch: Judge = (_, { previous, next, recent }) => {
      seen.push([previous?.validVotes, next?.validVotes, recent.length]);
      return { kind: "accept", remarks: [] };
    };
    await recordSnapshot(toDraft("2024-03-02T02:00:00Z", 6050), watch);
    expect(seen).toEqual([[6000, 6100, expect.any(Number)]]);
  });

  test("writes its remarks to the ledger with place, candidacy and both readings", async () => {
    const remarkOn: Judge = (draft, { previous }) => ({
      kind: "accept",
      remarks: [
        {
          kind: "fall",
          placeCode: "0",
          candidacy: "prabowo-gibran",
          before: previous?.validVotes ?? 0,
          after: draft.validVotes ?? 0,
        },
      ],
    });
    await recordSnapshot(toDraft("2024-03-03T00:00:00Z", 6090), remarkOn);
    expect((await listRemarks("pilpres-2024", { kinds: ["fall"] }))[0]).toMatchObject({
      place: { code: "0", name: "Indonesia" },
      candidacy: { slug: "prabowo-gibran" },
      before: 6100,
      after: 6090,
      reading: { asOf: "2024-03-03T00:00:00.000Z" },
      against: { asOf: "2024-03-02T03:00:00.000Z" },
    });
  });
});

describe("units below the contest's own", () => {
  test("have versions of their own and do not move the contest's", async () => {
    const before = await head();
    const outcomes = await recordSnapshots([
      toDraft("2024-03-03T00:00:00Z", 100, { unitCode: "31" }),
      toDraft("2024-03-03T00:00:00Z", 200, { unitCode: "32" }),
      toDraft("2024-03-03T01:00:00Z", 110, { unitCode: "31" }),
    ]);
    expect(outcomes).toMatchObject([
      { kind: "unit-recorded", unitCode: "31", version: 1 },
      { kind: "unit-recorded", unitCode: "32", version: 1 },
      { kind: "unit-recorded", unitCode: "31", version: 2 },
    ]);
    expect(await head()).toBe(before);
    expect((await getLatestFigures("pilpres-2024"))?.unitCode).toBe("0");
  });

  test("a place shows its own file or its row in the file above, whichever is newer", async () => {
    const place = await getRegion("31");
    if (!place) throw new Error("the seed has no DKI Jakarta");
    expect(await getPlaceFigures("pilpres-2024", place)).toMatchObject({ unitCode: "31", validVotes: 110 });
    const rows = (await listCandidacies("pilpres-2024")).map(({ slug }, index) => {
      return { regionCode: "31", candidacy: slug, votes: 40 + index * 10, sharePct: null };
    });
    const above = toDraft("2024-03-03T02:00:00Z", 6200);
    await recordSnapshot({
      ...above,
      tallies: [...above.tallies, ...rows],
      regionCoverage: [{ regionCode: "31", counted: null, total: null, tpsPct: 12.5 }],
    });
    const shown = await getPlaceFigures("pilpres-2024", place);
    expect(shown).toMatchObject({ unitCode: "0", placeCode: "31", validVotes: 150, tpsPct: 12.5 });
    expect(await listRegionFigures("pilpres-2024", shown?.version ?? 0)).toHaveLength(1);
  });

  test("a batch is recorded whole or not at all", async () => {
    const count = () => getDb().snapshot.count();
    const before = await count();
    const bad = toDraft("2024-03-04T00:00:00Z", 1, { unitCode: "31", coverage: { counted: 2, total: 1 } });
    await expect(recordSnapshots([toDraft("2024-03-04T00:00:00Z", 9), bad])).rejects.toThrow();
    expect(await count()).toBe(before);
  });
});

test("bytes that are no reading are kept with the reason, once", async () => {
  const refusal = {
    contest: "pilpres-2024",
    payload: { bytes: new TextEncoder().encode("<html>"), mediaType: "text/html" },
    rejection: { kind: "not-json", message: "an HTML page" },
    at: new Date("2024-03-05T00:00:00Z"),
  };
  expect(await recordRefusal(refusal)).toBe(true);
  expect(await recordRefusal(refusal)).toBe(false);
  expect(await recordRefusal({ ...refusal, contest: "tidak-ada" })).toBe(false);
  const refused = await listRemarks("pilpres-2024", { kinds: ["refused"] });
  expect(refused).toMatchObject([
    { detail: { rejection: "not-json", message: "an HTML page" }, reading: null },
  ]);
});
