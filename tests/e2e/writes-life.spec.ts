import { writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findCanaries } from "./support/canaries";
import { query } from "./support/count";
import {
  article,
  keepFile,
  removeStory,
  toArticleFile,
  toLedgerFile,
  toWib,
  writeStory,
} from "./support/desk";
import { toScripts } from "./support/page-weight";

const OTHER = "apa-arti-cakupan-tps";
const APPEARS = { timeout: 20_000, intervals: [50, 100] };
const STORY = "uji-hidup-berita";
const MOVED = "uji-hidup-alamat-lama";

const read = async (request: APIRequestContext, page: string) => (await request.get(page)).text();
const ask = async (request: APIRequestContext, page: string) =>
  (await request.get(page, { maxRedirects: 0 })).status();

let restore: (() => Promise<void>)[] = [];
test.beforeEach(async () => {
  restore = [];
  for (const file of [toArticleFile(OTHER), toLedgerFile(OTHER)])
    restore.push((await keepFile(file)).restore);
});
test.afterEach(async ({ request }) => {
  for (const again of restore) await again();
  await removeStory(STORY);
  await query("DELETE FROM publication WHERE slug = $1", [STORY]);
  await expect.poll(() => ask(request, `/berita/${STORY}`), APPEARS).toBe(404);
  await expect.poll(() => read(request, "/"), APPEARS).not.toContain(STORY);
});

