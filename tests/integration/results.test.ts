import { describe, expect, test } from "vitest";
import { recordClosing } from "@/modules/results/close-contest.server";
import {
  getFiguresAt,
  getLatestFigures,
  getPreviousFigures,
  listRegionFigures,
} from "@/modules/results/figures.server";
import { listHistory } from "@/modules/results/history.server";
import { getPayload } from "@/modules/results/payload.server";
import { getPinnedVersion, recordPins } from "@/modules/results/pins.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { getReading } from "@/modules/results/reading.server";
import { recordSnapshot, toPayloadSha256 } from "@/modules/results/record-snapshot.server";
import type { SnapshotDraft } from "@/modules/results/types";
import { seedDatabase } from "@/prisma/seed/seed-database";

let made = 0;
/** A partial reading of the DPR with one party's votes: the smallest thing that can be recorded. */
function toDraft(asOf: string, votes: number): SnapshotDraft {
  made += 1;
  return {
    contest: "dpr-2024",
    ledger: "sirekap",
    completeness: "full",
    source: "KPU, Sirekap",
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf: new Date(asOf),
    receivedAt: new Date(asOf),
    coverage: { counted: 550_000, total: 823_378 },
    validVotes: votes,
    tallies: [{ regionCode: "0", candidacy: "psi", votes, sharePct: null }],
    regionCoverage: [],
    payload: { bytes: new TextEncoder().encode(`test payload ${made}`), mediaType: "application/json" },
  };
}

describe("the seed", () => {
  test("gives the figures that the two first stories cite, as known at their time", async () => {
    const dpr = await getFiguresAt("dpr-2024", "2024-02-20T11:00:00+07:00");
    expect(dpr).toMatchObject({ completeness: "partial", coverage: { counted: 478878, total: 823236 } });
    expect(dpr?.standings[0]).toMatchObject({ votes: null, sharePct: 2.51, candidacy: { slug: "psi" } });
    const dki = await getFiguresAt("dprd-dki-2024", "2024-02-20T11:00:00+07:00");
    expect(
      dki?.standings.slice(0, 4).map(({ candidacy, votes, sharePct }) => [candidacy.slug, votes, sharePct]),
    ).toEqual([
      ["pks", 229026, 14.5],
      ["pdip", 190645, 12.06],
      ["gerindra", 167959, 10.62],
      ["psi", 120039, 7.59],
    ]);
  });

  test("leaves what a press report does not say unknown, not zero", async () => {
    const dki = await getLatestFigures("dprd-dki-2024");
    expect(dki?.coverage).toEqual({ counted: null, total: null });
    expect(dki?.standings.slice(4).every(({ votes, sharePct }) => votes === null && sharePct === null)).toBe(
      true,
    );
  });

  test("run again adds nothing", async () => {
    expect(await seedDatabase()).toEqual({ recorded: 0 });
  });

  test("keeps the two ledgers apart: PPP is above the line in one and below in the other", async () => {
    const shareOfPpp = async (ledger: "sirekap" | "official") =>
      (await getLatestFigures("dpr-2024", { ledger }))?.standings.find(
        ({ candidacy }) => candidacy.slug === "ppp",
      )?.sharePct;
    expect(await shareOfPpp("sirekap")).toBe(4.01);
    expect(await shareOfPpp("official")).toBe(3.87);
  });

  test("has 39 regions for the reading of 21 March and none for the one before", async () => {
    const latest = await getLatestFigures("dpr-2024");
    const before = latest && (await getPreviousFigures(latest));
    expect(await listRegionFigures("dpr-2024", latest?.version ?? 0)).toHaveLength(39);
    expect(await listRegionFigures("dpr-2024", before?.version ?? 0)).toEqual([]);
  });

  test("finds thirteen falls on the morning of 16 March", async () => {
    const reading = await getReading({ contest: "dpr-2024", at: "2024-03-16T10:38:00+07:00" });
    expect(reading?.falls).toHaveLength(13);
    expect(reading?.falls[0]).toMatchObject({ delta: -123, candidacy: { slug: "nasdem" } });
  });
});

