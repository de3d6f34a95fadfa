import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { countHeldOf } from "@/modules/results/held.server";
import { listMovedUnits } from "@/modules/results/moved-units.server";
import { listPlaceReadings } from "@/modules/results/place-history.server";
import { getContest, getRegion } from "@/modules/results/queries.server";
import { recordSnapshot } from "@/modules/results/record-snapshot.server";
import { recordRefusal } from "@/modules/results/refusals.server";
import { listPlaceRemarks, listRemarks } from "@/modules/results/remarks.server";
import { getSeatReading } from "@/modules/results/seat-reading.server";
import { listSpells } from "@/modules/results/spells.server";
import type { Judge, RemarkDraft, SnapshotDraft } from "@/modules/results/types";

const CONTEST = "pilpres-2024";
const WHO = "prabowo-gibran";
const OTHERS = ["anies-muhaimin", "ganjar-mahfud"];
let made = 0;

/** A reading of a unit, with the votes of one pair there and in the rows of its table. */
function toDraft(asOf: string, unitCode: string, rows: Record<string, number>): SnapshotDraft {
  made += 1;
  const at = new Date(`2024-03-${asOf}:00Z`);
  return {
    contest: CONTEST,
    unitCode,
    ledger: "sirekap",
    completeness: "full",
    source: "KPU, Sirekap",
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf: at,
    receivedAt: new Date(at.getTime() + 60_000),
    coverage: { counted: made, total: 1000 },
    validVotes: 1000 + made,
    tallies: Object.entries({ [unitCode]: 1000 + made, ...rows }).flatMap(([regionCode, votes]) =>
      [WHO, ...OTHERS].map((candidacy) => {
        return { regionCode, candidacy, votes: candidacy === WHO ? votes : 1, sharePct: null };
      }),
    ),
    regionCoverage: Object.keys(rows).map((regionCode) => {
      return { regionCode, counted: null, total: null, tpsPct: 50 };
    }),
    payload: { bytes: new TextEncoder().encode(`moment ${made}`), mediaType: "application/json" },
  };
}

const remarking =
  (...remarks: RemarkDraft[]): Judge =>
  () => ({ kind: "accept", remarks });
const fallIn = (placeCode: string): RemarkDraft => {
  return { kind: "fall", placeCode, candidacy: WHO, before: 10, after: 9 };
};

async function find() {
  const contest = await getContest(CONTEST);
  const place = await getRegion("31");
  if (!contest || !place) throw new Error("the seed has no presidential contest or no DKI Jakarta");
  return { contest, place };
}

beforeAll(async () => {
  await recordSnapshot(toDraft("01T00:00", "0", { "31": 300, "32": 500 }));
  await recordSnapshot(
    toDraft("02T00:00", "0", { "31": 290, "32": 510 }),
    remarking(fallIn("31"), fallIn("0")),
  );
  await recordSnapshot(toDraft("03T00:00", "0", { "31": 310, "32": 505 }), remarking(fallIn("32")));
  await recordSnapshot(toDraft("02T12:00", "31", {}), remarking(fallIn("31")));
  await recordSnapshot(toDraft("03T12:00", "31", {}), () => ({
    kind: "hold",
    reason: "no sum",
    remarks: [],
  }));
  await recordRefusal({
    contest: CONTEST,
    payload: { bytes: new TextEncoder().encode("<html>"), mediaType: "text/html" },
    rejection: { kind: "not-json", message: "an HTML page" },
    at: new Date("2024-03-02T06:00:00Z"),
  });
  const dark: Judge = () => ({ kind: "dark" });
  await recordSnapshot(toDraft("04T00:00", "0", {}), dark);
  await recordSnapshot(toDraft("05T00:00", "0", { "31": 320, "32": 520 }));
});
afterAll(closeDb);

