import type { Page } from "@playwright/test";
import { FAULTS, toBytes, withChange } from "@/tests/support/kpu-response";
import { expect, test } from "./fixtures";
import {
  CONTEST,
  getShownVersion,
  ingest,
  makeLate,
  makeNext,
  makeUpheaval,
  query,
  type Recorded,
  record,
} from "./support/count";
import { takeLayoutShifts, watchLayoutShifts } from "./support/layout-shifts";
import { toScripts } from "./support/page-weight";

/** From the moment at which the command has said that it is recorded. */
const SEEN_WITHIN_MS = 5_000;
const ARTICLE = "/berita/kpu-data-sirekap-di-indonesia";
const live = `live-widget[contest="${CONTEST}"]`;

test.beforeEach(async ({ request }) => {
  // What another test has recorded or closed has reached the pages: each test begins with a true page.
  await query("UPDATE contest SET closed_at = NULL WHERE slug = $1", [CONTEST]);
  const [row] = await query<{ head_version: number }>("SELECT head_version FROM contest WHERE slug = $1", [
    CONTEST,
  ]);
  for (const path of ["/", ARTICLE])
    await expect.poll(() => getShownVersion(request, path), { timeout: 20_000 }).toBe(row?.head_version);
});

for (const [path, name] of [
  ["/", "the front page"],
  [ARTICLE, "an article"],
] as const) {
  for (const width of [360, 1280]) {
    test(`${name} left open at ${width} px shows a new reading by itself, and nothing on it moves`, async ({
      page,
    }) => {
      await openStill(page, path, width);
      await page.evaluate(() => {
        const reader = window as Window & { said?: string[] };
        const said: string[] = [];
        reader.said = said;
        const status = document.querySelector("[role=status]");
        if (!status) throw new Error("no live region");
        new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      const before = await page.locator(live).first().textContent();
      const stoodAt = await scrollToLast(page);
      await takeLayoutShifts(page);

      const { version, counted } = await record(await makeNext());
      await expectVersion(page, version);
      expect(await page.locator(live).first().textContent()).not.toBe(before);
      await expect(page.locator(live).first()).toContainText(counted.toLocaleString("id-ID"));
      expect(await takeLayoutShifts(page)).toEqual([]);
      expect(await toTop(page)).toBe(stoodAt);

      // Once, however many widgets show this contest.
      const said = await page.evaluate(() => (window as Window & { said?: string[] }).said);
      expect(said).toEqual([expect.stringMatching(/^Angka DPR 2024 diperbarui/)]);

      await expectMarksThatDry(page);
      expect(await takeLayoutShifts(page)).toEqual([]);
    });

    test(`${name} at ${width} px holds still through corrections that turn every rank over`, async ({
      page,
    }) => {
      await openStill(page, path, width);
      await takeLayoutShifts(page);
      for (const seed of [11, 12]) {
        const { version } = await record(await makeUpheaval(seed));
        await expectVersion(page, version);
        expect.soft(await takeLayoutShifts(page), `upheaval ${seed}`).toEqual([]);
      }
    });
  }
}

for (const width of [360, 1280]) {
  test(`no part of the front page moves at ${width} px when a party falls under the threshold and comes back`, async ({
    page,
    request,
  }) => {
    const ppp = "17";
    const { version } = await record(await makeNext({ [ppp]: 2_000_000 }));
    await expect.poll(() => getShownVersion(request, "/")).toBe(version);
    // So high that all of the page is seen at once: what moves out of sight is not counted as a shift.
    await openStill(page, "/", width, 9_000);
    await takeLayoutShifts(page);
    for (const votes of [6_000_000, 2_000_000]) {
      const next = await record(await makeNext({ [ppp]: votes }));
      await expectVersion(page, next.version);
      expect(await takeLayoutShifts(page), `PPP at ${votes} votes`).toEqual([]);
    }
  });
}

test("the measure itself bites: a line that appears above a figure is seen as a shift", async ({ page }) => {
  await openStill(page, ARTICLE, 360);
  await takeLayoutShifts(page);
  await page.locator("main").evaluate((main) => main.prepend("Satu baris yang mendorong semuanya ke bawah."));
  const shifts = await takeLayoutShifts(page);
  expect(shifts.flatMap(({ moved }) => moved).length).toBeGreaterThan(0);
});

test("a new visitor sees a new reading, and no answer on the way to it carries a framework script", async ({
  page,
  request,
}) => {
  const { version, counted } = await record(await makeNext());
  const deadline = Date.now() + SEEN_WITHIN_MS;
  for (const path of ["/", ARTICLE]) {
    let shown: number | null = 0;
    while (shown !== version) {
      const html = await (await request.get(path)).text();
      expect(toScripts(html), path).toHaveLength(1);
      shown = Number(/versi="(\d+)"/.exec(html)?.[1]);
      expect(Date.now(), `${path} still shows version ${shown}`).toBeLessThan(deadline);
    }
  }
  await page.goto("/");
  await expect(page.locator(live).first()).toContainText(counted.toLocaleString("id-ID"));
  await expect(page.locator(".chg")).toHaveCount(0);

  // Pages of snapshots are made anew on request only: this certainly is the first answer.
  for (const path of [`/periksa/${CONTEST}/2`, `/periksa/${CONTEST}/${version}`]) {
    const first = await request.get(path);
    expect(first.headers()["x-nextjs-cache"], path).toMatch(/^(MISS|REVALIDATED)$/);
    expect(toScripts(await first.text()), path).toEqual([expect.stringContaining("data-keep")]);
  }
});

test("a reading that arrives late joins the history and never moves the present back", async ({
  page,
  request,
}) => {
  const newest = await record(await makeNext());
  await expect.poll(() => getShownVersion(request, "/")).toBe(newest.version);
  await page.goto("/");
  const figures = await page.locator(`${live} .cov`).first().textContent();
  const late = await record(await makeLate());
  expect(late.stdout).toMatch(new RegExp(`keep seeing version ${newest.version}`));
  await expectVersion(page, late.version);
  expect(await page.locator(`${live} .cov`).first().textContent()).toBe(figures);
  await expect(page.locator(".chg")).toHaveCount(0);
  await expect(page.getByRole("status")).toHaveText("");
  await expect.poll(() => getShownVersion(request, "/")).toBe(late.version);
  await page.reload();
  expect(await page.locator(`${live} .cov`).first().textContent()).toBe(figures);
  // It is in the books all the same.
  await page.goto(`/periksa/${CONTEST}/${late.version}`);
  await expect(page.locator("h1")).toContainText("9 Mar 2024");
});

test("a broken file changes nothing on an open page, and the command says why in one line", async ({
  page,
}) => {
  const good = await makeNext();
  const [cutOff] = FAULTS.filter(({ name }) => name === "cut off in the middle").map((fault) =>
    fault.toBytes(good),
  );
  if (!cutOff) throw new Error("no such fault");
  await page.goto("/");
  const before = await page.locator("main").innerHTML();
  const untouched = async () => {
    await untilAsked(page, 2);
    expect(await page.locator("main").innerHTML()).toBe(before);
  };
  const refused = await ingest(cutOff);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toMatch(/^Not recorded: [^\n]+\n$/);
  await untouched();
  // Provinces that do not sum may be KPU's or ours to explain: an editor decides.
  const held = await ingest(
    toBytes(withChange(good, (copy) => Object.assign(copy.table["31"] ?? {}, { "15": 1 }))),
  );
  expect(held).toMatchObject({ code: 0, stderr: "" });
  expect(held.stdout).toMatch(/^[^\n]*held for an editor[^\n]*do not sum[^\n]*\n$/);
  await untouched();
  await expect(page.getByRole("status")).toHaveText("");
});

test("the same file again is nothing new: nothing is recorded, nothing moves, nothing is said", async ({
  page,
}) => {
  const { version, bytes } = await record(await makeNext());
  await page.goto("/");
  await expectVersion(page, version);
  const before = await page.locator("main").textContent();
  const said = await page.getByRole("status").textContent();
  const again = await ingest(bytes);
  expect(again).toMatchObject({ code: 0, stderr: "" });
  expect(again.stdout).toContain(`already recorded as version ${version}, nothing new`);
  await untilAsked(page, 2);
  expect(await page.locator("main").textContent()).toBe(before);
  expect(await page.getByRole("status").textContent()).toBe(said);
});

/** Opens `path` and waits until nothing of its own start can move it any more. */
async function openStill(page: Page, path: string, width: number, height = 800): Promise<void> {
  await watchLayoutShifts(page);
  await page.setViewportSize({ width, height });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect(page.getByRole("status")).toHaveCount(1);
}

/** All widgets of the page stand at `version`, in the time that readers are promised. */
const expectVersion = async (page: Page, version: Recorded["version"]): Promise<void> =>
  expect
    .poll(
      () =>
        page
          .locator(live)
          .evaluateAll((widgets) => [
            ...new Set(widgets.map((widget) => Number(widget.getAttribute("versi")))),
          ]),
      { timeout: SEEN_WITHIN_MS, intervals: [50] },
    )
    .toEqual([version]);

/** Puts the last widget under the reader's eyes, its head a little below the top, and says where that is. */
async function scrollToLast(page: Page): Promise<number> {
  const last = page.locator(live).last();
  await last.evaluate(async (widget) => {
    widget.scrollIntoView({ block: "start", behavior: "instant" });
    scrollBy({ top: -100, behavior: "instant" });
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
  return toTop(page);
}

/** Where the last widget stands in the window. The browser may scroll along to keep it there. */
const toTop = (page: Page): Promise<number> =>
  page
    .locator(live)
    .last()
    .evaluate((widget) => widget.getBoundingClientRect().top);

/** What changed is marked; the mark is strong at first and faint at the end. */
async function expectMarksThatDry(page: Page): Promise<void> {
  const marks = page.locator(`${live} .chg`);
  expect(await marks.count()).toBeGreaterThan(0);
  const [fresh, dry] = await marks.first().evaluate((mark) => {
    const [animation] = mark.getAnimations();
    if (!animation) throw new Error("the mark stays as it is");
    const toAlpha = () => Number(/[,/] ?([\d.]+)\)$/.exec(getComputedStyle(mark).backgroundColor)?.[1] ?? 1);
    animation.currentTime = 0;
    const first = toAlpha();
    animation.finish();
    return [first, toAlpha()];
  });
  expect(dry).toBeLessThan(fresh ?? 0);
}

async function untilAsked(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++)
    await page.waitForResponse((response) => response.url().endsWith(`/versi/${CONTEST}`));
}