describe("recording", () => {
  test("an older as-of joins the history and never moves the present back", async () => {
    const before = await getLatestFigures("dpr-2024");
    const outcome = await recordSnapshot(toDraft("2024-03-09T00:00:00Z", 1));
    expect(outcome).toMatchObject({ kind: "snapshot-recorded", isPresent: false });
    expect((await getLatestFigures("dpr-2024"))?.version).toBe(before?.version);
    const { readings: trend } = await listHistory("dpr-2024", ["psi"]);
    expect(trend.map(({ asOf }) => asOf)).toEqual(trend.map(({ asOf }) => asOf).toSorted());
    expect(trend.some(({ asOf }) => asOf === "2024-03-09T00:00:00.000Z")).toBe(true);
  });

  test("a newer as-of is the present, and an earlier version still shows what it showed", async () => {
    const before = await getReading({ contest: "dpr-2024" });
    const outcome = await recordSnapshot(toDraft("2024-04-01T00:00:00Z", 77));
    expect(outcome).toMatchObject({ isPresent: true });
    const version = "version" in outcome ? outcome.version : 0;
    expect((await getLatestFigures("dpr-2024"))?.version).toBe(version);
    const then = await getReading({ contest: "dpr-2024", version: version - 1 });
    expect(then?.figures?.version).toBe(before?.figures?.version);
    expect(await getContestVersion("dpr-2024")).toMatchObject({ version, closed: false });
  });

  test("a pinned reading does not move, and knows what it is now", async () => {
    const at = "2024-02-20T11:00:00+07:00";
    const before = await getReading({ contest: "dpr-2024", at });
    await recordSnapshot(toDraft("2024-04-02T00:00:00Z", 78));
    const after = await getReading({ contest: "dpr-2024", at });
    expect(after?.figures).toEqual(before?.figures);
    expect(after?.current?.asOf).toBe("2024-04-02T00:00:00.000Z");
  });

  test("a pin once set is not moved by a reading of before that arrives afterwards, nor by one of the same second", async () => {
    const at = "2024-03-12T00:00:00+07:00";
    await recordPins([{ contest: "dpr-2024", at }]);
    const before = await getFiguresAt("dpr-2024", at);
    await recordSnapshot(toDraft("2024-03-11T10:00:00Z", 91));
    await recordSnapshot(toDraft(before?.asOf ?? "", 92));
    expect(await getFiguresAt("dpr-2024", at)).toEqual(before);
    expect(
      (await listHistory("dpr-2024", ["psi"], { at })).readings.some(
        ({ asOf }) => asOf === "2024-03-11T10:00:00.000Z",
      ),
    ).toBe(false);
  });

  test("a time that has not come is not pinned", async () => {
    const at = "2999-01-01T00:00:00+07:00";
    await recordPins([{ contest: "dpr-2024", at }]);
    expect(await getPinnedVersion({ contest: "dpr-2024", at })).toBeNull();
  });

  test("the same bytes are one snapshot, also when many writers bring them at once", async () => {
    const draft = toDraft("2024-04-03T00:00:00Z", 79);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => recordSnapshot(draft)));
    expect(outcomes.filter(({ kind }) => kind === "snapshot-recorded")).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => ("version" in outcome ? outcome.version : null))).size).toBe(1);
  });

  test("versions grow by one, without gaps, whoever writes", async () => {
    const before = (await getContestVersion("dpr-2024"))?.version ?? 0;
    const drafts = Array.from({ length: 6 }, (_, index) =>
      toDraft(`2024-04-04T00:0${index}:00Z`, 100 + index),
    );
    const outcomes = await Promise.all(drafts.map((draft) => recordSnapshot(draft)));
    const versions = outcomes
      .map((outcome) => ("version" in outcome ? outcome.version : 0))
      .sort((a, b) => a - b);
    expect(versions).toEqual(drafts.map((_, index) => before + index + 1));
  });

  test("what names an unknown party or region leaves nothing behind", async () => {
    const before = await getContestVersion("dpr-2024");
    const draft = toDraft("2024-04-05T00:00:00Z", 80);
    const wrongParty = {
      ...draft,
      tallies: [{ regionCode: "0", candidacy: "partai-rekaan", votes: 1, sharePct: null }],
    };
    expect(await recordSnapshot(wrongParty)).toMatchObject({
      kind: "unknown-reference",
      detail: "candidacy partai-rekaan",
    });
    const wrongRegion = {
      ...draft,
      tallies: [{ regionCode: "77777", candidacy: "psi", votes: 1, sharePct: null }],
    };
    expect(await recordSnapshot(wrongRegion)).toMatchObject({
      kind: "unknown-reference",
      detail: "region 77777",
    });
    expect(await getContestVersion("dpr-2024")).toEqual(before);
  });

  test("the bytes of a snapshot come back as they arrived, under the sum that is printed", async () => {
    const draft = toDraft("2024-04-06T00:00:00Z", 81);
    const outcome = await recordSnapshot(draft);
    const payload = await getPayload("dpr-2024", "version" in outcome ? outcome.version : 0);
    expect(Buffer.from(payload?.bytes ?? [])).toEqual(Buffer.from(draft.payload.bytes));
    expect(toPayloadSha256(payload?.bytes ?? new Uint8Array())).toBe(toPayloadSha256(draft.payload.bytes));
  });

  test("the database itself refuses negative votes and more stations counted than there are", async () => {
    const draft = toDraft("2024-04-07T00:00:00Z", 82);
    await expect(
      recordSnapshot({
        ...draft,
        tallies: [{ regionCode: "0", candidacy: "psi", votes: -1, sharePct: null }],
      }),
    ).rejects.toThrow();
    await expect(recordSnapshot({ ...draft, coverage: { counted: 2, total: 1 } })).rejects.toThrow();
    expect((await getLatestFigures("dpr-2024"))?.asOf).not.toBe("2024-04-07T00:00:00.000Z");
  });
});

describe("the end of a count", () => {
  test("is a version of its own, said in every reading from then on, and can be taken back", async () => {
    const before = (await getContestVersion("pilpres-2024"))?.version ?? 0;
    expect(await recordClosing("pilpres-2024", true)).toMatchObject({ version: before + 1 });
    expect(await recordClosing("pilpres-2024", true)).toBeNull();
    expect(await getContestVersion("pilpres-2024")).toMatchObject({ version: before + 1, closed: true });
    expect(await recordClosing("pilpres-2024", false)).toMatchObject({ version: before + 2 });
    expect(await recordClosing("tidak-ada", true)).toBeNull();
  });
});
