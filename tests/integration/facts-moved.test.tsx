import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticleFacts } from "@/app/_parts/article-facts";
import { createArticleStore } from "@/modules/articles/article-store.server";
import { listPins } from "@/modules/articles/list-pins";
import { listAffected } from "@/modules/publishing/facts/list-affected.server";
import { listFacts } from "@/modules/publishing/facts/list-facts.server";
import { numberFigures } from "@/modules/publishing/facts/number-facts";
import { getFiguresAt, getLatestFigures } from "@/modules/results/figures.server";
import { recordPins } from "@/modules/results/pins.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { recordSnapshot } from "@/modules/results/record-snapshot.server";
import type { SnapshotDraft } from "@/modules/results/types";
import { widgetSchemas } from "@/widgets/schemas.generated";
import { checkArticle, toArticle } from "../support/fact-article";

const root = mkdtempSync(path.join(tmpdir(), "facts-"));
const contentDir = path.join(root, "content");
const PSI = "psi-2-51-persen-real-count-dpr";
/** Of the first stories' figures. */
const OLD = "2024-02-20T11:00:00+07:00";

beforeAll(() => {
  cpSync("content", contentDir, { recursive: true });
  writeFileSync(
    path.join(contentDir, "articles/draf.mdx"),
    toArticle(
      'PSI <Fact of="dpr-2024/psi/votes">2.409.499 suara</Fact>, PPP <Fact of="dpr-2024/ppp/share">4,01 persen</Fact>.',
    ),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const store = () =>
  createArticleStore({
    schemas: widgetSchemas,
    contentDir,
    cacheDir: path.join(root, "cache"),
    log: () => {},
  });
const getPsi = async () => {
  const article = await store().getArticle(PSI);
  if (!article) throw new Error("the first story is gone");
  return article;
};

/** The newest reading of the seed again, later, with more votes for one party. */
async function recordLater(asOf: string, party: string, more: number) {
  const last = await getLatestFigures("dpr-2024");
  if (!last) throw new Error("no reading");
  const draft: SnapshotDraft = {
    ...last,
    contest: "dpr-2024",
    completeness: "full",
    asOf: new Date(asOf),
    receivedAt: new Date(asOf),
    validVotes: (last.validVotes ?? 0) + more,
    tallies: last.standings.map(({ candidacy, votes }) => ({
      regionCode: "0",
      candidacy: candidacy.slug,
      votes: (votes ?? 0) + (candidacy.slug === party ? more : 0),
      sharePct: null,
    })),
    regionCoverage: [],
    payload: { bytes: new TextEncoder().encode(`later ${asOf}`), mediaType: "application/json" },
  };
  return recordSnapshot(draft);
}

const renderFacts = async () => {
  const article = await getPsi();
  return renderToStaticMarkup(await ArticleFacts({ article, rows: numberFigures(article).rows }));
};

describe("when a new reading comes", () => {
  test("it lists the articles that it touches, drafts too, with each figure as it would be now", async () => {
    const before = (await getContestVersion("dpr-2024"))?.version ?? 0;
    expect(await listAffected("dpr-2024", { store: store(), since: before })).toEqual([]);
    expect(await recordLater("2024-03-21T12:00:00+07:00", "psi", 100_000)).toMatchObject({ isPresent: true });
    const affected = await listAffected("dpr-2024", { store: store(), since: before });
    const slugs = affected.map(({ slug }) => slug);
    // A story whose figures are all of the official book is not touched by a reading of the other.
    expect([
      slugs.includes("draf"),
      slugs.includes(PSI),
      slugs.includes("kursi-terakhir-banten-ii-25-suara"),
    ]).toEqual([true, true, false]);
    expect(affected.find(({ slug }) => slug === "draf")?.figures).toMatchObject([
      { of: "dpr-2024/psi/votes", text: "2.409.499 suara", now: "2.509.499 suara", isMoved: true },
      { of: "dpr-2024/ppp/share", text: "4,01 persen", now: "4,00 persen", isMoved: true },
    ]);
    expect(await listAffected("dprd-dki-2024", { store: store() })).toEqual([]);
  });

  test("the studio's list says what was bound, what it is now, and how they stand", async () => {
    const { facts, unbound } = await listFacts(
      toArticle(
        'PSI <Fact of="dpr-2024/psi/votes">2.409.499 suara</Fact>, <Fact of="dpr-2024/tps/total">823.377 TPS</Fact>, 12 kursi.',
      ),
    );
    expect(facts).toMatchObject([
      {
        label: "Suara PSI, DPR RI",
        text: "2.409.499 suara",
        value: { text: "2.409.499 suara", coverage: "547.384 dari 823.378 TPS, 66,48 persen" },
        now: { text: "2.509.499 suara", asOf: "2024-03-21T05:00:00.000Z" },
        standing: "moved",
        line: 16,
        column: 5,
      },
      { text: "823.377 TPS", value: { text: "823.378 TPS" }, standing: "wrong" },
    ]);
    expect(unbound).toMatchObject([{ text: "12 kursi" }]);
  });

  test("a draft is warned, and what it was bound to stays right", async () => {
    const source = toArticle('PSI <Fact of="dpr-2024/psi/votes">2.409.499 suara</Fact>.');
    expect(await checkArticle(source)).toMatchObject([
      { rule: "angka/data-baru", place: '"2024-03-21T00:37:15+07:00"' },
    ]);
  });

  test("a reader sees the figure as published, where it is from, and what it is now", async () => {
    const html = await renderFacts();
    expect(html).toMatch(
      /<tr id="f1">.*?2,51\u00a0persen.*?Bagian suara PSI, DPR RI.*?\/periksa\/dpr-2024\/\d+.*?20\u00a0Feb 2024.*?3,24\u00a0persen/,
    );
    expect(html).toContain("Belum ada angka baru");
    expect(html).toContain("Tetap");
  });
});

test("a figure that a page has pinned is not moved by an older reading that arrives late", async () => {
  const article = await getPsi();
  const pins = listPins(article, widgetSchemas);
  expect(pins).toContainEqual({ contest: "dprd-dki-2024", at: new Date(OLD).toISOString() });
  await recordPins(pins);
  const before = await getFiguresAt("dpr-2024", OLD);
  await recordLater("2024-02-20T10:59:59+07:00", "psi", 5);
  expect(await getFiguresAt("dpr-2024", OLD)).toEqual(before);
  const source = toArticle('PSI <Fact of="dpr-2024/psi/share">2,51 persen</Fact>.', { asOf: OLD });
  expect((await checkArticle(source)).map(({ rule }) => rule)).toEqual(["angka/data-baru"]);
});
