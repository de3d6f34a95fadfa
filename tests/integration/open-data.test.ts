import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { GET } from "@/app/api/v1/[[...path]]/route";
import { correctionsShape, spellsShape } from "@/modules/open-data/ledger-shapes";
import { nistShape } from "@/modules/open-data/nist-shapes";
import { contestsShape, presentShape, snapshotShape, snapshotsShape } from "@/modules/open-data/shapes";
import { getDb } from "@/modules/ops/db.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { recordSnapshot } from "@/modules/results/record-snapshot.server";
import { readCsv } from "@/scripts/seats/read-csv";

const get = (path: string) => GET(new Request(`http://localhost/api/v1${path}`));
async function read<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return shape.parse(await answer.json());
}
async function readTable(path: string): Promise<{ header: string[]; rows: string[][] }> {
  const answer = await get(path);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  const { rows, problems } = readCsv(await answer.text());
  expect(problems).toEqual([]);
  const [header = [], ...body] = rows.map((row) => row.map(({ text }) => text));
  return { header, rows: body };
}

describe("/api/v1", () => {
  test("lists every contest, in the shape that it promises", async () => {
    const { contests } = await read("/contests", contestsShape);
    expect(contests.map(({ slug }) => slug)).toEqual(["dpr-2024", "dprd-dki-2024", "pilpres-2024"]);
  });

  test("latest is what the pages show, in WIB, with both books apart and unknown as null", async () => {
    const answer = await get("/contests/dpr-2024/latest");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=5");
    const body = presentShape.parse(await answer.json());
    const shown = await getLatestFigures("dpr-2024");
    expect(body).toMatchObject({
      version: shown?.version,
      ledger: "sirekap",
      asOf: "2024-03-21T00:37:15+07:00",
      coverage: { counted: 547384, total: 823378, pct: 66.48 },
      state: "stale",
      rehearsal: false,
      region: { code: "0", name: "Indonesia", level: 0 },
      official: { ledger: "official" },
    });
    expect(body.regions).toHaveLength(39);
    expect(body.standings.find(({ slug }) => slug === "psi")).toMatchObject({
      number: 15,
      votes: 2409499,
      share: 3.12,
    });
    const partial = await read("/contests/dprd-dki-2024/latest", presentShape);
    expect(partial.coverage).toEqual({ counted: null, total: null, pct: null });
    expect(partial.standings.at(-1)).toMatchObject({ votes: null, share: null });
  });

  test("a table of the present has a row for each candidacy in each region, of the running count alone", async () => {
    const { header, rows } = await readTable("/contests/dpr-2024/latest.csv");
    expect(rows).toHaveLength(40 * 18);
    const at = (name: string) => header.indexOf(name);
    expect(new Set(rows.map((row) => row[at("ledger")]))).toEqual(new Set(["sirekap"]));
    const psi = rows.find((row) => row[at("regionCode")] === "0" && row[at("slug")] === "psi");
    expect([psi?.[at("votes")], psi?.[at("sharePct")], psi?.[at("countedTps")]]).toEqual([
      "2409499",
      "3.12",
      "547384",
    ]);
    const unknown = (await readTable("/contests/dprd-dki-2024/latest.csv")).rows.at(-1);
    expect(unknown?.slice(-2)).toEqual(["", ""]);
  });

  test("a version says the same for good and nothing that time could change, of a region's own file too", async () => {
    const answer = await get("/contests/dpr-2024/snapshots/3");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const body = snapshotShape.parse(await answer.json());
    expect(body).not.toHaveProperty("state");
    expect(body.payload.url).toBe("/periksa/dpr-2024/3/berkas");
    const district = await read("/contests/dpr-2024/regions/pdpr%3A3602/snapshots/1", snapshotShape);
    expect(district).toMatchObject({ unit: "pdpr:3602", ledger: "official", validVotes: null });
    expect(await read("/contests/dpr-2024/regions/pdpr:3602/snapshots/1", snapshotShape)).toEqual(district);
  });

  test("the list of readings goes on page by page to the first one, each leading to itself", async () => {
    const all = await read("/contests/dpr-2024/snapshots", snapshotsShape);
    expect(all.next).toBeNull();
    const found: number[] = [];
    let path: string | null = "/contests/dpr-2024/snapshots?limit=4";
    while (path !== null) {
      const { snapshots, next }: z.output<typeof snapshotsShape> = await read(path, snapshotsShape);
      expect(snapshots.length).toBeLessThanOrEqual(4);
      found.push(...snapshots.map(({ version }) => version));
      path = next === null ? null : next.slice("/api/v1".length);
    }
    expect(found).toEqual(all.snapshots.map(({ version }) => version));
    const { href, version } = all.snapshots[2] ?? { href: "", version: 0 };
    expect(await read(href.slice("/api/v1".length), snapshotShape)).toMatchObject({ version });
    const decided = await read("/contests/dpr-2024/snapshots?ledger=official", snapshotsShape);
    expect(new Set(decided.snapshots.map(({ ledger }) => ledger))).toEqual(new Set(["official"]));
    const page = await get("/contests/dpr-2024/snapshots.csv?limit=2&ledger=sirekap");
    expect(page.headers.get("link")).toMatch(
      /^<\/api\/v1\/contests\/dpr-2024\/snapshots\.csv\?limit=2&ledger=sirekap&before=\d+>; rel="next"$/,
    );
  });

  test("a region says which file its figures stand in", async () => {
    const dki = await read("/contests/dpr-2024/regions/31", presentShape);
    expect(dki).toMatchObject({
      region: { code: "31", level: 1 },
      unit: "0",
      state: "stale",
      coverage: { counted: null, pct: 55.9 },
      official: null,
    });
    expect(dki.standings[0]).toMatchObject({ slug: "pks", votes: 330068 });
    expect(await read("/contests/dpr-2024/regions/31/snapshots", snapshotsShape)).toMatchObject({
      snapshots: [],
      next: null,
    });
  });

  test("all valid votes of a region are unknown as soon as one candidacy is, and its shares with them", async () => {
    const toTallies = (votes: readonly (number | null)[]) =>
      ["anies-muhaimin", "prabowo-gibran", "ganjar-mahfud"].flatMap((candidacy, index) => {
        const count = votes[index];
        return count === undefined
          ? []
          : [{ regionCode: "", candidacy, votes: count, sharePct: count === null ? 20.5 : null }];
      });
    const rows: readonly (readonly [string, readonly (number | null)[]])[] = [
      ["11", [10, 20, 70]],
      ["12", [10, null, 70]],
      ["13", [10]],
    ];
    await recordSnapshot({
      contest: "pilpres-2024",
      ledger: "sirekap",
      completeness: "full",
      source: "test",
      sourceUrl: null,
      via: null,
      decisionNumber: null,
      asOf: new Date("2024-02-15T00:00:00Z"),
      receivedAt: new Date("2024-02-15T00:00:00Z"),
      coverage: { counted: 1, total: 2 },
      validVotes: 1000,
      tallies: [["0", [300, 400, 300]] as const, ...rows].flatMap(([regionCode, votes]) =>
        toTallies(votes).map((tally) => ({ ...tally, regionCode })),
      ),
      regionCoverage: rows.map(([regionCode]) => ({ regionCode, counted: null, total: null, tpsPct: 5 })),
      payload: { bytes: new TextEncoder().encode("{}"), mediaType: "application/json" },
    });
    const { regions } = await read("/contests/pilpres-2024/latest", presentShape);
    expect(regions.map(({ code, validVotes }) => [code, validVotes])).toEqual([
      ["11", 100],
      ["12", null],
      ["13", null],
    ]);
    expect(regions[1]?.standings.find(({ slug }) => slug === "ganjar-mahfud")).toMatchObject({
      votes: 70,
      share: null,
    });
    expect(regions[1]?.standings.find(({ slug }) => slug === "prabowo-gibran")).toMatchObject({
      votes: null,
    });
    expect(await read("/contests/pilpres-2024/regions/12", presentShape)).toMatchObject({ validVotes: null });
    expect(await read("/contests/pilpres-2024/regions/11", presentShape)).toMatchObject({ validVotes: 100 });
  });

  test("the ledger has the falls of 16 March 2024, with before and after, on as many pages as asked for", async () => {
    const { corrections } = await read("/contests/dpr-2024/corrections", correctionsShape);
    const falls = corrections.filter(({ kind }) => kind === "fall");
    expect(falls).toHaveLength(13);
    expect(falls.find(({ candidacy }) => candidacy === "nasdem")).toMatchObject({
      before: 7279117,
      after: 7278994,
      reading: { asOf: "2024-03-16T10:37:14+07:00" },
    });
    const first = await read("/contests/dpr-2024/corrections?limit=5", correctionsShape);
    const second = await read(first.next?.slice("/api/v1".length) ?? "", correctionsShape);
    expect([...first.corrections, ...second.corrections]).toEqual(corrections.slice(0, 10));
    expect((await read("/contests/dpr-2024/spells", spellsShape)).contest).toBe("dpr-2024");
  });

  test("a polling station has its roll and its ballots, as far as its file says", async () => {
    const codes = ["3171", "317101", "3171011001", "3171011001001"];
    await getDb().region.createMany({
      data: codes.map((code, index) => {
        return { code, name: `Tempat ${code}`, level: index + 2, parentCode: codes[index - 1] ?? "31" };
      }),
    });
    const [code = ""] = codes.slice(-1);
    await recordSnapshot({
      contest: "pilpres-2024",
      unitCode: code,
      ledger: "sirekap",
      completeness: "full",
      source: "test",
      sourceUrl: null,
      via: null,
      decisionNumber: null,
      asOf: new Date("2024-02-15T00:00:00Z"),
      receivedAt: new Date("2024-02-15T00:00:00Z"),
      coverage: { counted: 1, total: 1 },
      validVotes: 165,
      station: { registeredVoters: 284, ballotsCast: 166, invalidVotes: null },
      tallies: [{ regionCode: code, candidacy: "prabowo-gibran", votes: 100, sharePct: null }],
      regionCoverage: [],
      payload: { bytes: new TextEncoder().encode("{}"), mediaType: "application/json" },
    });
    const root = `/contests/pilpres-2024/regions/${code}`;
    const station = { registeredVoters: 284, ballotsCast: 166, invalidVotes: null };
    expect(await read(root, presentShape)).toMatchObject({ region: { level: 5 }, unit: code, station });
    const { snapshots } = await read(`${root}/snapshots`, snapshotsShape);
    expect(snapshots.map(({ href }) => href)).toEqual([`/api/v1${root}/snapshots/1`]);
    expect(await read(`${root}/snapshots/1`, snapshotShape)).toMatchObject({ station });
    const report = await read(`${root}/snapshots/1/nist`, nistShape);
    expect([report.Format, report.Status]).toEqual(["precinct-level", "unofficial-complete"]);
    expect(report.GpUnit.map((unit) => unit["@id"])).toEqual(["gp-0", `gp-${code}`]);
  });
});
