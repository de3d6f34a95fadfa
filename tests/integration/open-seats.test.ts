import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/[[...path]]/route";
import { seatsShape } from "@/modules/open-data/seat-shapes";
import { listCandidacies } from "@/modules/results/queries.server";
import { recordSnapshot } from "@/modules/results/record-snapshot.server";
import { parseVotes } from "@/scripts/seats/parse-votes";
import { toReport } from "@/scripts/seats/to-report";

const get = (path: string) => GET(new Request(`http://localhost/api/v1/contests/dpr-2024/seats${path}`));
const read = async (query = "") => seatsShape.parse(await (await get(query)).json());
const readTable = async (query = "") =>
  (await (await get(`.csv${query}`)).text()).split("\r\n").map((line) => line.split(","));

/** Invented votes by district, for parties that stand in the order of the ballot. */
const VOTES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "pdpr:3101": { pdip: 300, golkar: 100, psi: 290 },
  "pdpr:3602": { pdip: 200, golkar: 100, gerindra: 40 },
};

beforeAll(async () => {
  const slugs = (await listCandidacies("dpr-2024")).map(({ slug }) => slug);
  await recordSnapshot({
    contest: "dpr-2024",
    unitCode: "pdpr:0",
    ledger: "sirekap",
    completeness: "full",
    source: "test",
    sourceUrl: null,
    via: null,
    decisionNumber: null,
    asOf: new Date("2024-03-21T00:00:00Z"),
    receivedAt: new Date("2024-03-21T00:00:00Z"),
    coverage: { counted: null, total: null },
    validVotes: null,
    tallies: Object.entries(VOTES).flatMap(([regionCode, votes]) =>
      slugs.map((candidacy) => ({ regionCode, candidacy, votes: votes[candidacy] ?? 0, sharePct: null })),
    ),
    regionCoverage: Object.keys(VOTES).map((regionCode) => {
      return { regionCode, counted: null, total: null, tpsPct: null };
    }),
    payload: { bytes: new TextEncoder().encode("{}"), mediaType: "application/json" },
  });
});

describe("/seats", () => {
  test("computes each ledger from its own votes, and has the decided seats beside them", async () => {
    const { sirekap, official, decided, dapil, threshold, candidacies } = await read();
    expect(threshold).toEqual({ pct: 4, lawPct: 4, law: "UU 7/2017 Pasal 414", isSupposed: false });
    expect([dapil.length, candidacies.length]).toEqual([84, 18]);
    expect(decided?.parties.reduce((sum, { seats }) => sum + seats, 0)).toBe(580);
    const toVotes = (book: typeof sirekap) =>
      book?.districts.find(({ code }) => code === "pdpr:3602")?.parties.find(({ slug }) => slug === "pdip")
        ?.votes;
    expect([toVotes(sirekap), toVotes(official)]).toEqual([200, 142154]);
    expect(sirekap).toMatchObject({ computed: true, complete: false, uncomputed: [] });
    expect(sirekap?.unread).toHaveLength(82);
  });

  test("the last seat has its margin in votes, and who came next", async () => {
    const { official } = await read();
    expect(official?.districts.find(({ code }) => code === "pdpr:3602")?.last).toEqual({
      taken: { slug: "pdip", votes: 142154, divisor: 1 },
      next: { slug: "demokrat", votes: 142129, divisor: 1 },
      marginVotes: 25,
      votesToTake: 26,
    });
  });

  test("a party below the threshold holds no seat, and may under a what-if, which says that it is none of the law", async () => {
    const toSeats = async (query: string) => {
      const { sirekap, threshold } = await read(query);
      const party = sirekap?.parties.find(({ slug }) => slug === "psi");
      return [party?.takesPart, party?.seats, threshold.pct, threshold.isSupposed];
    };
    expect(await toSeats("")).toEqual([false, 0, 4, false]);
    expect(await toSeats("?threshold=4")).toEqual([false, 0, 4, false]);
    // Printed as 3,12, and a hair below it: votes decide, not the rounded share.
    expect(await toSeats("?threshold=3.12")).toEqual([false, 0, 3.12, true]);
    expect(await toSeats("?threshold=3.11")).toEqual([true, 2, 3.11, true]);
    expect(await toSeats("?threshold=0")).toEqual([true, 2, null, true]);
  });

  test("a tie is reported and gives its seats to nobody", async () => {
    // 200, 100, 66⅔, 40 (PDIP / 5), 40 (Gerindra), 33⅓: equal quotients that both take a seat are no tie.
    const { sirekap } = await read();
    const district = sirekap?.districts.find(({ code }) => code === "pdpr:3602");
    expect(district?.tie).toBeNull();
    expect(district?.order.map(({ slug, divisor }) => `${slug}/${divisor}`)).toEqual([
      ...["pdip/1", "golkar/1", "pdip/3", "pdip/5", "gerindra/1", "golkar/3"],
    ]);
    const dki = sirekap?.districts.find(({ code }) => code === "pdpr:3101");
    // 300, 100 (PDIP / 3), 100 (Golkar), 60, 42 6/7, then PDIP / 9 and Golkar / 3 at 33⅓ for the sixth.
    expect(dki?.tie).toEqual({ parties: expect.arrayContaining(["pdip", "golkar"]), contested: 1 });
    expect([dki?.unassigned, dki?.last, dki?.order.length]).toEqual([1, null, 5]);
  });

  test("the table has the layout of npm run seats, and the seats that the command computes from the same votes", async () => {
    const table = await readTable();
    expect(table[0]?.slice(0, 5)).toEqual(["dapil", "seats", "PKB", "Gerindra", "PDIP"]);
    const { sirekap, candidacies } = await read();
    const partaking = new Set(sirekap?.parties.filter(({ takesPart }) => takesPart).map(({ slug }) => slug));
    const rows = (sirekap?.districts ?? []).map(({ name, seats, parties }) => {
      const votes = new Map(parties.map((party) => [party.slug, party.votes]));
      return [
        name,
        seats,
        ...candidacies.map(({ slug }) => (partaking.has(slug) ? votes.get(slug) : 0)),
      ].join(",");
    });
    const file = parseVotes([table[0]?.join(","), ...rows].join("\n"));
    if (!file.ok) throw new Error(JSON.stringify(file.failure));
    const report = toReport(file.value, null);
    if (!report.ok) throw new Error(report.failure);
    const computed = report.value.csv.trim().split("\n").slice(1);
    expect(table.map((row) => row.join(","))).toEqual(expect.arrayContaining(computed));
    expect(computed).toHaveLength(2);
    // A district without a reading is empty, not zero.
    expect(table[1]).toEqual(["Aceh I", "7", ...candidacies.map(() => "")]);
    expect(table).toHaveLength(1 + 84 + 1);
  });

  test("the tables of the two ledgers are two addresses", async () => {
    const [running, decided] = [await readTable(), await readTable("?ledger=official")];
    const toRow = (table: string[][]) => table.find(([name]) => name === "Banten II")?.slice(2, 9);
    expect(toRow(running)).toEqual(["0", "1", "3", "2", "0", "0", "0"]);
    expect(toRow(decided)).toEqual(["0", "1", "1", "1", "1", "0", "0"]);
  });
});
