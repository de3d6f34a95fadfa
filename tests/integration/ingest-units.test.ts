import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingestPayload, ingestPayloads, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { listCandidacies, listRegions } from "@/modules/results/queries.server";
import { ensureRehearsalContest } from "@/modules/results/rehearsal-contest.server";
import { type KpuRow, makeDprResponse, toBytes } from "@/tests/support/kpu-response";

const VILLAGE = "3171010001";
const STATIONS = [`${VILLAGE}001`, `${VILLAGE}002`] as const;
const FOLDER = "pemilu/hhcw/pdpr/31/3171/317101";

beforeAll(async () => {
  const way = ["31", "3171", "317101", VILLAGE];
  const below = way
    .slice(1)
    .map((code, at) => ({ code, name: code, level: at + 2, parentCode: way[at] ?? "" }));
  const stations = STATIONS.map((code) => ({ code, name: code, level: 5, parentCode: VILLAGE }));
  await getDb().region.createMany({ data: [...below, ...stations], skipDuplicates: true });
});
afterAll(closeDb);

const ingest = (location: string, json: unknown, rehearsal = false) =>
  ingestPayload({ bytes: toBytes(json), location, sourceUrl: null }, { rehearsal });

let minute = 0;
const nextTs = () => {
  minute += 1;
  return `2024-02-20 13:${String(minute).padStart(2, "0")}:00`;
};

/** The rows of a made response under other codes, their sums in its chart. */
function makeFile(codes: readonly string[]) {
  const made = makeDprResponse({ asOf: nextTs(), counted: 40, total: 90, seed: minute });
  const table = Object.fromEntries(
    Object.values(made.table)
      .slice(0, codes.length)
      .map((row, at) => [codes[at], row]),
  );
  const keys = Object.keys(made.chart).filter((key) => key !== "persen");
  const toSum = (key: string) =>
    Object.values(table as Record<string, KpuRow>).reduce((sum, row) => sum + Number(row[key]), 0);
  return { ...made, table, chart: Object.fromEntries(keys.map((key) => [key, toSum(key)])) };
}

function makeStation(votes: number | null) {
  const keys = [...Array(17).keys(), 23].map((at) => String(at + 1));
  const chart = Object.fromEntries(
    keys.map((key) => [key, { jml_suara_total: votes, jml_suara_partai: null }]),
  );
  return {
    mode: "hhcw",
    chart: { null: null, ...chart },
    caleg: {},
    images: [null],
    administrasi: { suara_sah: 90, suara_total: 92, pemilih_dpt_j: 200, suara_tidak_sah: 2 },
    psu: null,
    ts: nextTs(),
  };
}

const readContest = (slug: string) => getDb().contest.findUniqueOrThrow({ where: { slug } });

