import { expect, test } from "./fixtures";
import { crawl, withoutRepetition } from "./support/site-map";

test.use({ javaScriptEnabled: false });
test.setTimeout(180_000);

test("every page reads without JavaScript: heading, text, navigation, figures", async ({ page, guard }) => {
  guard.allow(/\/tidak-ada/);
  for (const { path, kind } of withoutRepetition(await crawl(page.request))) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator("h1"), path).toHaveCount(1);
      const text = await page.locator("main").textContent();
      expect(text?.length, path).toBeGreaterThan(80);
      expect(await page.locator("nav a:visible").count(), path).toBeGreaterThanOrEqual(2);
      // Nothing waits for a script: no room for content that has not come, no button that does nothing. A form's own works.
      expect(
        await page
          .locator("main button:not(form[action] button):visible, main [aria-busy=true], main template")
          .count(),
        path,
      ).toBe(0);
      const widgets = page.locator("live-widget");
      for (const widget of await widgets.all()) {
        await expect(widget, path).toContainText(/\d/);
        // A widget without a figure has nothing to check, and says so.
        const saysNothing = /belum ada/i.test((await widget.textContent()) ?? "");
        if (!saysNothing)
          expect(await widget.locator(`a[href^="/periksa/"]`).count(), path).toBeGreaterThan(0);
        expect((await widget.locator("> *").first().boundingBox())?.height ?? 0, path).toBeGreaterThan(40);
      }
      if (kind === "front") expect(await widgets.count()).toBeGreaterThanOrEqual(4);
      await expect(page.locator("[data-offline-note]:visible"), path).toHaveCount(0);
    });
  }
});

test("links carry a reader without JavaScript through the site", async ({ page }) => {
  await page.goto("/");
  await page.locator("article.lead h2 a").click();
  await expect(page).toHaveURL(/\/berita\//);
  await page.locator("header.art-h .kick a").click();
  await expect(page).toHaveURL(/\/rubrik\//);
  await page.getByRole("link", { name: "Tentang" }).first().click();
  await expect(page).toHaveURL(/\/tentang$/);
});

test("light and dark can be switched without JavaScript", async ({ page }) => {
  await page.goto("/");
  const paper = () => page.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor);
  const light = await paper();
  await page.getByRole("radio", { name: "Gelap" }).check();
  await expect.poll(paper).not.toBe(light);
  await page.getByRole("radio", { name: "Terang" }).check();
  await expect.poll(paper).toBe(light);
});
