import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { getDb } from "@/modules/ops/db.server";
import { getFiguresAt, getLatestFigures, getPreviousFigures } from "@/modules/results/figures.server";
import { listHistory, listNearbyHeads, MOST_READINGS } from "@/modules/results/history.server";
import { getNewestAsOf, listContestVersions } from "@/modules/results/queries.server";
import { fillSnapshots } from "@/scripts/bench/fill-snapshots";
import { collectStatements } from "@/tests/support/sent-statements";

const CONTEST = "dpr-2024";
const COUNT = 2000;

beforeAll(async () => {
  await fillSnapshots(process.env.DATABASE_URL ?? "", COUNT, 2);
});

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  Plans?: Plan[];
};

/** The plans of all questions about snapshots that `ask` sends, as PostgreSQL runs them, node by node. */
async function explain(ask: () => Promise<unknown>): Promise<Plan[]> {
  const sent = await collectStatements(ask);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const found: Plan[] = [];
    const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)];
    for (const { text, values } of sent.filter(({ text }) => /from ("public"\.)?"?snapshot\b/i.test(text))) {
      const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
      found.push(...flatten(rows[0]["QUERY PLAN"][0].Plan));
    }
    return found;
  } finally {
    await client.end();
  }
}

describe("however many snapshots there are", () => {
  test.each([
    ["the latest", () => getLatestFigures(CONTEST)],
    ["that of a moment", () => getFiguresAt(CONTEST, "2024-03-22T12:00:00+07:00")],
    [
      "the one before a reading in the middle",
      async () => {
        const figures = await getFiguresAt(CONTEST, "2024-03-22T12:00:00+07:00");
        return figures && getPreviousFigures(figures);
      },
    ],
    ["the time of the edition", getNewestAsOf],
    ["the version of every contest", listContestVersions],
  ])("%s is taken from the index, a row or two, and nothing is sorted", async (_, ask) => {
    const plan = await explain(ask);
    expect(plan.length).toBeGreaterThan(0);
    // A sequential scan of the few contests, each of which asks the index, is none of the snapshots.
    const scans = plan.filter((node) => /Sort|Seq Scan|Bitmap/.test(node["Node Type"]));
    expect(scans.filter((node) => node["Relation Name"] !== "contest")).toEqual([]);
    expect(Math.max(...plan.map((node) => node["Actual Rows"]))).toBeLessThanOrEqual(4);
    expect(
      plan.some((node) => node["Index Name"]?.startsWith("snapshot_contest_id_region_code_ledger")),
    ).toBe(true);
  });
});

describe("a history that is too long to show", () => {
  test("is given spread evenly, with its first and its newest reading, and says how many there are", async () => {
    const all = await listHistory(CONTEST, ["psi"], {}, 1_000_000);
    expect(all.total).toBe(all.readings.length);
    expect(all.total).toBeGreaterThan(COUNT);
    const { readings, total } = await listHistory(CONTEST, ["psi"]);
    expect(total).toBe(all.total);
    expect(readings.length).toBeLessThanOrEqual(MOST_READINGS);
    expect(readings.length).toBeGreaterThan(MOST_READINGS - 5);
    expect(readings[0]).toEqual(all.readings[0]);
    expect(readings.at(-1)).toEqual(all.readings.at(-1));
    const places = readings.map(({ version }) => all.readings.findIndex((one) => one.version === version));
    const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    // The two ends stand beside the even ones, so a step there may be shorter.
    expect(Math.max(...steps)).toBeLessThanOrEqual(Math.ceil(total / (MOST_READINGS - 2)));
  });

  test("that fits is given whole, also up to a moment, a version, and from a day on", async () => {
    const until = await listHistory(CONTEST, ["psi"], { at: "2024-03-22T01:00:00+07:00" });
    expect(until.readings).toHaveLength(until.total);
    expect(Math.max(...until.readings.map(({ asOf }) => Date.parse(asOf)))).toBe(
      Date.parse("2024-03-22T01:00:00+07:00"),
    );
    const scoped = await listHistory(
      CONTEST,
      ["psi"],
      { version: 1500, from: "2024-03-22T00:00:00+07:00" },
      50,
    );
    expect(scoped.total).toBe(500);
    expect(scoped.readings.length).toBeLessThanOrEqual(50);
    expect(scoped.readings.at(-1)?.version).toBe(1500);
    expect(scoped.readings[0]?.version).toBe(1001);
  });

  test("lists the snapshots around one, with the newest, the first and every decision", async () => {
    const { heads, total } = await listNearbyHeads(CONTEST, 1500);
    const versions = heads.map(({ version }) => version);
    expect(total).toBe(
      await getDb().snapshot.count({ where: { contest: { slug: CONTEST }, regionCode: "0" } }),
    );
    expect(versions).toEqual([...versions].sort((a, b) => b - a));
    expect(versions).toEqual(expect.arrayContaining([1, 1480, 1500, 1520, 1000 + COUNT]));
    expect(heads.filter(({ ledger }) => ledger === "official").length).toBeGreaterThanOrEqual(2);
    expect(heads.length).toBeLessThan(60);
  });
});
