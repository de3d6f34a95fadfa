import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { toLedgerFile } from "./support/desk";
import { getContentFolder } from "./support/environment";
import { toScripts } from "./support/page-weight";

const SLUG = "kpu-data-sirekap-di-indonesia";
const OTHER = "apa-arti-cakupan-tps";
const NEW = "berita-baru-dari-uji";
const toFile = (slug: string) => path.join(getContentFolder(), "articles", `${slug}.mdx`);
const APPEARS_WITHIN = { timeout: 10_000, intervals: [100] };

const originals = new Map<string, string>();
const ledgers = new Map<string, string>();
test.beforeAll(async () => {
  for (const slug of [SLUG, OTHER]) {
    originals.set(slug, await readFile(toFile(slug), "utf8"));
    // Words that are recorded wait for their correction (writes-life.spec.ts); here it is about how pages follow files.
    ledgers.set(slug, await readFile(toLedgerFile(slug), "utf8"));
    await rm(toLedgerFile(slug));
  }
});
test.afterAll(async () => {
  for (const [slug, text] of ledgers) await writeFile(toLedgerFile(slug), text);
});

test.afterEach(async ({ request }) => {
  await rm(toFile(NEW), { force: true });
  for (const [slug, text] of originals) await writeFile(toFile(slug), text);
  await expect.poll(() => read(request, `/berita/${SLUG}`), APPEARS_WITHIN).toContain(SENTENCE);
  await expect.poll(() => read(request, `/berita/${OTHER}`), APPEARS_WITHIN).not.toContain("Kalimat uji");
  await expect.poll(() => read(request, "/"), APPEARS_WITHIN).not.toContain(NEW);
});

const SENTENCE = "Letak server dan kebenaran angka adalah dua pertanyaan terpisah.";
const toOriginal = (slug: string) => originals.get(slug) ?? "";
const read = async (request: APIRequestContext, page: string) => (await request.get(page)).text();

test("a changed sentence is on the page without a build, and the first answer is free of scripts", async ({
  page,
  request,
}) => {
  const changed = "Kalimat uji: letak server bukan kebenaran angka.";
  expect(toOriginal(SLUG)).toContain(SENTENCE);
  await writeFile(toFile(SLUG), toOriginal(SLUG).replace(SENTENCE, changed));
  await expect
    .poll(async () => {
      const html = await read(request, `/berita/${SLUG}`);
      expect(toScripts(html)).toHaveLength(1);
      return html;
    }, APPEARS_WITHIN)
    .toContain(changed);
  await page.goto(`/berita/${SLUG}`);
  await expect(page.getByText(changed)).toBeVisible();
  await expect(page.getByText(SENTENCE)).toHaveCount(0);
});

for (const [fault, breakIt] of [
  ["an element that is not closed", (text: string) => `${text}\n<TpsProgress contest="dpr-2024"\n`],
  ["a widget that does not exist", (text: string) => `${text}\n<TpsProgres contest="dpr-2024" />\n`],
  ["a head without its title", (text: string) => text.replace(/^title:.*$/m, "")],
  ["no text at all", () => ""],
] as const) {
  test(`a broken edit (${fault}) leaves the last good page and all others as they are`, async ({
    page,
    request,
  }) => {
    await writeFile(toFile(SLUG), breakIt(toOriginal(SLUG)));
    // A good edit elsewhere, made after it: when that is seen, the broken one has been looked at.
    const changed = `Kalimat uji tentang ${fault}.`;
    await writeFile(toFile(OTHER), `${toOriginal(OTHER)}\n\n${changed}\n`);
    await expect.poll(() => read(request, `/berita/${OTHER}`), APPEARS_WITHIN).toContain(changed);

    await page.goto(`/berita/${SLUG}`);
    await expect(page.getByText(SENTENCE)).toBeVisible();
    await expect(page.locator("live-widget").first()).toContainText(/\d/);
    await page.goto("/");
    await expect(page.locator(`main a[href="/berita/${SLUG}"]`).first()).toBeVisible();
    await expect(page.locator("article.lead h2 a")).toBeVisible();
    expect((await request.get(`/berita/${OTHER}`)).status()).toBe(200);
  });
}

test("a new article is on the front page and in its section by itself; when it is gone its address is 404", async ({
  page,
  request,
  guard,
}) => {
  guard.allow(new RegExp(NEW));
  const title = "Kalimat uji menjadi judul berita baru";
  const publishedAt = new Date(Date.now() - 60_000 + 7 * 3_600_000).toISOString().slice(0, 19);
  const text = toOriginal(SLUG)
    .replace(/^title:.*$/m, `title: ${title}`)
    .replace(/^publishedAt:.*$/m, `publishedAt: "${publishedAt}+07:00"`);
  await writeFile(toFile(NEW), text);
  await expect.poll(() => read(request, "/"), APPEARS_WITHIN).toContain(`/berita/${NEW}`);
  await page.goto("/");
  await page.locator("section[aria-labelledby=terbaru] a").first().click();
  await expect(page).toHaveURL(new RegExp(`/berita/${NEW}$`));
  await expect(page.locator("h1")).toHaveText(/Kalimat\s+uji\s+menjadi/);
  await page.goto("/rubrik/penyelenggara");
  await expect(page.locator(`main a[href="/berita/${NEW}"]`).first()).toBeVisible();

  await rm(toFile(NEW));
  await expect.poll(async () => (await request.get(`/berita/${NEW}`)).status(), APPEARS_WITHIN).toBe(404);
  await expect.poll(() => read(request, "/"), APPEARS_WITHIN).not.toContain(NEW);
  await page.goto(`/berita/${NEW}`);
  await expect(page.locator("h1")).toHaveText(/tidak ada/);
});
