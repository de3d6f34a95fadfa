import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchChromium } from "./support/chromium";
import { withPortal } from "./support/with-portal";

/**
 * `npm run screenshots`: front page, article and results, desktop and phone, light and dark, from a portal of its own with
 * the seed's figures. What the README shows is therefore what a fresh clone shows.
 */
const FOLDER = "docs/screenshots";
const PAGES = { front: "/", article: "/berita/psi-2-51-persen-real-count-dpr", results: "/hasil/dpr-2024" };
const WIDTHS = [360, 1280];
const THEMES = ["light", "dark"] as const;

await withPortal(async (origin) => {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  for (const [name, address] of Object.entries(PAGES)) {
    for (const width of WIDTHS) {
      for (const colorScheme of THEMES) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await page.goto(new URL(address, origin).href, { waitUntil: "networkidle" });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const file = path.join(FOLDER, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
        await page.close();
      }
    }
  }
  await browser.close();
});
