import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { SAMPLE } from "@/tests/support/studio-stub/sample";
import { type StudioStub, startStudioStub } from "@/tests/support/studio-stub/studio-stub";

/** Nothing is ever lost: two editors, no network, a failing server, a session that ends, a window that is closed. */
// Tall enough that every line of the article is drawn.
const viewport = { width: 1440, height: 1400 };
test.use({ viewport });
let stub: StudioStub;
test.beforeAll(async () => {
  stub = await startStudioStub();
});
test.afterAll(() => stub.stop());
test.beforeEach(() => stub.state.reset());

async function open(context: BrowserContext, who: "p1" | "e2" = "p1"): Promise<Page> {
  await context.addCookies([{ name: "akun", value: who, url: stub.origin }]);
  const page = await context.newPage();
  await page.goto(stub.page);
  await page.locator(".cm-content").waitFor();
  return page;
}
const saved = (page: Page) => page.locator(".top .saved");
async function typeAt(page: Page, words: string, text: string): Promise<void> {
  await page.locator(".cm-line", { hasText: words }).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(text);
}
const cutOff = (page: Page) =>
  page.route("**/redaksi/api/**", (route) => route.abort("internetdisconnected"));

test("two who write at once see each other, and lines apart merge under the caret", async ({ browser }) => {
  const [mine, theirs] = await Promise.all([
    browser.newContext({ viewport }),
    browser.newContext({ viewport }),
  ]);
  const one = await open(mine);
  const two = await open(theirs, "e2");
  stub.state.others = [
    { name: "Editor Dua", initials: "E2", line: 31, column: 10, at: new Date().toISOString() },
  ];
  await expect(one.locator(".present")).toContainText("Anda dan Editor Dua");
  await expect(one.locator(".caret.other")).toHaveText("Editor Dua");
  await typeAt(two, "Yang belum dapat disimpulkan", " sekarang");
  await expect(saved(two)).toContainText("revisi 2");
  await typeAt(one, "Yang sudah masuk", " kini");
  await expect(saved(one)).toContainText("revisi 3");
  await expect(one.locator(".cm-content")).toContainText("Yang belum dapat disimpulkan sekarang");
  await one.keyboard.type("!");
  await expect.poll(() => stub.last().source).toContain("## Yang sudah masuk kini!\n");
  expect(stub.last().source).toContain("## Yang belum dapat disimpulkan sekarang\n");
  await Promise.all([mine.close(), theirs.close()]);
});

test("a change made outside appears, and the caret stays at its word", async ({ context }) => {
  const page = await open(context);
  await typeAt(page, "Yang belum dapat disimpulkan", "");
  stub.state.put(SAMPLE.replace("## Yang sudah masuk\n", "## Yang sudah masuk\n\nBaris dari luar.\n"), "git");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.locator(".cm-content")).toContainText("Baris dari luar.");
  await page.keyboard.type("!");
  await expect.poll(() => stub.last().source).toContain("## Yang belum dapat disimpulkan!\n");
});

for (const [button, kept, gone] of [
  ["Pakai milik saya", "masuk saya", "masuk mereka"],
  ["Pakai milik Editor Dua", "masuk mereka", "masuk saya"],
  ["Simpan keduanya", "masuk saya\n## Yang sudah masuk mereka", null],
] as const)
  test(`a clash on one line shows both texts: ${button}`, async ({ context }) => {
    const page = await open(context);
    stub.state.put(SAMPLE.replace("## Yang sudah masuk", "## Yang sudah masuk mereka"), "Editor Dua");
    await typeAt(page, "Yang sudah masuk", " saya");
    await page.keyboard.press("Control+s");
    const clash = page.getByRole("region", { name: /disunting bersamaan dengan Editor Dua/ });
    await expect(clash.locator("ins").first()).toContainText("saya");
    await expect(clash.locator("ins").last()).toContainText("mereka");
    await clash.getByRole("button", { name: button }).click();
    await expect(saved(page)).toContainText(/revisi [23]/);
    await expect.poll(() => page.locator(".clash").count()).toBe(0);
    expect(stub.last().source).toContain(kept);
    if (gone) expect(stub.last().source).not.toContain(gone);
  });

test("without a network the text is kept, survives a reload, and is sent when it is back", async ({
  context,
}) => {
  const page = await open(context);
  await cutOff(page);
  await typeAt(page, "Yang sudah masuk", " luring");
  await expect(saved(page)).toContainText("Luring. 1 suntingan disimpan di peramban ini");
  expect(stub.last().source).toBe(SAMPLE);
  await page.unroute("**/redaksi/api/**");
  await page.reload();
  await expect(page.locator(".cm-content")).toContainText("Yang sudah masuk luring");
  await expect.poll(() => stub.last().source).toBe(SAMPLE.replace("sudah masuk\n", "sudah masuk luring\n"));
  await expect(saved(page)).toContainText("revisi 2");
});

test("a window that is gone leaves its text to the next that opens the article", async ({ context }) => {
  const page = await open(context);
  await cutOff(page);
  await typeAt(page, "Yang sudah masuk", " tertinggal");
  await expect(saved(page)).toContainText("Luring");
  await page.close({ runBeforeUnload: false });
  const next = await open(context);
  await expect(next.locator(".cm-content")).toContainText("Yang sudah masuk tertinggal");
  await expect.poll(() => stub.last().source).toContain("sudah masuk tertinggal\n");
});

test("a failing server is said, with a way to try again and to take the text along", async ({ context }) => {
  const page = await open(context);
  stub.state.failure = { status: 403, message: "Disk penuh." };
  await typeAt(page, "Yang sudah masuk", " gagal");
  await expect(saved(page)).toContainText("Gagal menyimpan sejak");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh naskah" }).click();
  expect((await download).suggestedFilename()).toBe("sepertiga-tps-belum-masuk.mdx");
  stub.state.failure = null;
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(saved(page)).toContainText("revisi 2");
});

test("a session that ends keeps the text, and goes on after signing in again", async ({ context }) => {
  const page = await open(context);
  await context.clearCookies();
  await typeAt(page, "Yang sudah masuk", " nanti");
  const note = page.getByRole("region", { name: "Sesi Anda berakhir" });
  await expect(note).toContainText("Teks Anda tetap di sini");
  await expect(note.getByRole("link", { name: "Masuk lagi" })).toHaveAttribute("target", "_blank");
  await page.keyboard.type(" juga");
  await context.addCookies([{ name: "akun", value: "p1", url: stub.origin }]);
  await note.getByRole("button", { name: "Sudah masuk, lanjutkan" }).click();
  await expect(saved(page)).toContainText("revisi 2");
  await expect(note).toHaveCount(0);
  expect(stub.last().source).toContain("## Yang sudah masuk nanti juga\n");
});
