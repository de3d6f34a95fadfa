import { expect, test } from "./fixtures";

/** The states that every result widget has to show, by the name of its folder. */
const COUNT_STATES = [
  "empty",
  "partial",
  "live",
  "stale",
  "dark",
  "corrected",
  "official",
  "pinned",
  "closed",
];
const STATES: Record<string, readonly string[]> = {
  compare: ["times", "ledgers", "no-decision", "partial", "empty", "rehearsal"],
  "contest-strip": ["empty", "partial", "live", "stale", "dark", "corrected", "closed"],
  corrections: ["all", "some", "none"],
  "largest-falls": ["falls", "none"],
  note: ["plain", "signed"],
  "province-map": [...COUNT_STATES, "share", "small-share", "nobody"],
  "province-table": COUNT_STATES,
  quote: ["plain"],
  "read-also": ["plain"],
  "real-count": COUNT_STATES,
  "seat-chart": ["empty", "decided", "computed", "both", "tie", "supposed", "rehearsal", "no-districts"],
  "then-now": ["whole", "no-decision", "unmoved"],
  "threshold-path": [...COUNT_STATES, "above", "no-threshold", "unknown"],
  "threshold-range": [...COUNT_STATES, "above", "below", "regions-unknown", "no-threshold", "rehearsal"],
  "tps-progress": COUNT_STATES,
  "two-books": ["above", "below", "crossing", "empty", "one-book"],
  "vote-trend": [
    "empty",
    "single",
    "live",
    "stale",
    "dark",
    "corrected",
    "official",
    "pinned",
    "closed",
    "partial",
  ],
};

test("every widget is there in every state that its readme names", async ({ page }) => {
  await page.goto("/galeri");
  const shown = await page
    .locator("[data-state]")
    .evaluateAll((sections) => sections.map((section) => (section as HTMLElement).dataset.state));
  const named = Object.entries(STATES).flatMap(([name, states]) => states.map((state) => `${name}/${state}`));
  expect(shown.toSorted()).toEqual(named.toSorted());
  for (const section of await page.locator("[data-state]").all()) {
    const box = await section.boundingBox();
    expect(box?.height ?? 0, (await section.getAttribute("data-state")) ?? "").toBeGreaterThan(40);
  }
});

for (const width of [360, 1280]) {
  test(`the rows of a real count are equally high in every state, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/galeri/real-count");
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const state of COUNT_STATES) {
      const heights = await page
        .locator(`[data-state="real-count/${state}"] table.res tbody tr:not(.cut)`)
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
      expect(heights.length, state).toBeGreaterThan(0);
      // Collapsed borders are shared: beside the thicker ones of the head and the threshold it is half a pixel.
      expect.soft(Math.max(...heights) - Math.min(...heights), state).toBeLessThanOrEqual(1);
      // A pinned figure has a second line under it: what it is now.
      if (state !== "pinned") expect.soft(Math.max(...heights), state).toBeLessThanOrEqual(45);
    }
  });
}

test("a state is said in words: each has its own mark, and none is empty", async ({ page }) => {
  await page.goto("/galeri/real-count");
  const words = await page.locator(`[data-state^="real-count/"] .st`).allInnerTexts();
  expect(words).toHaveLength(COUNT_STATES.length);
  expect(new Set(words).size).toBe(COUNT_STATES.length);
  for (const word of words) expect(word).toMatch(/\S/);
});
