import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { REHEARSAL_KEY } from "@/lib/rehearsal-mark";
import { CONTEST_CODES } from "./ballots";
import { createNight, listDistricts } from "./create-night";
import type { FaultName } from "./faults";
import { type Simulator, startSimulator } from "./start-simulator.server";

const startsAt = new Date("2029-02-14T15:00:00+07:00");
const at = (minute: number) => new Date(startsAt.getTime() + minute * 60_000);
const create = (seed: number) => createNight({ seed, startsAt, tps: "small" });
type Cells = Record<string, number>;
type File = {
  ts: string;
  chart: Cells | null;
  table: Record<string, Cells>;
  progres: { total: number; progres: number };
};
const PATHS = ["", "/31", "/31/3101", "/31/3101/310101", "/31/3101/310101/3101011001", "/11", "/99"];
const STATION = "/31/3101/310101/3101011001/3101011001001";
const minutes = fc.integer({ min: 0, max: 1500 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const toVotes = (cells: Cells | null) =>
  Object.entries(cells ?? {}).filter(([key, cell]) => /^\d+$/.test(key) && typeof cell === "number");
const files = fc.tuple(fc.constantFrom(...CONTEST_CODES), fc.constantFrom(...PATHS));
const read = (night: ReturnType<typeof create>, path: string, minute: number) =>
  night.getFile(path, at(minute)) as unknown as File | null;

describe("a night", () => {
  test("has 84 districts with 580 seats", () => {
    expect(listDistricts()).toHaveLength(84);
    expect(listDistricts().reduce((sum, { kursi }) => sum + kursi, 0)).toBe(580);
  });

  test("is the same for the same seed, path and moment, and carries its mark", () => {
    fc.assert(
      fc.property(seeds, minutes, files, (seed, minute, [contest, end]) => {
        for (const path of [`pemilu/hhcw/${contest}${end}.json`, `pemilu/hhcw/${contest}${STATION}.json`]) {
          const file = create(seed).getFile(path, at(minute));
          expect(JSON.stringify(create(seed).getFile(path, at(minute)))).toBe(JSON.stringify(file));
          if (file) expect(file).toHaveProperty(REHEARSAL_KEY, `seed ${seed}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("sums in every file, and never falls", () => {
    fc.assert(
      fc.property(seeds, minutes, minutes, files, (seed, a, b, [contest, end]) => {
        const night = create(seed);
        const path = `pemilu/hhcw/${contest}${end}.json`;
        const earlier = read(night, path, Math.min(a, b));
        const later = read(night, path, Math.max(a, b));
        if (!earlier || !later) return;
        for (const [key, votes] of toVotes(later.chart)) {
          expect(Object.values(later.table).reduce((sum, row) => sum + (row[key] ?? 0), 0)).toBe(votes);
          expect(earlier.chart?.[key] ?? 0).toBeLessThanOrEqual(votes);
        }
        expect(earlier.progres.progres).toBeLessThanOrEqual(later.progres.progres);
      }),
      { numRuns: 60 },
    );
  });

  test("agrees between levels and with the districts wherever all files step together", () => {
    const night = create(5);
    const national = read(night, "pemilu/hhcw/pdpr.json", 360);
    expect(Object.keys(national?.table ?? {})).toHaveLength(39);
    const districts = read(night, "pemilu/hhcd/pdpr/0.json", 360);
    expect(districts?.chart).toEqual(national?.chart);
    expect(Object.keys(districts?.table ?? {})).toHaveLength(84);
    for (const [code, row] of Object.entries(national?.table ?? {}))
      expect(toVotes(read(night, `pemilu/hhcw/pdpr/${code}.json`, 360)?.chart ?? null)).toEqual(toVotes(row));
    for (let depth = 2; depth < 5; depth++) {
      const parent = read(night, `pemilu/hhcw/pdpr${PATHS[depth - 1]}.json`, 360);
      const child = read(night, `pemilu/hhcw/pdpr${PATHS[depth]}.json`, 360);
      const code = PATHS[depth]?.split("/").at(-1) ?? "";
      expect(toVotes(child?.chart ?? null)).toEqual(toVotes(parent?.table[code] ?? null));
    }
  });
});

describe("districts of the DPRDs", () => {
  test.each([
    ["pdprdp", "31", "310001", 3],
    ["pdprdp", "99", null, 0],
    ["pdprdk", "11/1101", "110101", 2],
    ["pdprdk", "31/3101", null, 0],
  ] as const)("%s of %s are listed, and their files sum to the region's", (contest, region, first, count) => {
    const night = createNight({
      seed: 5,
      startsAt,
      tps: "small",
      province: contest === "pdprdk" ? "11" : "31",
    });
    const list = night.getFile(`wilayah/pemilu/${contest}/${region}.json`, at(0)) as
      | { kode_dapil: string }[]
      | null;
    expect(list?.length ?? 0).toBe(count);
    const all = read(night, `pemilu/hhcd/${contest}/${region}.json`, 360);
    if (first === null) return expect(all).toBeNull();
    expect(list?.[0]?.kode_dapil).toBe(first);
    expect(Object.keys(all?.table ?? {})).toEqual(list?.map(({ kode_dapil }) => kode_dapil));
    expect(all?.chart).toEqual(read(night, `pemilu/hhcw/${contest}/${region}.json`, 360)?.chart);
    const one = read(night, `pemilu/hhcd/${contest}/${region}/${first}.json`, 360);
    expect(toVotes(one?.chart ?? null)).toEqual(toVotes(all?.table[first] ?? null));
  });

  test("a DPR district has a file of its own, and DKI Jakarta II has overseas in it", () => {
    const night = create(5);
    const one = read(night, "pemilu/hhcd/pdpr/3102.json", 360);
    expect(Object.keys(one?.table ?? {}).some((code) => code.startsWith("99"))).toBe(true);
    const row = read(night, "pemilu/hhcd/pdpr/0.json", 360)?.table["3102"] ?? null;
    expect(toVotes(one?.chart ?? null)).toEqual(toVotes(row));
  });

  test("candidates of the DPD stand in each province and nowhere else, under the keys that are counted", () => {
    const night = create(5);
    const named = night.getFile("pemilu/caleg/dpd/31.json", at(0)) ?? {};
    const counted = toVotes(read(night, "pemilu/hhcw/pdpd/31.json", 360)?.chart ?? null).map(([key]) => key);
    expect(Object.keys(named).filter((key) => key !== REHEARSAL_KEY)).toEqual(counted);
    expect(night.getFile("pemilu/caleg/dpd/99.json", at(0))).toBeNull();
  });
});

describe("the server", () => {
  let simulator: Simulator | null = null;
  afterEach(async () => {
    await simulator?.close();
  });
  const start = async () => {
    simulator = await startSimulator({ night: create(3) });
    simulator.advanceTo(at(600));
    return simulator;
  };
  const ask = (path = "pemilu/hhcw/pdpr.json", headers = {}) =>
    fetch(`${simulator?.url}/${path}`, { headers, redirect: "manual" });
  const get = async (path?: string) => (await (await ask(path)).json()) as File;

  test("answers 304 to its own ETag and date, 404 to the unknown, and marks both", async () => {
    await start();
    const first = await ask();
    const etag = first.headers.get("etag") ?? "";
    expect((await ask(undefined, { "if-none-match": etag })).status).toBe(304);
    const date = first.headers.get("last-modified") ?? "";
    expect((await ask(undefined, { "if-modified-since": date })).status).toBe(304);
    const unknown = await ask("pemilu/hhcw/pdpr/98.json");
    expect([unknown.status, unknown.headers.get("x-warta-gladi")]).toEqual([404, "seed 3"]);
  });

  test.each([
    ["403", 403],
    ["429", 429],
    ["500", 500],
    ["redirect", 302],
  ] as const)("fault %s answers %i, only under its prefix", async (name: FaultName, status) => {
    (await start()).setFault(name, "", "pemilu/hhcw/pdpr");
    expect((await ask()).status).toBe(status);
    expect((await ask("pemilu/hhcw/ppwp.json")).status).toBe(200);
  });

  test("faults are switched and listed from outside, and 429 says when to return", async () => {
    const { url } = await start();
    const post = (body: unknown) =>
      fetch(`${url}/_gladi/faults`, { method: "POST", body: JSON.stringify(body) });
    expect((await post({ name: "none" })).status).toBe(400);
    expect(await (await post({ name: "429", arg: "7" })).json()).toMatchObject({ active: [{ name: "429" }] });
    expect((await ask()).headers.get("retry-after")).toBe("7");
    await post({ name: "429", arg: null });
    expect((await ask()).status).toBe(200);
    expect(await (await ask("_gladi/faults")).json()).toMatchObject({ active: [] });
  });

  test("html, cut-off and silent give no JSON; huge and slow give it late or long", async () => {
    const { setFault } = await start();
    for (const name of ["html", "cut-off", "silent"] as const) {
      setFault(name, "");
      await expect(get()).rejects.toThrow();
      setFault(name, null);
    }
    setFault("huge", "1");
    expect((await (await ask()).text()).length).toBeGreaterThan(2 ** 20);
    setFault("huge", null);
    setFault("slow", "1");
    expect((await get()).chart).not.toBeNull();
  });

  test("each fault of the figures is what it says", async () => {
    const { setFault, advanceTo } = await start();
    const good = await get();
    const having = async (name: FaultName, path?: string) => {
      setFault(name, "");
      if (name === "late") advanceTo(at(700));
      const file = await get(path);
      setFault(name, null);
      return file;
    };
    expect(toVotes((await having("dark")).chart).every(([, votes]) => votes === 0)).toBe(true);
    expect((await having("denominator")).progres.total).toBe(good.progres.total + 142);
    const fallen = await having("fall");
    expect(fallen.chart?.["1"]).toBeLessThan(good.chart?.["1"] ?? 0);
    expect(Object.values(fallen.table).reduce((sum, row) => sum + (row["1"] ?? 0), 0)).toBe(
      fallen.chart?.["1"],
    );
    expect(Object.keys((await having("region-missing")).table)).toHaveLength(38);
    expect((await having("sum-mismatch")).chart?.["1"]).toBe((good.chart?.["1"] ?? 0) + 1000);
    const duplicate = await having("duplicate");
    expect([duplicate.ts, duplicate.chart?.["1"] === good.chart?.["1"]]).toEqual([good.ts, false]);
    expect((await having("out-of-order")).ts < good.ts).toBe(true);
    advanceTo(at(1500));
    const misread = await having("misread", `pemilu/hhcw/ppwp${STATION}.json`);
    const registered = (misread as unknown as { administrasi: Cells }).administrasi.pemilih_dpt_j;
    expect(misread.chart?.["100025"]).toBeGreaterThan(registered ?? 0);
    advanceTo(at(600));
    expect(await having("late")).toEqual(good);
  });
});
