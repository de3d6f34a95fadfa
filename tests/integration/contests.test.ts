import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingestPayload } from "@/modules/ingest/ingest-payload.server";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { createNight } from "@/modules/rehearsal/create-night";
import { listDistricts } from "@/modules/results/districts.server";
import { getContest, listCandidacies } from "@/modules/results/queries.server";
import { seedDatabase } from "@/prisma/seed/seed-database";
import { addContests } from "@/scripts/contest/add-contests";
import { parseArguments } from "@/scripts/contest/arguments";
import { toBytes } from "@/tests/support/kpu-response";

const folder = mkdtempSync(path.join(tmpdir(), "contests-"));
const startsAt = new Date("2024-02-14T15:00:00+07:00");
const night = createNight({ seed: 2, startsAt, tps: "small", province: "11" });

const write = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

/** The 18 national parties and Aceh's six as KPU lists them, without a rehearsal's mark. */
const PARTIES = Object.fromEntries(
  [
    "Partai Kebangkitan Bangsa,Partai Gerakan Indonesia Raya,Partai Demokrasi Indonesia Perjuangan,Partai Golongan Karya",
    "Partai NasDem,Partai Buruh,Partai Gelombang Rakyat Indonesia,Partai Keadilan Sejahtera,Partai Kebangkitan Nusantara",
    "Partai Hati Nurani Rakyat,Partai Garda Republik Indonesia,Partai Amanat Nasional,Partai Bulan Bintang",
    "Partai Demokrat,Partai Solidaritas Indonesia,Partai Perindo,Partai Persatuan Pembangunan,Partai Nanggroe Aceh",
    "Partai Generasi Atjeh Beusaboh Tha'at dan Taqwa,Partai Darul Aceh,Partai Aceh,Partai Adil Sejahtera Aceh",
    "Partai Soliditas Independen Rakyat Aceh,Partai Ummat",
  ]
    .join(",")
    .split(",")
    .map((nama, index) => {
      const number = index + 1;
      return [String(number), { nama, nomor_urut: number, is_aceh: number > 17 && number < 24 }];
    }),
);

