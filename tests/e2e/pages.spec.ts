import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { toScripts, weigh } from "./support/page-weight";
import { crawl, type SitePage, withoutRepetition } from "./support/site-map";

const KIB = 1024;
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

// Nearly all of it is axe measuring contrasts: minutes on a machine that does other things meanwhile.
test.setTimeout(900_000);
test.beforeEach(({ guard }) => guard.allow(/\/tidak-ada/));

let crawled: SitePage[] | undefined;
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
  crawled = await crawl(request);
  await request.dispose();
});
const allPages = (): SitePage[] => crawled ?? [];

test("the site can be walked: every kind of page, every article, no dead link", () => {
  const count = (kind: SitePage["kind"]) => allPages().filter((page) => page.kind === kind).length;
  expect(count("front")).toBe(1);
  expect(count("article")).toBeGreaterThanOrEqual(10);
  expect(count("section")).toBeGreaterThanOrEqual(5);
  expect(count("topic")).toBeGreaterThanOrEqual(5);
  expect(count("check")).toBeGreaterThanOrEqual(11);
  expect(count("about")).toBe(1);
  expect(count("failure")).toBe(1);
  expect(count("not-found")).toBe(3);
  // Is the portal started with GALLERY=1? The gallery and a page for each widget.
  expect(count("gallery")).toBeGreaterThanOrEqual(13);
});

for (const width of [360, 1280]) {
  test(`no page has an accessibility fault at ${width} px, in light and in dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    // Each widget stands on a page of its own; the whole gallery would look at all of them once more.
    for (const { path, kind } of withoutRepetition(allPages()).filter(({ path }) => path !== "/galeri")) {
      await test.step(path, async () => {
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await page.goto(path);
        expect.soft(await findFaults(page, kind), `${path} in light`).toEqual([]);
        // In the dark a page differs from itself in its colours alone.
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        expect.soft(await findFaults(page, kind, OF_COLOUR), `${path} in dark`).toEqual([]);
      });
    }
  });
}

async function findFaults(page: Page, kind: SitePage["kind"], rules?: string[]): Promise<string[]> {
  // The mode that spares a second page: it only differs for frames, of which there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules) axe.withRules(rules);
  else axe.withTags(STANDARDS);
  // The gallery shows one figure in many states; a reader's page has each of its names once.
  if (kind === "gallery" && !rules) axe.disableRules("landmark-unique");
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

test("no page scrolls sideways at 320, 360, 768 and 1280 px", async ({ page }) => {
  for (const { path } of allPages()) {
    await page.goto(path);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await findOverflow(page), `${path} at ${width} px`).toEqual([]);
    }
  }
});

/** What reaches beyond the right edge of a page that can be scrolled sideways, by name. */
const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const outer = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    return [
      `${root.scrollWidth} px wide`,
      ...outer.slice(0, 5).map((node) => `${node.tagName}.${node.className}`),
    ];
  });

test("every page carries one script, ours, nothing inline, under a strict policy", async ({ request }) => {
  for (const { path, kind } of allPages()) {
    const response = await request.get(path);
    const html = await response.text();
    const scripts = toScripts(html);
    expect.soft(scripts, path).toEqual([expect.stringMatching(/ src="\/reader\.[0-9a-f]+\.js"/)]);
    expect.soft(scripts[0], path).toContain("data-keep");
    expect.soft(html, path).not.toMatch(/<link[^>]+as="script"|__next_f|self\.__next|<!--|\son[a-z]+="/);
    expect.soft(html, path).not.toMatch(/<style|javascript:/);
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect.soft(policy, path).toContain("default-src 'none'");
    expect.soft(policy, path).toMatch(/script-src 'self';/);
    expect.soft(policy, path).toMatch(/style-src 'self';/);
    expect.soft(policy, path).toMatch(/frame-ancestors 'none'/);
    expect.soft(policy, path).not.toMatch(/unsafe-eval|https?:|\*/);
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["x-powered-by"], path).toBeUndefined();
    if (kind === "not-found") expect.soft(response.status(), path).toBe(404);
  }
});

test("a page is light: script within 5 KB, HTML and style within 30 KB, compressed", async ({ request }) => {
  for (const { path } of allPages().filter(({ kind }) => kind !== "gallery")) {
    const weight = await weigh(request, path);
    expect.soft(weight.js, `${path} script`).toBeLessThanOrEqual(5 * KIB);
    expect.soft(weight.html + weight.css, `${path} HTML and style`).toBeLessThanOrEqual(30 * KIB);
  }
});

test("every preloaded font is there, kept for good, and used", async ({ page, request }) => {
  await page.goto("/");
  const fonts = await page
    .locator("link[rel=preload][as=font]")
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  expect(fonts.length).toBeGreaterThan(0);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return performance.getEntriesByType("resource").map(({ name }) => name);
  });
  expect(new Set(fonts).size, "each is named once").toBe(fonts.length);
  for (const href of fonts) {
    const response = await request.get(href);
    expect(response.status(), href).toBe(200);
    expect(response.headers()["content-type"], href).toBe("font/woff2");
    expect(response.headers()["cache-control"], href).toContain("immutable");
    expect(loaded, href).toContain(href);
  }
});
