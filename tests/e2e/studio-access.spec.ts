import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { type StudioStub, startStudioStub } from "@/tests/support/studio-stub/studio-stub";

/** The editor by keyboard alone, for screen readers, at every size and in both themes. */
let stub: StudioStub;
test.beforeAll(async () => {
  stub = await startStudioStub();
});
test.afterAll(() => stub.stop());
test.beforeEach(async ({ context }) => {
  stub.state.reset();
  await context.addCookies([{ name: "akun", value: "p1", url: stub.origin }]);
});

const SIZES = { "1440": [1440, 900], "1024": [1024, 768], "390": [390, 844] } as const;
const TABS = ["Pratinjau", "Masalah", "Angka", "Widget", "Bagikan", "Jejak"];

for (const [name, [width, height]] of Object.entries(SIZES))
  for (const scheme of ["light", "dark"] as const)
    test(`axe finds nothing, and nothing is cut off, at ${name} px in ${scheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.goto(stub.page);
      await page.locator(".cm-content").waitFor();
      await expect(page.locator(".publish .why")).not.toBeEmpty();
      for (const tab of [null, ...TABS]) {
        const chosen = tab === null ? null : page.getByRole("tab", { name: new RegExp(`^${tab}`) });
        if (chosen && (await chosen.count()) === 0) continue;
        await chosen?.click();
        const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(wide).toBe(false);
      }
    });

test("everything is reached by keyboard: panes, tabs, menu, and out of the source", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(stub.page);
  await page.locator(".problems tr").first().waitFor();
  const inPane = (selector: string) =>
    page.evaluate(
      (name) => Boolean(document.querySelector(name)?.contains(document.activeElement)),
      selector,
    );
  for (const pane of [".p-source", ".p-problems", ".p-preview", ".tabs", ".publish", ".p-source"]) {
    await page.keyboard.press("F6");
    expect(await inPane(pane), pane).toBe(true);
  }
  await page.keyboard.press("Shift+F6");
  expect(await inPane(".publish")).toBe(true);
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Widget" })).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Widget" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("tab", { name: "Jejak" })).toHaveAttribute("aria-selected", "true");

  await page.locator(".cm-content").focus();
  await page.keyboard.press("Tab");
  expect(await inPane(".cm-content")).toBe(true);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await inPane(".cm-content")).toBe(false);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("jejak");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tabpanel", { name: "Jejak" })).toBeVisible();
});

test("screen readers are told politely: problems after a pause, never each keystroke", async ({ page }) => {
  await page.goto(stub.page);
  await page.locator(".problems tr").first().waitFor();
  const status = page.locator('[role="status"][aria-live="polite"]');
  await expect(status).toHaveText(/3 masalah/);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("F8");
  await page.keyboard.type("abc");
  await expect(page.locator(".cm-content")).toHaveAccessibleName("Sumber MDX");
  await expect(page.locator(".cm-content")).toHaveAccessibleDescription(/Escape lalu Tab/);
});

test("targets are 44 px where one touches", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await context.addCookies([{ name: "akun", value: "p1", url: stub.origin }]);
  const page = await context.newPage();
  await page.goto(stub.page);
  await page.locator(".cm-content").waitFor();
  for (const tab of ["Naskah", ...TABS]) {
    await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
    await page.getByRole("tab", { name: new RegExp(`^${tab}`), selected: true }).waitFor();
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          ".editor :is(button, a, select, summary, input, label.check)",
        ),
      ]
        .filter(
          (node) =>
            node.checkVisibility() &&
            !node.closest(".vh, .cm-editor, .check > input, .seg input, label.check"),
        )
        .filter(
          (node) =>
            node.tagName !== "INPUT" || !["checkbox", "radio"].includes((node as HTMLInputElement).type),
        )
        .map((node) => [node.outerHTML.slice(0, 90), node.getBoundingClientRect().height] as const)
        .filter(([, size]) => size > 0 && size < 43.5),
    );
    expect(small, tab).toEqual([]);
  }
  await context.close();
});
