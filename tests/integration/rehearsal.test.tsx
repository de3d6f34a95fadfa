import type { ReactElement } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { formatCount } from "@/lib/format-id";
import { fetchPayload } from "@/modules/ingest/fetch-payload.server";
import { ingestPayload } from "@/modules/ingest/ingest-payload.server";
import { createNight } from "@/modules/rehearsal/create-night";
import type { FaultName } from "@/modules/rehearsal/faults";
import { type Simulator, startSimulator } from "@/modules/rehearsal/start-simulator.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { getContest, getContestVersion } from "@/modules/results/queries.server";
import { getReading } from "@/modules/results/reading.server";
import { listRemarks } from "@/modules/results/remarks.server";
import { listSpells } from "@/modules/results/spells.server";
import { Corrections } from "@/widgets/corrections/corrections.server";
import { RealCount } from "@/widgets/real-count/real-count.server";

const CONTEST = "gladi-dpr-2024";
const NATIONAL = "pemilu/hhcw/pdpr.json";
const startsAt = new Date("2029-02-14T15:00:00+07:00");
let minute = 240;
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ night: createNight({ seed: 11, startsAt, tps: "small" }) });
});
afterAll(() => simulator.close());

const advance = (minutes: number) => {
  minute += minutes;
  simulator.advanceTo(new Date(startsAt.getTime() + minute * 60_000));
};

async function ingest(path = NATIONAL) {
  const payload = await fetchPayload(`${simulator.url.replace(/\/$/, "")}/${path}`, {
    timeoutMs: 4000,
    largestBytes: 4 * 2 ** 20,
  });
  if (!payload.ok) return { kind: "refused", why: payload.failure.kind };
  const done = await ingestPayload(payload.value, { rehearsal: true });
  return done.ok ? { ...done.value.outcome } : { kind: "refused", why: done.failure.kind };
}

/** What a reader sees of the contest: its version, the votes of all parties, and the words of the widget on the page. */
async function look() {
  const figures = await getLatestFigures(CONTEST);
  const page = await toText(<RealCount contest={CONTEST} />);
  return { version: figures?.version, votes: figures?.standings.map(({ votes }) => votes), page };
}