describe("the ledger as it stood", () => {
  const kindsAt = async (at: string) => (await listRemarks(CONTEST, { at })).map(({ kind }) => kind);

  test("has the remarks on readings of until then, and the bytes that had come by then", async () => {
    expect(await kindsAt("2024-03-01T23:59:59.999Z")).toEqual([]);
    expect(await kindsAt("2024-03-02T00:00:00Z")).toEqual(["fall", "fall"]);
    expect((await kindsAt("2024-03-02T07:00:00Z")).sort()).toEqual(["fall", "fall", "refused"]);
    expect(await kindsAt("2024-03-03T00:00:00Z")).toHaveLength(4);
  });

  test("a spell that began later is not there, and one that ended later lasts", async () => {
    expect(await listSpells(CONTEST, "0", "2024-03-03T00:00:00Z")).toEqual([]);
    expect(await listSpells(CONTEST, "0", "2024-03-04T12:00:00Z")).toMatchObject([
      { kind: "dark", endedAt: null },
    ]);
    expect((await listSpells(CONTEST, "0", "2024-03-06T00:00:00Z"))[0]?.endedAt).not.toBeNull();
  });

  test("of a place is what fell in its own files and in its row of the file above, and nobody else's", async () => {
    const { place } = await find();
    const remarks = await listPlaceRemarks(CONTEST, place);
    expect(remarks.map(({ kind, unitCode }) => [kind, unitCode])).toEqual([
      ["held", "31"],
      ["fall", "31"],
      ["fall", "0"],
    ]);
    expect(remarks.every((remark) => remark.place?.code === "31")).toBe(true);
    const early = await listPlaceRemarks(CONTEST, place, { at: "2024-03-02T00:00:00Z" });
    expect(early.map(({ unitCode }) => unitCode)).toEqual(["0"]);
  });
});

describe("a place over time", () => {
  test("is one line of readings, never two mixed: a step from file to file would look like a fall", async () => {
    const { contest, place } = await find();
    const readings = await listPlaceReadings(contest, place);
    expect(new Set(readings.map(({ unitCode }) => unitCode))).toEqual(new Set(["0"]));
    const votes = readings.map(({ standings }) => standings[0]?.votes);
    expect(votes).toEqual([300, 290, 310, 320]);
    expect(readings.every(({ validVotes, tpsPct }) => validVotes !== null && tpsPct === 50)).toBe(true);
  });

  test("ends at the time that is asked for", async () => {
    const { contest, place } = await find();
    expect(await listPlaceReadings(contest, place, "2024-03-02T00:00:00Z")).toHaveLength(2);
    expect(await listPlaceReadings(contest, place, "2024-02-01T00:00:00Z")).toEqual([]);
  });

  test("says that a file of its own waits for an editor", async () => {
    expect(await countHeldOf(CONTEST, "31")).toBe(1);
    expect(await countHeldOf(CONTEST, "31", "2024-03-03T00:00:00Z")).toBe(0);
    expect(await countHeldOf(CONTEST, "32")).toBe(0);
  });
});

test("seats at a time know no decision that came later", async () => {
  expect((await getSeatReading("dpr-2024", { at: "2024-03-14T05:37:59.999Z" }))?.decided).toBeNull();
  expect((await getSeatReading("dpr-2024"))?.decided).not.toBeNull();
});

describe("units that moved", () => {
  test("are those whose pages are kept, and the newest row is known even where none is", async () => {
    const { lastId } = await listMovedUnits(0, 4);
    expect((await listMovedUnits(0, 4)).units).toContainEqual({ contest: CONTEST, unitCode: "31" });
    const code = "3171010001001";
    await getDb().region.create({ data: { code, name: "TPS 001", level: 5, parentCode: "31" } });
    await recordSnapshot(toDraft("06T00:00", code, {}));
    const after = await listMovedUnits(lastId, 4);
    expect(after.units).toEqual([]);
    expect(after.lastId).toBeGreaterThan(lastId);
    expect(await listMovedUnits(after.lastId, 4)).toEqual({ lastId: after.lastId, units: [] });
  });
});
