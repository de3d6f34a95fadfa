import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPlace, findUnit } from "@/app/_parts/results/find-place";
import { toDistrictPath } from "@/modules/ingest/feed-path";
import { fetchPayload } from "@/modules/ingest/fetch-payload.server";
import { ingestPayload } from "@/modules/ingest/ingest-payload.server";
import { importRegions } from "@/modules/ingest/region-tree/import-regions.server";
import { openTree } from "@/modules/ingest/region-tree/open-tree.server";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { createNight } from "@/modules/rehearsal/create-night";
import { type Simulator, startSimulator } from "@/modules/rehearsal/start-simulator.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { getPlaceReading, listPlaceRows } from "@/modules/results/place-reading.server";
import { getSeatReading } from "@/modules/results/seat-reading.server";
import { addContests } from "@/scripts/contest/add-contests";
import { parseArguments } from "@/scripts/contest/arguments";

/** Aceh, whose regencies have a DPRD and whose DPRDs have local parties; the simulator knows it down to the stations. */
const PROVINCE = "11";
const startsAt = new Date("2029-02-14T15:00:00+07:00");
const night = createNight({ seed: 4, startsAt, tps: "small", province: PROVINCE });
const WAY = ["11", "1101", "110101", "1101011001", "1101011001001"];

/** Each kind with the region that it is counted in, its slug, and how many stand there. */
const KINDS = [
  ["ppwp", "0", "gladi-pilpres-2024", 3, null],
  ["pdpr", "0", "gladi-dpr-2024", 18, "pdpr:1101"],
  ["pdprdp", "11", "gladi-dprd-aceh-2024", 24, "pdprdp:110001"],
  ["pdprdk", "1101", "gladi-dprd-kabupaten-gladi-1101-2024", 24, "pdprdk:110101"],
  ["pdpd", "11", "gladi-dpd-aceh-2024", 8, null],
] as const;

let simulator: Simulator;

async function add(...words: string[]) {
  const asked = parseArguments(["add", ...words]);
  if (!asked.ok || asked.value.action !== "add") throw new Error("not understood");
  return addContests(asked.value.add);
}

beforeAll(async () => {
  simulator = await startSimulator({ night });
  simulator.advanceTo(new Date(startsAt.getTime() + 1500 * 60_000));
  const tree = await openTree(simulator.url);
  if (!tree.ok) throw new Error(tree.failure);
  const url = process.env.DATABASE_URL ?? "";
  // The simulator knows one province down to its stations; files of the others are not there.
  const done = await importRegions(tree.value, { url, jobs: 8, skipBroken: true });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  for (const [kind, region] of KINDS) {
    const added = await add(
      kind,
      ...(region === "0" ? [] : [region]),
      "--rehearsal",
      "--feed",
      simulator.url,
    );
    if (!added.ok) throw new Error(added.failure);
  }
});
afterAll(async () => {
  await simulator.close();
  await closeDb();
});

async function ingest(path: string) {
  const payload = await fetchPayload(`${simulator.url}/${path}`);
  if (!payload.ok) throw new Error(payload.failure.message);
  const done = await ingestPayload(payload.value, { rehearsal: true });
  if (!done.ok) throw new Error(done.failure.message);
  return { ...done.value.outcome };
}

const toPath = (kind: string, depth: number) =>
  `pemilu/hhcw/${[kind, ...WAY.slice(0, depth)].join("/")}.json`;

const LEVELS = ["the country", "a province", "a regency", "a district", "a village", "a polling station"];
const CASES = KINDS.flatMap(([kind, own, slug, standing]) =>
  LEVELS.flatMap((level, depth) => {
    const code = depth === 0 ? "0" : (WAY[depth - 1] ?? "");
    const isWithin = own === "0" || code.startsWith(own);
    return isWithin ? [{ kind, own, slug, standing, level, depth, code }] : [];
  }),
);

describe("every kind of contest at every level", () => {
  test.each(CASES)(
    "$kind of $level is recorded and stands on its page",
    async ({ kind, own, slug, standing, depth, code }) => {
      const outcome = await ingest(toPath(kind, depth));
      expect(outcome).toMatchObject(
        code === own
          ? { kind: "snapshot-recorded", contest: slug }
          : { kind: "unit-recorded", unitCode: code },
      );
      const found = await findPlace(slug, code);
      if (!found) throw new Error(`there is no page /hasil/${slug}/${code}`);
      const reading = await getPlaceReading(found.contest, found.place);
      expect(reading.contest.isRehearsal).toBe(true);
      expect(reading.figures?.unitCode).toBe(code);
      expect(reading.figures?.standings).toHaveLength(standing);
      expect(reading.figures?.standings.every(({ votes }) => votes !== null)).toBe(true);
      expect(reading.figures?.validVotes).toBeGreaterThan(0);
      const { rows } = await listPlaceRows(found.contest, code);
      if (depth < 5) expect(rows.some(({ figures }) => figures !== null)).toBe(true);
      else expect(rows).toEqual([]);
    },
  );

  const BY_DISTRICT = KINDS.flatMap(([kind, own, slug, , district]) =>
    district ? [{ kind, own, slug, district }] : [],
  );

  test.each(BY_DISTRICT)(
    "$kind by district is recorded, all together and one alone",
    async ({ kind, own, slug, district }) => {
      const root = `${kind}:${own}`;
      expect(await ingest(toDistrictPath(root))).toMatchObject({ kind: "unit-recorded", unitCode: root });
      expect(await ingest(toDistrictPath(district))).toMatchObject({
        kind: "unit-recorded",
        unitCode: district,
      });
      const [all, one] = await Promise.all([root, district].map((unit) => getLatestFigures(slug, { unit })));
      expect(one?.validVotes).toBeGreaterThan(0);
      expect(one?.validVotes).toBeLessThan(all?.validVotes ?? 0);
      expect(await findUnit(slug, district)).toMatchObject({ place: { code: district } });
    },
  );

  test("what is counted by district is the region's own count", async () => {
    for (const { kind, own, slug } of BY_DISTRICT) {
      const [region, districts] = await Promise.all(
        [own, `${kind}:${own}`].map((unit) => getLatestFigures(slug, { unit })),
      );
      expect(districts?.validVotes).toBe(region?.validVotes);
    }
  });

  test("the DPD is a plain ranking: nobody's seat is computed", async () => {
    expect(await getSeatReading("gladi-dpd-aceh-2024")).toBeNull();
    const figures = await getLatestFigures("gladi-dpd-aceh-2024");
    const votes = figures?.standings.map((standing) => standing.votes ?? 0) ?? [];
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    expect(figures?.standings[0]?.candidacy.name).toMatch(/^Calon Gladi 11-\d$/);
  });

  test("a rehearsal leaves no party and no figure outside its own contests", async () => {
    expect(await getDb().party.count({ where: { name: { startsWith: "Lokal" } } })).toBe(0);
    expect(
      await getDb().snapshot.count({ where: { contest: { isRehearsal: false }, asOf: { gte: startsAt } } }),
    ).toBe(0);
    expect(await add("pdprdp", "51", "--feed", simulator.url)).toMatchObject({
      ok: false,
      failure: expect.stringContaining("--rehearsal"),
    });
  });
});