/** Letters of the alphabet from a number: words that stand nowhere else. */
const toCanary = (name: string) =>
  `kenari${name}${[...String(Date.now())].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

test("before its second an embargoed article is nowhere; after it, on its page and every list, published once", async ({
  request,
  page,
}) => {
  test.setTimeout(600_000);
  const words = ["judul", "ringkas", "isi", "rubrik", "sumber", "sepakat"].map(toCanary);
  const [title = "", dek = "", body = "", kicker = "", source = "", agreed = ""] = words;
  await writeStory(STORY, {
    title: `Berita ${title}`,
    dek: `Ringkasan ${dek}.`,
    body: `Kalimat ${body}.`,
    head: `kicker: ${kicker}\nformerSlugs: [${MOVED}]\n`,
  });
  const draft = await keepFile(toArticleFile(STORY));
  await writeFile(
    toArticleFile(STORY),
    draft.text.replace("sources: []", `sources: [{ label: "${source}" }]`),
  );
  // A public article that names it, at its foot and in its text.
  const other = await keepFile(toArticleFile(OTHER));
  await writeFile(
    toArticleFile(OTHER),
    `${other.text.replace(/readAlso: \[/, `readAlso: [${STORY}, `)}\n\n<ReadAlso slug="${STORY}" />\n`,
  );
  await article("update", OTHER, "--note", "Ditambah satu tautan.");
  await article("embargo", STORY, "--at", toWib(new Date(Date.now() + 3_600_000)), "--reason", agreed);
  await expect.poll(() => read(request, `/berita/${OTHER}`), APPEARS).toContain("Ditambah satu tautan.");
  expect(await findCanaries(request, STORY, words)).toEqual([]);
  expect(await ask(request, `/berita/${MOVED}`)).toBe(404);
  expect(await query("SELECT 1 FROM publication WHERE slug = $1", [STORY])).toEqual([]);

  const at = Date.now() + 8_000;
  await article("embargo", STORY, "--at", toWib(new Date(at)), "--reason", agreed);
  await expect
    .poll(() => read(request, `/berita/${STORY}`), { timeout: 60_000, intervals: [20] })
    .toContain(body);
  expect(Date.now()).toBeGreaterThanOrEqual(Math.floor(at / 1000) * 1000);
  // Positive proof that the search above would have found it: now it does, on each list.
  for (const list of ["/", "/rubrik/penyelenggara", "/topik/kpu", `/berita/${OTHER}`])
    await expect.poll(() => read(request, list), APPEARS).toContain(title);
  const everywhere = await findCanaries(request, STORY, words);
  expect(everywhere.join("\n")).toContain(`/rubrik/penyelenggara {}: ${title}`);
  // With whom an embargo was agreed is never a reader's.
  expect(everywhere.filter((line) => line.endsWith(agreed))).toEqual([]);
  await expect
    .poll(() => query("SELECT slug FROM publication WHERE slug = $1", [STORY]), APPEARS)
    .toHaveLength(1);
  const moved = await request.get(`/berita/${MOVED}`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, `/berita/${STORY}`]);
  await page.goto(`/berita/${MOVED}`);
  await expect(page).toHaveURL(new RegExp(`/berita/${STORY}$`));
});

const SENTENCE = "Kalimat pertama dengan tiga suara.";

test("a changed word waits for its correction, which then stands on the page, in the book and in the feed", async ({
  page,
  request,
}) => {
  await writeStory(STORY, { title: "Berita uji koreksi", dek: "Ringkasan.", body: SENTENCE });
  await article("publish", STORY);
  await expect.poll(() => read(request, `/berita/${STORY}`), APPEARS).toContain(SENTENCE);
  const published = await keepFile(toArticleFile(STORY));
  await writeFile(toArticleFile(STORY), published.text.replace("tiga suara", "empat suara"));
  const note = 'Semula tiga. Yang benar, empat. </script><script>alert("x")</script>';
  await article("correct", STORY, "--cause", "salah-ketik", "--note", note, "--before", SENTENCE);
  await expect.poll(() => read(request, `/berita/${STORY}`), APPEARS).toContain("empat suara");

  await page.goto(`/berita/${STORY}`);
  await expect(page.locator(".koreksi-note")).toContainText("Semula tiga. Yang benar, empat.");
  await expect(page.locator("#koreksi").locator("..").locator("del")).toContainText("tiga");
  await expect(page.locator("#koreksi").locator("..").locator("ins")).toContainText("empat");
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data.correction).toMatchObject([{ "@type": "CorrectionComment", text: note }]);
  expect(toScripts(await read(request, `/berita/${STORY}`))).toHaveLength(2);

  await page.goto("/koreksi");
  await expect(page.getByRole("link", { name: "Berita uji koreksi" })).toBeVisible();
  const feed = await request.get("/koreksi/atom.xml");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  const parsed = await page.evaluate(
    (xml) => {
      const tree = new DOMParser().parseFromString(xml, "application/xml");
      return [
        tree.querySelector("parsererror")?.textContent ?? "",
        tree.querySelector("entry > content")?.textContent,
      ];
    },
    await feed.text(),
  );
  expect(parsed).toEqual(["", note]);
  const known = { "if-none-match": feed.headers().etag ?? "" };
  expect((await request.get("/koreksi/atom.xml", { headers: known })).status()).toBe(304);
  await hasNoFaults(page, ["/koreksi", `/berita/${STORY}`]);
});

test("a withdrawn article answers 410 with its reason, and is gone from every list", async ({
  page,
  request,
  guard,
}) => {
  guard.allow(/410/);
  await writeStory(STORY, { title: "Berita uji penarikan", dek: "Ringkasan.", body: SENTENCE });
  await article("publish", STORY);
  await expect.poll(() => read(request, "/rubrik/penyelenggara"), APPEARS).toContain("Berita uji penarikan");
  await article("withdraw", STORY, "--reason", "Sumbernya ternyata tidak ada.");
  await expect.poll(() => ask(request, `/berita/${STORY}`), APPEARS).toBe(410);
  // From the cache too.
  for (let again = 0; again < 3; again++) expect(await ask(request, `/berita/${STORY}`)).toBe(410);
  for (const list of ["/", "/rubrik/penyelenggara", "/topik/kpu"])
    await expect.poll(() => read(request, list), APPEARS).not.toContain("Berita uji penarikan");
  const html = await read(request, `/berita/${STORY}`);
  expect(html).not.toContain(SENTENCE);
  expect(toScripts(html)).toHaveLength(1);
  await page.goto(`/berita/${STORY}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berita ini kami tarik");
  await expect(page.locator("main")).toContainText("Sumbernya ternyata tidak ada.");
  await page.getByRole("link", { name: "Buku koreksi dan penarikan" }).click();
  await expect(page.locator("main")).toContainText("Penarikan");
  await hasNoFaults(page, [`/berita/${STORY}`, "/koreksi"]);
});

async function hasNoFaults(page: Page, paths: readonly string[]): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [360, 1280])
      for (const path of paths) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect
          .soft(
            violations.map(({ id }) => id),
            `${path} ${width} ${colorScheme}`,
          )
          .toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, `${path} ${width}`).toBeLessThanOrEqual(0);
      }
}
