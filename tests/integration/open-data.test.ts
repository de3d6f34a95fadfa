import { describe, expect, test } from "vitest";
import { GET as getCorrections } from "@/app/api/v1/contests/[slug]/corrections/route";
import { GET as getLatest } from "@/app/api/v1/contests/[slug]/latest/route";
import { GET as getPlace } from "@/app/api/v1/contests/[slug]/regions/[code]/route";
import { GET as getSnapshot } from "@/app/api/v1/contests/[slug]/snapshots/[version]/route";
import { GET as getContests } from "@/app/api/v1/contests/route";
import {
  contestsShape,
  correctionsShape,
  errorShape,
  latestShape,
  placeShape,
  snapshotShape,
} from "@/modules/open-data/shapes";
import { getLatestFigures } from "@/modules/results/figures.server";

const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/api/v1", { headers });
const latest = (slug: string, headers = {}) => getLatest(ask(headers), { params: Promise.resolve({ slug }) });
const snapshot = (slug: string, version: string) =>
  getSnapshot(ask(), { params: Promise.resolve({ slug, version }) });

const place = (slug: string, code: string) => getPlace(ask(), { params: Promise.resolve({ slug, code }) });

describe("/api/v1", () => {
  test("lists every contest, in the shape that it promises", async () => {
    const { contests } = contestsShape.parse(await (await getContests(ask())).json());
    expect(contests.map(({ slug }) => slug)).toEqual(["dpr-2024", "dprd-dki-2024", "pilpres-2024"]);
  });

  test("latest is what the pages show, in WIB, with both books apart and unknown as null", async () => {
    const answer = await latest("dpr-2024");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const body = latestShape.parse(await answer.json());
    const shown = await getLatestFigures("dpr-2024");
    expect(body).toMatchObject({
      version: shown?.version,
      ledger: "sirekap",
      asOf: "2024-03-21T00:37:15+07:00",
      coverage: { counted: 547384, total: 823378, pct: 66.48 },
      state: "stale",
      rehearsal: false,
      official: { ledger: "official" },
    });
    expect(body.regions).toHaveLength(39);
    expect(body.standings.find(({ slug }) => slug === "psi")).toMatchObject({
      number: 15,
      votes: 2409499,
      share: 3.12,
    });
    const partial = latestShape.parse(await (await latest("dprd-dki-2024")).json());
    expect(partial.coverage).toEqual({ counted: null, total: null, pct: null });
    expect(partial.standings.at(-1)).toMatchObject({ votes: null, share: null });
  });

  test("whoever has it already is told so in a line", async () => {
    const etag = (await latest("dpr-2024")).headers.get("etag") ?? "";
    const again = await latest("dpr-2024", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("a version says the same for good and nothing that time could change", async () => {
    const answer = await snapshot("dpr-2024", "3");
    expect(answer.headers.get("cache-control")).toContain("s-maxage=31536000");
    const body = snapshotShape.parse(await answer.json());
    expect(body).not.toHaveProperty("state");
    expect(body.payload.url).toBe("/periksa/dpr-2024/3/berkas");
  });

  test("a region says which file its figures stand in", async () => {
    const dki = placeShape.parse(await (await place("dpr-2024", "31")).json());
    expect(dki).toMatchObject({ region: { code: "31" }, unit: "0", coverage: { counted: null, pct: 55.9 } });
    expect(dki.standings[0]).toMatchObject({ slug: "pks", votes: 330068 });
  });

  test("the ledger has the falls of 16 March 2024, with before and after", async () => {
    const answer = await getCorrections(ask(), { params: Promise.resolve({ slug: "dpr-2024" }) });
    const { corrections } = correctionsShape.parse(await answer.json());
    const falls = corrections.filter(({ kind }) => kind === "fall");
    expect(falls).toHaveLength(13);
    expect(falls.find(({ candidacy }) => candidacy === "nasdem")).toMatchObject({
      before: 7279117,
      after: 7278994,
      reading: { asOf: "2024-03-16T10:37:14+07:00" },
    });
  });

  test("what is not there is an error in words that no cache keeps", async () => {
    const answers = [
      await latest("tidak-ada"),
      await latest("../etc"),
      await latest("pilpres-2024"),
      await snapshot("dpr-2024", "9999"),
      await place("dpr-2024", "77777"),
      await place("dprd-dki-2024", "32"),
      await place("dpr-2024", "%2e"),
      await snapshot("dpr-2024", "-1"),
      await snapshot("dpr-2024", "1e3"),
    ];
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
      errorShape.parse(await answer.json());
    }
  });
});