beforeAll(async () => {
  const places = night.listRegions().filter(({ level }) => level === 2);
  await getDb().region.createMany({
    data: places.map(({ code, name, level }) => ({ code, name, level, parentCode: code.slice(0, 2) })),
    skipDuplicates: true,
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDb();
});

async function add(...words: string[]) {
  const asked = parseArguments(["add", ...words]);
  if (!asked.ok || asked.value.action !== "add") throw new Error("not understood");
  const done = await addContests(asked.value.add);
  if (!done.ok) return done.failure;
  const count = (kind: string) => done.value.outcomes.filter((one) => one.kind === kind).length;
  return { created: count("created"), changed: count("changed"), unchanged: count("unchanged") };
}

describe("npm run contest -- add", () => {
  test("makes the DPRD of every province at once, with Aceh's local parties in Aceh alone, and the same again changes nothing", async () => {
    const parties = write("partai.json", PARTIES);
    const before = await getContest("dprd-dki-2024");
    expect(await add("pdprdp", "--all", "--parties", parties)).toEqual({
      created: 37,
      changed: 0,
      unchanged: 1,
    });
    expect(await add("pdprdp", "--all", "--parties", parties)).toEqual({
      created: 0,
      changed: 0,
      unchanged: 38,
    });
    expect(await getContest("dprd-dki-2024")).toEqual(before);
    const aceh = await listCandidacies("dprd-aceh-2024");
    expect(aceh).toHaveLength(24);
    expect(aceh.find(({ kpuKey }) => kpuKey === "21")).toMatchObject({
      name: "Partai Aceh",
      colorToken: "none",
    });
    const bali = await listCandidacies("dprd-bali-2024");
    expect(bali).toEqual(await listCandidacies("dpr-2024"));
    expect(bali.find(({ slug }) => slug === "golkar")).toMatchObject({ colorToken: "golkar" });
    expect(await getContest("dprd-bali-2024")).toMatchObject({
      thresholdPct: null,
      seats: null,
      regionCode: "51",
    });
  });

  test("takes the election's own parties where no list is given, and a regency of Aceh then has the local ones too", async () => {
    expect(await add("pdprdk", "1101")).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(await add("pdprdk", "--all")).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await listCandidacies("dprd-kabupaten-gladi-1101-2024")).toHaveLength(24);
    expect(
      await getDb().contest.count({ where: { kpuCode: "pdprdk", regionCode: { startsWith: "31" } } }),
    ).toBe(0);
    expect(
      await getDb().contest.count({ where: { kpuCode: "pdprdk", regionCode: { startsWith: "99" } } }),
    ).toBe(0);
  });

  test("the seed, which runs at each start, adds nobody and no district to what a newsroom has set", async () => {
    const districts = write(
      "dapil.csv",
      "code,seats,name\n310001,12,Jakarta Pusat\n310002,9,Jakarta Utara\n",
    );
    expect(await add("pdprdp", "31", "--districts", districts, "--seats", "22")).toContain("21 seats");
    expect(await add("pdprdp", "31", "--districts", districts)).toMatchObject({ changed: 1 });
    await seedDatabase();
    expect(await listDistricts("dprd-dki-2024")).toMatchObject([
      { code: "pdprdp:310001", seats: 12 },
      { code: "pdprdp:310002", seats: 9 },
    ]);
    expect(await getContest("dprd-dki-2024")).toMatchObject({ seats: 21 });
    expect(await listCandidacies("dpr-2024")).toHaveLength(18);
  });

  test("takes DPD candidates from a newsroom's file, and until the first reading the list is what is given", async () => {
    const first = write(
      "dpd.csv",
      "region,key,number,name,short\n51,510001,1,NI LUH CONTOH,Ni Luh\n51,510009,2,B,\n",
    );
    expect(await add("pdpd", "51", "--candidates", first)).toMatchObject({ created: 1 });
    const second = write("dpd2.csv", "key,number,name\n510001,1,Ni Luh Contoh\n510002,2,I Made Contoh\n");
    expect(await add("pdpd", "51", "--candidates", second)).toMatchObject({ changed: 1 });
    expect((await listCandidacies("dpd-bali-2024")).map(({ name }) => name)).toEqual([
      "Ni Luh Contoh",
      "I Made Contoh",
    ]);
    expect(await getContest("dpd-bali-2024")).toMatchObject({ seats: 4, thresholdPct: null });

    const file = {
      ts: "2024-02-15 10:00:00",
      chart: { "510001": 5, "510002": 7 },
      table: {},
      progres: { total: 9, progres: 1 },
    };
    const payload = { bytes: toBytes(file), location: "pemilu/hhcw/pdpd/51.json", sourceUrl: null };
    expect(await ingestPayload(payload)).toMatchObject({
      ok: true,
      value: { outcome: { kind: "snapshot-recorded" } },
    });
    expect(await add("pdpd", "51", "--candidates", first)).toContain("I Made Contoh");
    const mended = write("dpd3.csv", "key,number,name\n510001,1,Ni Luh Contoh Dua\n510002,2,I Made Contoh\n");
    const { headVersion = 0 } = (await getContest("dpd-bali-2024")) ?? {};
    expect(await add("pdpd", "51", "--candidates", mended)).toMatchObject({ changed: 1 });
    expect((await getContest("dpd-bali-2024"))?.headVersion).toBe(headVersion + 1);
  });

  test("an election of its own has its own numbers", async () => {
    const turned = {
      "1": { nama: "Partai Golongan Karya", nomor_urut: 1 },
      "2": { nama: "Partai Baru", nomor_urut: 2 },
    };
    const parties = write("partai-2029.json", turned);
    const election = ["--election", "pemilu-2029", "--held-on", "2029-02-14"];
    expect(await add("pdpr", "--parties", parties, ...election, "--seats", "580")).toMatchObject({
      created: 1,
    });
    expect(await listCandidacies("dpr-2029")).toMatchObject([
      { slug: "golkar", ballotNumber: 1, colorToken: "golkar" },
      { slug: "baru", ballotNumber: 2, colorToken: "none" },
    ]);
    expect(await getContest("dpr-2029")).toMatchObject({
      thresholdPct: 4,
      seats: 580,
      electionName: "Pemilu 2029",
    });
  });

  test.each([
    [["pdprdk", "3171"], "no region 3171"],
    [["pdpd", "99"], "not held in 99"],
    [["pdpd", "52"], "Nobody who stands in 52"],
    [["pdprdp", "32", "--feed", "/nowhere"], "is not there"],
    [["pdprdp", "32", "--districts", "/nowhere.csv"], "is not there"],
    [["pdpd", "52", "--election", "pemilu-1999"], "--held-on"],
    [["pdpd", "52", "--election", "pemilu-2024", "--held-on", "2024-02-15"], "2024-02-14"],
  ])("%j is answered with one sentence, and nothing is written", async (words, why) => {
    const before = [
      await getDb().contest.count(),
      await getDb().party.count(),
      await getDb().election.count(),
    ];
    const answer = await add(...words);
    expect(answer).toEqual(expect.stringContaining(why));
    expect(answer).not.toContain("\n");
    expect([
      await getDb().contest.count(),
      await getDb().party.count(),
      await getDb().election.count(),
    ]).toEqual(before);
  });

  test("faults of a newsroom's lists are told with file and line", async () => {
    const broken = {
      "a.csv": ["code,seats,name\n320001,0,X\n", "a.csv:2"],
      "b.csv": ["code,seats\n320001,9\n", "no name"],
      "c.csv": ["code,kursi\n320001,9\n", '"seats" lacks'],
      "d.csv": ["code,seats,name\n320001,9,X\n320001,9,Y\n", "d.csv:3"],
      "e.csv": ["code,seats,name\n510001,9,X\n", "no district in 32"],
    };
    for (const [name, [content = "", why]] of Object.entries(broken))
      expect(await add("pdprdp", "32", "--districts", write(name, content))).toEqual(
        expect.stringContaining(why ?? ""),
      );
  });

  test("two at once make each contest once", async () => {
    const lists = write("dpd-53.csv", "key,number,name\n530001,1,Contoh\n");
    const both = await Promise.all([1, 2].map(() => add("pdpd", "53", "--candidates", lists)));
    expect(both).toContainEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(both).toContainEqual({ created: 0, changed: 0, unchanged: 1 });
  });
});
