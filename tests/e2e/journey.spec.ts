import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";

test("a reader walks from the front page to a story, its section, a topic and back", async ({ page }) => {
  await page.goto("/");
  const lead = page.locator("article.lead h2 a");
  const title = ((await lead.textContent()) ?? "").trim();
  await lead.click();
  await expect(page).toHaveURL(/\/berita\/[a-z0-9-]+$/);
  const story = page.url();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(toWords(title));
  await expect(page).toHaveTitle(toWords(title));

  await page.locator("header.art-h .kick a").click();
  await expect(page).toHaveURL(/\/rubrik\//);
  await expect(
    page
      .locator("main")
      .getByRole("link", { name: toWords(title) })
      .first(),
  ).toBeVisible();
  await expect(page.locator("nav.rub [aria-current=page]")).toHaveCount(1);

  await page.goBack();
  await page.locator(".topics a").first().click();
  await expect(page).toHaveURL(/\/topik\//);
  const listed = page
    .locator("main")
    .getByRole("link", { name: toWords(title) })
    .first();
  await listed.click();
  await expect(page).toHaveURL(story);

  await page.locator("header .brand a").click();
  await expect(page).toHaveURL(/\/$/);
  await expect(lead).toHaveText(toWords(title));
});

test("the front page has a hierarchy: one name, one lead, smaller seconds, no story twice above", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const toSizes = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((nodes) => nodes.map((node) => Number.parseFloat(getComputedStyle(node).fontSize)));
  const [lead, ...others] = await toSizes("article.lead h2");
  const seconds = await toSizes(".seconds article > h2, .seconds article > .h > h2, .seconds h2 a");
  const rest = await toSizes("main section.sec article h3 a, main section.sec h3 a");
  expect(others).toEqual([]);
  expect(seconds.length).toBeGreaterThanOrEqual(2);
  expect(lead).toBeGreaterThan(Math.max(...seconds));
  expect(seconds[0]).toBeGreaterThanOrEqual(Math.max(...rest));
  const above = await page
    .locator("article.lead h2 a, .seconds h2 a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(new Set(above).size).toBe(above.length);
});

test("every number leads to its snapshot, and the bytes there are those that were recorded", async ({
  page,
}) => {
  await page.goto("/");
  const numbers = await page
    .getByRole("link", { name: "Periksa angka ini" })
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(numbers.length).toBeGreaterThanOrEqual(3);

  await page.getByRole("link", { name: "Periksa angka ini" }).first().click();
  await expect(page).toHaveURL(/\/periksa\/[a-z0-9-]+\/\d+$/);
  await expect(page.locator("h1")).toContainText(/DPR 2024/);
  const printed = await page
    .getByRole("row", { name: /Sidik SHA-256/ })
    .locator("code")
    .textContent();
  expect(printed).toMatch(/^[0-9a-f]{64}$/);
  const length = await page
    .getByRole("row", { name: /Berkas asal/ })
    .locator("td")
    .textContent();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh berkas" }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(printed);
  expect(length?.replaceAll(".", "")).toContain(`(${bytes.byteLength} bita)`);

  // All other snapshots of this contest are a link away, each with the bytes that it names.
  const others = await page
    .locator("section[aria-labelledby=lain] a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  for (const path of others.slice(0, 10)) {
    const html = await (await page.request.get(path)).text();
    const body = await (await page.request.get(`${path}/berkas`)).body();
    expect(html, path).toContain(createHash("sha256").update(body).digest("hex"));
  }
});

test("a chosen theme holds on the next page, without a flash of the other", async ({ page }) => {
  await page.goto("/");
  const paper = () => page.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor);
  const light = await paper();
  await page.getByRole("radio", { name: "Gelap" }).check();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.goto("/tentang", { waitUntil: "commit" });
  // What the first painted frame has, and not what a later one mends.
  expect(
    await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      return getComputedStyle(document.documentElement).backgroundColor;
    }),
  ).toBe(dark);
  await page.getByRole("radio", { name: "Ikut gawai" }).check();
  await expect.poll(paper).toBe(light);
});

/** A headline as text: its spaces may be ones that do not break. */
const toWords = (title: string): RegExp =>
  new RegExp(title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