describe("a file of a unit below the contest's own region", () => {
  test("is recorded as the unit's own reading, and the contest's figures stay as they were", async () => {
    const before = await readContest("dpr-2024");
    const latest = await getLatestFigures("dpr-2024");
    const result = await ingest("https://feed.example/pemilu/hhcw/pdpr/31.json", makeFile(["3171"]));
    expect(result).toMatchObject({
      ok: true,
      value: {
        unitCode: "31",
        outcome: { kind: "unit-recorded", unitCode: "31", version: 1, isPresent: true },
      },
    });
    const { headVersion, detailVersion } = await readContest("dpr-2024");
    expect(headVersion).toBe(before.headVersion);
    expect(detailVersion).toBeGreaterThan(before.detailVersion);
    expect(await getLatestFigures("dpr-2024")).toEqual(latest);
  });

  test("of a village, and of a polling station with its roll and ballots, likewise", async () => {
    expect(await ingest(`${FOLDER}/${VILLAGE}.json`, makeFile(STATIONS))).toMatchObject({
      ok: true,
      value: { outcome: { kind: "unit-recorded", unitCode: VILLAGE } },
    });
    expect(await ingest(`${FOLDER}/${VILLAGE}/${STATIONS[0]}.json`, makeStation(5))).toMatchObject({
      ok: true,
      value: { outcome: { kind: "unit-recorded", unitCode: STATIONS[0] } },
    });
    const [snapshot] = await getDb().snapshot.findMany({
      where: { regionCode: STATIONS[0] },
      include: { tallies: true },
    });
    expect(snapshot).toMatchObject({
      registeredVoters: 200,
      ballotsCast: 92,
      invalidVotes: 2,
      validVotes: 90n,
    });
    expect(snapshot?.tallies).toHaveLength(18);
  });

  test("by electoral district has the districts as rows", async () => {
    const districts = await listRegions("pdpr:0");
    const bare = districts.slice(0, 20).map(({ code }) => code.replace("pdpr:", ""));
    expect(await ingest("pemilu/hhcd/pdpr/0.json", makeFile(bare))).toMatchObject({
      ok: true,
      value: { outcome: { kind: "unit-recorded", unitCode: "pdpr:0" } },
    });
    const rows = await getDb().tally.groupBy({
      by: ["regionCode"],
      where: { snapshot: { regionCode: "pdpr:0" } },
    });
    expect(rows.map(({ regionCode }) => regionCode).sort()).toEqual(
      ["pdpr:0", ...bare.map((code) => `pdpr:${code}`)].sort(),
    );
    expect(await ingest("pemilu/hhcd/pdpr/3101.json", makeFile(["1", "2"]))).toMatchObject({
      ok: true,
      value: { outcome: { kind: "unit-recorded", unitCode: "pdpr:3101" } },
    });
  });

  test("that is not counted yet leaves nothing", async () => {
    const outcome = { kind: "nothing-yet", unitCode: STATIONS[1] };
    expect(await ingest(`${FOLDER}/${VILLAGE}/${STATIONS[1]}.json`, makeStation(null))).toMatchObject({
      ok: true,
      value: { outcome },
    });
    expect(await getDb().snapshot.count({ where: { regionCode: STATIONS[1] } })).toBe(0);
  });

  test("misread at a polling station is held there, and one that loses its figures is dark there", async () => {
    const [first, second] = STATIONS.map((code) => `${FOLDER}/${VILLAGE}/${code}.json`);
    const before = await getDb().snapshot.count({ where: { status: "ACCEPTED" } });
    expect(await ingest(second ?? "", makeStation(725))).toMatchObject({
      ok: true,
      value: { outcome: { kind: "held", unitCode: STATIONS[1], reason: expect.stringContaining("200") } },
    });
    expect(await ingest(first ?? "", makeStation(null))).toMatchObject({
      ok: true,
      value: { outcome: { kind: "dark", unitCode: STATIONS[0] } },
    });
    expect(await getDb().snapshot.count({ where: { status: "ACCEPTED" } })).toBe(before);
  });

  test("that nobody knows is refused, and says what is to be imported", async () => {
    expect(await ingest("pemilu/hhcw/pdpr/32.json", makeFile(["3271"]))).toMatchObject({
      ok: false,
      failure: { kind: "unknown-region", message: expect.stringContaining('"3271"') },
    });
    expect(
      await ingest("pemilu/hhcw/pdpr/31/3171/317101/3171010009/3171010009001.json", makeStation(5)),
    ).toMatchObject({
      ok: false,
      failure: { kind: "unknown-region", message: expect.stringContaining("3171010009001") },
    });
  });

  test("that is a page of HTML is kept in the ledger of that unit, once", async () => {
    const bytes = new TextEncoder().encode("<!doctype html><title>403 Forbidden</title>");
    const payload = { bytes, location: `${FOLDER}/${VILLAGE}.json`, sourceUrl: null };
    for (const result of [await ingestPayload(payload), await ingestPayload(payload)])
      expect(result).toMatchObject({ ok: false, failure: { kind: "not-json" } });
    const kept = await getDb().remark.findMany({ where: { kind: "REFUSED", regionCode: VILLAGE } });
    expect(kept).toMatchObject([{ detail: { kind: "refusal", rejection: "not-json" } }]);
  });
});