/** The words of a widget as a page shows them, without tags. */
async function toText(element: ReactElement): Promise<string> {
  const { prelude } = await prerender(element);
  const html = await new Response(prelude).text();
  return html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

const lookAtLedger = () => toText(<Corrections contest={CONTEST} />);

/** One request under a fault, half an hour after the last good reading. */
async function under(name: FaultName, arg = "", path = NATIONAL) {
  advance(30);
  simulator.setFault(name, arg);
  try {
    return await ingest(path);
  } finally {
    simulator.setFault(name, null);
  }
}

beforeEach(async () => {
  advance(30);
  expect((await ingest()).kind).toBe("snapshot-recorded");
});

describe("a rehearsed night", () => {
  test("says on the page whose figures these are, how far the count is, and from when", async () => {
    const { page } = await look();
    expect(page).toContain("Gladi");
    expect(page).toMatch(/[\d,]+ % TPS masuk [\d.]+ dari [\d.]+ TPS/);
    expect(page).toMatch(/Per \d+ Feb 2029, \d\d\.\d\d WIB/);
    expect(page).not.toMatch(/lolos|menang/i);
  });

  test("is counted in contests of its own, which say that they are rehearsals, and never in the real one", async () => {
    expect(await getContest(CONTEST)).toMatchObject({
      isRehearsal: true,
      electionName: "Gladi (angka buatan)",
    });
    const real = await getContestVersion("dpr-2024");
    await ingest();
    expect(await getContestVersion("dpr-2024")).toEqual(real);
    const payload = await fetchPayload(`${simulator.url.replace(/\/$/, "")}/${NATIONAL}`);
    if (!payload.ok) throw new Error(payload.failure.message);
    expect(await ingestPayload(payload.value)).toMatchObject({ ok: false, failure: { kind: "rehearsal" } });
  });

  test("has districts too, and they are recorded beside the regions", async () => {
    expect(await ingest("pemilu/hhcd/pdpr/0.json")).toMatchObject({
      kind: "unit-recorded",
      unitCode: "pdpr:0",
    });
  });
});

/** Everything on a page that is written as a count of thousands. */
const VOTES = /\d{1,3}(\.\d{3})+/g;

describe("under a fault the reader sees", () => {
  test("duplicate: the other figures under the same stamp, with a remark", async () => {
    const good = await look();
    simulator.setFault("duplicate", "");
    expect((await ingest()).kind).toBe("snapshot-recorded");
    simulator.setFault("duplicate", null);
    expect((await look()).version).toBe((good.version ?? 0) + 1);
    expect(await listRemarks(CONTEST, { kinds: ["same-stamp"] })).not.toEqual([]);
  });

  const REFUSED = ["html", "cut-off", "403", "429", "500", "redirect", "huge", "silent"] as const;
  test.each(REFUSED)("%s: the last good figures, unchanged", async (name) => {
    const before = await look();
    expect((await under(name)).kind).toBe("refused");
    expect(await look()).toEqual(before);
  });

  test("slow: the last good figures while the file does not come in time", async () => {
    const before = await look();
    expect(await under("slow", "1000")).toEqual({ kind: "refused", why: "unreadable" });
    expect(await look()).toEqual(before);
  });

  test("late: the same figures, and nothing recorded twice", async () => {
    const before = await look();
    simulator.setFault("late", "");
    advance(60);
    expect((await ingest()).kind).toBe("already-recorded");
    simulator.setFault("late", null);
    expect(await look()).toEqual(before);
  });

  test("dark: the last good figures under the mark 'Gelap', until figures are back", async () => {
    const { page: before, ...figures } = await look();
    expect((await under("dark")).kind).toBe("dark");
    const { page: dark, ...same } = await look();
    expect(same).toEqual(figures);
    expect(dark).toContain(" Gelap ");
    expect(dark.match(VOTES)).toEqual(before.match(VOTES));
    expect((await getReading({ contest: CONTEST }))?.state).toBe("dark");
    advance(30);
    await ingest();
    expect((await look()).page).not.toContain(" Gelap ");
    expect((await listSpells(CONTEST))[0]?.endedAt).not.toBeNull();
  });

  test.each(["region-missing", "sum-mismatch"] as const)(
    "%s: the last good figures; an editor is asked",
    async (name) => {
      const before = await look();
      expect((await under(name)).kind).toBe("held");
      expect(await look()).toEqual(before);
      expect((await listRemarks(CONTEST, { kinds: ["held"] })).length).toBeGreaterThan(0);
      expect(await lookAtLedger()).toMatch(/[Dd]itahan/);
    },
  );

  test("denominator: the new figures, and the change of the total in the ledger", async () => {
    expect((await under("denominator")).kind).toBe("snapshot-recorded");
    const [remark] = await listRemarks(CONTEST, { kinds: ["denominator"] });
    expect((remark?.after ?? 0) - (remark?.before ?? 0)).toBe(142);
    expect((await look()).page).toContain(`dari ${formatCount(remark?.after ?? 0)} TPS`);
    expect(await lookAtLedger()).toContain(formatCount(remark?.before ?? 0));
  });

  test("fall: the new figures, and each fall in the ledger with its place", async () => {
    expect((await under("fall")).kind).toBe("snapshot-recorded");
    const falls = await listRemarks(CONTEST, { kinds: ["fall"] });
    expect(falls.length).toBeGreaterThan(0);
    for (const { before, after } of falls) expect(after ?? 0).toBeLessThan(before ?? 0);
    const [total] = falls.filter(({ place }) => place === null || place.code === "0");
    const ledger = await lookAtLedger();
    expect(ledger).toContain(formatCount(total?.before ?? -1));
    expect(ledger).toContain(formatCount(total?.after ?? -1));
  });

  test("out-of-order: the newer figures stay, the older file joins the history with a remark", async () => {
    // A file that was never asked for, from between two that were.
    advance(90);
    await ingest();
    const before = await look();
    simulator.setFault("out-of-order", "45");
    expect(await ingest()).toMatchObject({ kind: "snapshot-recorded", isPresent: false });
    simulator.setFault("out-of-order", null);
    expect(await look()).toEqual(before);
    expect(await listRemarks(CONTEST, { kinds: ["older-stamp"] })).not.toEqual([]);
  });

  // Last, because it lets the whole night pass.
  test("misread: nothing of that polling station; an editor is asked", async () => {
    advance(24 * 60);
    const stations = "pemilu/hhcw/pdpr/31/3101/310101/3101011001";
    const list = await fetch(`${simulator.url.replace(/\/$/, "")}/${stations}.json`).then((answer) =>
      answer.json(),
    );
    const [code] = Object.keys((list as { table: object }).table);
    expect(await importBranch(code ?? "")).toBeGreaterThan(0);
    expect((await under("misread", "", `${stations}/${code}.json`)).kind).toBe("held");
    expect(await getLatestFigures(CONTEST, { unit: code ?? "" })).toBeNull();
  });
});

/** The regions from DKI Jakarta down to one polling station, as the tree has them. */
async function importBranch(station: string): Promise<number> {
  const { getDb } = await import("@/modules/ops/db.server");
  const codes = [4, 6, 10, 13].map((length) => station.slice(0, length));
  const { count } = await getDb().region.createMany({
    data: codes.map((code, index) => {
      return { code, name: `Gladi ${code}`, level: index + 2, parentCode: codes[index - 1] ?? "31" };
    }),
    skipDuplicates: true,
  });
  return count;
}
