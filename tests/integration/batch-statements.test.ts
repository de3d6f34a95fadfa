import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingestPayloads, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { toBytes } from "@/tests/support/kpu-response";
import { collectStatements } from "@/tests/support/sent-statements";

const VILLAGE = "3171011001";
const STATIONS = Array.from({ length: 60 }, (_, index) => VILLAGE + String(index + 1).padStart(3, "0"));

beforeAll(async () => {
  const way = ["31", "3171", "317101", VILLAGE];
  const above = way
    .slice(1)
    .map((code, at) => ({ code, name: code, level: at + 2, parentCode: way[at] ?? "" }));
  const stations = STATIONS.map((code) => ({ code, name: code, level: 5, parentCode: VILLAGE }));
  await getDb().region.createMany({ data: [...above, ...stations], skipDuplicates: true });
});
afterAll(closeDb);

/** A station's file of the presidential count. */
const makeFile = (code: string, votes: number, minute: number) => ({
  location: `pemilu/hhcw/ppwp/31/3171/317101/${VILLAGE}/${code}.json`,
  sourceUrl: null,
  bytes: toBytes({
    mode: "hhcw",
    ts: `2024-02-20 13:${String(minute).padStart(2, "0")}:00`,
    chart: { null: null, "100025": votes, "100026": votes + 1, "100027": 3 },
    administrasi: {
      suara_sah: 2 * votes + 4,
      suara_total: 2 * votes + 4,
      pemilih_dpt_j: 400,
      suara_tidak_sah: 0,
    },
    psu: null,
    code,
  }),
});

const ingest = async (files: Parameters<typeof ingestPayloads>[0]) => {
  const known = await loadKnownContests();
  let kinds: string[] = [];
  const sent = await collectStatements(async () => {
    const results = await ingestPayloads(files, { known });
    kinds = results.map((result) => (result.ok ? result.value.outcome.kind : result.failure.kind));
  });
  return { kinds, sent: sent.map(({ text }) => text) };
};

describe("files recorded together", () => {
  test("take as many statements as one of them, whether they are the first of their stations or follow others", async () => {
    const [first = "", ...others] = STATIONS;
    const one = await ingest([makeFile(first, 10, 1)]);
    const many = await ingest(others.map((code, index) => makeFile(code, 20 + index, 1)));
    expect(many.kinds).toEqual(others.map(() => "unit-recorded"));
    expect(many.sent).toHaveLength(one.sent.length);

    const next = await ingest([makeFile(first, 12, 2)]);
    const nexts = await ingest(others.map((code, index) => makeFile(code, 22 + index, 2)));
    expect(nexts.kinds).toEqual(others.map(() => "unit-recorded"));
    expect(nexts.sent).toHaveLength(next.sent.length);
    const figures = await getLatestFigures("pilpres-2024", { unit: STATIONS[5] ?? "" });
    expect(figures).toMatchObject({ version: 2, validVotes: 26 + 27 + 3 });
  });

  test("of one station follow each other: the later is judged by the earlier, and the same bytes are known", async () => {
    const [first = ""] = STATIONS;
    const files = [
      makeFile(first, 30, 3),
      makeFile(first, 29, 4),
      makeFile(first, 30, 3),
      makeFile(first, 31, 5),
    ];
    expect((await ingest(files)).kinds).toEqual([
      "unit-recorded",
      "unit-recorded",
      "already-recorded",
      "unit-recorded",
    ]);
    const snapshots = await getDb().snapshot.findMany({
      where: { regionCode: first },
      orderBy: { version: "asc" },
      include: { remarks: { include: { candidacy: true } } },
    });
    expect(snapshots.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    const falls = snapshots[3]?.remarks.filter(({ kind }) => kind === "FALL") ?? [];
    expect(falls.map(({ before, after }) => [before, after])).toEqual([
      [30n, 29n],
      [31n, 30n],
    ]);
  });

  test("have each its own verdict: held, dark, nothing yet, unknown and recorded stand in their places", async () => {
    const [a = "", b = "", c = "", d = ""] = STATIONS;
    const zeros = {
      ...makeFile(b, 0, 6),
      bytes: toBytes({ ts: "2024-02-20 13:06:00", chart: { "100025": 0, "100026": 0, "100027": 0 } }),
    };
    const stranger = makeFile(`${VILLAGE}999`, 5, 6);
    const files = [makeFile(a, 500, 6), zeros, stranger, makeFile(c, 40, 6), makeFile(d, 41, 6)];
    const { kinds } = await ingest(files);
    expect(kinds).toEqual(["held", "dark", "unknown-region", "unit-recorded", "unit-recorded"]);
    const held = await getDb().snapshot.findFirst({ where: { regionCode: a, status: "HELD" } });
    expect(held).toMatchObject({ version: null, heldReason: expect.stringContaining("400") });
    expect(await getDb().spell.count({ where: { regionCode: b, kind: "DARK", endedAt: null } })).toBe(1);
    await ingest([makeFile(b, 42, 7)]);
    expect(await getDb().spell.count({ where: { regionCode: b, endedAt: null } })).toBe(0);
  });
});
