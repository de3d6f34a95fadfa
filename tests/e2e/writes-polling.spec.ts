import type { Page } from "@playwright/test";
import { toLaunchOptions } from "@/scripts/support/chromium";
import { expect, test } from "./fixtures";
import { CONTEST, getShownVersion, makeNext, query, record } from "./support/count";
import { openLine } from "./support/line";

const ARTICLE = "/berita/kpu-data-sirekap-di-indonesia";
const live = `live-widget[contest="${CONTEST}"]`;
const close = (closed: boolean) =>
  query(`UPDATE contest SET closed_at = ${closed ? "now()" : "NULL"} WHERE slug = $1`, [CONTEST]);

test.beforeEach(async ({ request }) => {
  await close(false);
  // The portal looks at its contests every ten seconds, also when nobody has told it of a change.
  await expect.poll(() => getShownVersion(request, ARTICLE), { timeout: 20_000 }).not.toBeNull();
});

test("a page that nobody sees stops asking, and asks at once when it is seen again", async ({ page }) => {
  const asked = countQuestions(page);
  await page.clock.install();
  await page.goto(ARTICLE);
  await expect.poll(asked).toBeGreaterThan(0);
  await setHidden(page, true);
  const before = asked();
  await page.clock.runFor(180_000);
  expect(asked()).toBe(before);
  await setHidden(page, false);
  await expect.poll(asked).toBe(before + 1);
  await page.clock.runFor(3_000);
  await expect.poll(asked).toBeGreaterThan(before + 1);
});

test("a dead server leaves the figures standing, says so, and is forgotten when it is back", async ({
  page,
  guard,
  baseURL,
}) => {
  guard.allow(/ERR_(CONNECTION|EMPTY|SOCKET)[A-Z_]*/);
  const line = await openLine(baseURL ?? "");
  guard.allowOrigin(line.origin);
  await page.goto(`${line.origin}${ARTICLE}`);
  const note = page.locator(`${live} [data-offline-note]`).first();
  const figure = await page.locator(`${live} .fig`).textContent();
  await expect(note).toBeHidden();
  await line.cut();
  await expect(note).toBeVisible({ timeout: 15_000 });
  await expect(note).toHaveText(/Luring/);
  expect(await page.locator(`${live} .fig`).textContent()).toBe(figure);

  const { version, counted } = await record(await makeNext());
  await line.mend();
  await expect(note).toBeHidden({ timeout: 30_000 });
  await expect(page.locator(live).first()).toHaveAttribute("versi", `${version}`);
  await expect(page.locator(live).first()).toContainText(counted.toLocaleString("id-ID"));
  await line.cut();
});

test("a page that comes back from the browser's memory catches up", async ({ playwright, baseURL }) => {
  // Playwright switches this memory off, unless it is told not to.
  const browser = await playwright.chromium.launch({
    ...toLaunchOptions(),
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await page.goto(ARTICLE);
  await page.evaluate(() => {
    addEventListener("pageshow", (event) => {
      document.documentElement.dataset.shown = event.persisted ? "kept" : "anew";
    });
  });
  await expect(page.locator(live).first()).toHaveAttribute("versi", /\d/);
  await page.goto("/tentang");
  const { version } = await record(await makeNext());
  await page.goBack({ waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-shown", "kept");
  await expect(page.locator(live).first()).toHaveAttribute("versi", `${version}`, { timeout: 5_000 });
  await browser.close();
});

test("once counting is over pages stop asking, and new ones do not begin", async ({ page, request }) => {
  const asked = countQuestions(page);
  await page.clock.install();
  await page.goto(ARTICLE);
  await expect.poll(asked).toBeGreaterThan(0);
  try {
    await close(true);
    await expect
      .poll(async () => {
        const before = asked();
        await page.clock.runFor(4_000);
        return asked() - before;
      })
      .toBe(0);
    const before = asked();
    await page.clock.runFor(600_000);
    expect(asked()).toBe(before);

    await expect.poll(() => getShownVersion(request, ARTICLE), { timeout: 20_000 }).toBeNull();
    await page.goto(ARTICLE);
    await expect(page.locator("figure .st").first()).toHaveText("Ditutup");
    await page.clock.runFor(60_000);
    expect(asked()).toBe(before);
  } finally {
    await close(false);
  }
});

/** How often the page has asked for the contest's version. */
function countQuestions(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().endsWith(`/versi/${CONTEST}`)) count++;
  });
  return () => count;
}

/** As a browser does when another tab comes to the front. */
const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
    const state = isHidden ? "hidden" : "visible";
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
