import { announce } from "@/modules/delivery/announce.server";
import { ingestPayload } from "@/modules/ingest/ingest-payload.server";
import { launchChromium } from "@/scripts/support/chromium";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";
import { heading, report } from "./report";

const RUNS = 5;

/** From the start of an ingest to the changed number on an open page, and what moved meanwhile. */
export async function measureLive(origin: string): Promise<void> {
  heading(`Ingest to the open front page, ${RUNS} runs (limit 5 s; layout shift 0)`);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(origin, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => {
    const holder = window as typeof window & { shifted: number };
    holder.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        holder.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift" });
  });
  const delays: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const shown = await page.locator("live-widget").first().getAttribute("versi");
    const asOf = new Date(Date.now() + 7 * 3_600_000 + run * 1000)
      .toISOString()
      .slice(0, 19)
      .replace("T", " ");
    const bytes = toBytes(makeDprResponse({ asOf, counted: 700_000 + run, total: 823_378, seed: 900 + run }));
    const from = performance.now();
    const done = await ingestPayload(
      { bytes, location: "pdpr.json", sourceUrl: null },
      { contest: "dpr-2024" },
    );
    if (!done.ok) throw new Error(done.failure.message);
    if (done.value.outcome.kind === "snapshot-recorded") await announce(done.value.outcome);
    await page.waitForFunction(
      (before) => document.querySelector("live-widget")?.getAttribute("versi") !== before,
      shown,
    );
    delays.push(performance.now() - from);
  }
  report(
    "slowest",
    `${Math.max(...delays).toFixed(0)} ms`,
    delays.map((delay) => delay.toFixed(0)).join(", "),
  );
  const shifted = await page.evaluate(() => (window as typeof window & { shifted: number }).shifted);
  report("layout shift, all runs together", shifted.toFixed(5));
  await browser.close();
}