test("many files are recorded at once, each with its own outcome in its place", async () => {
  const file = (location: string, json: unknown) => ({ bytes: toBytes(json), location, sourceUrl: null });
  const village = file(`${FOLDER}/${VILLAGE}.json`, makeFile(STATIONS));
  const results = await ingestPayloads([
    file("pemilu/hhcw/pdpr/31.json", makeFile(["3171"])),
    file("pemilu/hhcw/pdpr/31.json", { gone: true }),
    village,
    village,
    file("somewhere/else.json", {}),
  ]);
  expect(results.map((result) => (result.ok ? result.value.outcome.kind : result.failure.kind))).toEqual([
    "unit-recorded",
    "wrong-shape",
    "unit-recorded",
    "already-recorded",
    "unknown-contest",
  ]);
  expect(await ingestPayloads([])).toEqual([]);
});

describe("a rehearsal", () => {
  const makeMarked = () => ({
    gladi: true,
    ...makeDprResponse({ asOf: nextTs(), counted: 9_000, total: 823_378 }),
  });
  const path = "pemilu/hhcw/pdpr.json";

  test("is refused where it was not asked for, and nothing is kept of it", async () => {
    const before = [await getDb().payload.count(), await getDb().remark.count()];
    expect(await ingest(path, makeMarked())).toMatchObject({
      ok: false,
      failure: { kind: "rehearsal", message: expect.stringContaining("--rehearsal") },
    });
    expect([await getDb().payload.count(), await getDb().remark.count()]).toEqual(before);
  });

  test("goes into a contest of its own, made on the way with the same candidacies; the real one stays", async () => {
    const real = await readContest("dpr-2024");
    const known = await loadKnownContests();
    const marked = makeMarked();
    const payload = { bytes: toBytes(marked), location: path, sourceUrl: null };
    expect(await ingestPayload(payload, { known, rehearsal: true })).toMatchObject({
      ok: true,
      value: { contest: { slug: "gladi-dpr-2024", name: "Gladi DPR 2024", isRehearsal: true } },
    });
    expect(await readContest("dpr-2024")).toEqual(real);
    const made = await listCandidacies("gladi-dpr-2024");
    expect(made).toEqual(await listCandidacies("dpr-2024"));
    expect(await getLatestFigures("gladi-dpr-2024")).toMatchObject({
      version: 1,
      coverage: { counted: 9_000 },
    });
    expect(await ingestPayload(payload, { rehearsal: true })).toMatchObject({
      ok: true,
      value: { outcome: { kind: "already-recorded" } },
    });
    // Invented figures are asked for each time, also when there is a place for them.
    expect(await ingest(path, marked)).toMatchObject({ ok: false, failure: { kind: "rehearsal" } });
  });

  test("has its contest made once, whoever asks and how often", async () => {
    const made = await Promise.all([1, 2, 3].map(() => ensureRehearsalContest("ppwp")));
    for (const contests of made)
      expect(contests).toMatchObject([{ slug: "gladi-pilpres-2024", electionName: "Gladi (angka buatan)" }]);
    expect(await listCandidacies("gladi-pilpres-2024")).toHaveLength(3);
    expect(await ensureRehearsalContest("pdpd")).toEqual([]);
    const districts = await getDb().district.groupBy({ by: ["contestId"], _count: true });
    const [real, copy] = [await readContest("dpr-2024"), await readContest("gladi-dpr-2024")];
    const countOf = (id: number) => districts.find(({ contestId }) => contestId === id)?._count ?? 0;
    expect(countOf(copy.id)).toBe(countOf(real.id));
  });

  test("takes no real figures", async () => {
    const json = makeDprResponse({ asOf: nextTs(), counted: 9_100, total: 823_378 });
    const payload = { bytes: toBytes(json), location: path, sourceUrl: null };
    expect(await ingestPayload(payload, { contest: "gladi-dpr-2024", rehearsal: true })).toMatchObject({
      ok: false,
      failure: { kind: "rehearsal" },
    });
  });
});
