import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { SAMPLE } from "@/tests/support/studio-stub/sample";
import { type StudioStub, startStudioStub } from "@/tests/support/studio-stub/studio-stub";

/** The editor alone, in a real browser, against a server from memory that speaks the wire contract. */
// Tall enough that every line of the article is drawn.
test.use({ viewport: { width: 1440, height: 1400 } });
let stub: StudioStub;
test.beforeAll(async () => {
  stub = await startStudioStub();
});
test.afterAll(() => stub.stop());
test.beforeEach(() => stub.state.reset());

const CLEAN = SAMPLE.replace(" tinggi={420}", "").replace(
  "478.878 dari 823.378 TPS (58,17 persen)",
  "478.878 dari 823.236 TPS (58,17 persen)",
);

async function open(context: BrowserContext, who: "p1" | "e2" = "p1"): Promise<Page> {
  await context.addCookies([{ name: "akun", value: who, url: stub.origin }]);
  const page = await context.newPage();
  await page.goto(stub.page);
  await page.locator(".cm-content").waitFor();
  return page;
}
const source = (page: Page) => page.locator(".cm-content");
const saved = (page: Page) => page.locator(".top .saved");
/** Puts the caret at the end of the line with these words. */
async function clickLine(page: Page, words: string): Promise<void> {
  await source(page).locator(".cm-line", { hasText: words }).first().click();
  await page.keyboard.press("End");
}

test("what is typed is saved by itself, and every other byte stays", async ({ context }) => {
  const page = await open(context);
  await clickLine(page, "Yang sudah masuk");
  await page.keyboard.type(" di TPS");
  await expect(saved(page)).toContainText("revisi 2");
  expect(stub.last().source).toBe(SAMPLE.replace("## Yang sudah masuk", "## Yang sudah masuk di TPS"));
});

test("problems stand at their exact place, F8 goes along them, and Alt Enter mends", async ({ context }) => {
  const page = await open(context);
  const rows = page.locator(".problems tr");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("19:54");
  await expect(rows.first()).toContainText("widget/atribut-asing");
  await source(page).focus();
  for (const place of [
    "Baris 19, kolom 54",
    "Baris 25, kolom 48",
    "Baris 25, kolom 72",
    "Baris 19, kolom 54",
  ]) {
    await page.keyboard.press("F8");
    await expect(page.locator(".p-source .pane-head")).toContainText(place);
  }
  await page.keyboard.press("Shift+F8");
  await expect(page.locator(".p-source .pane-head")).toContainText("Baris 25, kolom 72");
  await page.keyboard.press("Alt+Enter");
  await expect(rows).toHaveCount(2);
  await expect(saved(page)).toContainText("revisi 2");
  expect(stub.last().source).toBe(SAMPLE.replace("478.878 dari 823.378", "478.878 dari 823.236"));
});

test("bound figures are folded to a name and a value, and folding changes nothing", async ({ context }) => {
  const page = await open(context);
  await expect(source(page).locator(".fold").first()).toHaveText("ppp/share");
  await expect(source(page)).not.toContainText("<Fact");
  await expect(source(page).locator(".fact.is-changed").first()).toHaveText("278.625 TPS");
  await source(page).focus();
  await page.keyboard.press("Alt+f");
  await expect(source(page)).toContainText('<Fact of="dpr-2024/ppp/share"');
  await page.keyboard.press("Alt+f");
  await expect(source(page)).not.toContainText("<Fact");
  await expect(saved(page)).toContainText("revisi 1");
  expect(stub.last().source).toBe(SAMPLE);
});

test("the widget at the caret is edited in a form, which changes its tag alone", async ({ context }) => {
  const page = await open(context);
  await clickLine(page, "RealCount");
  await page.getByRole("tab", { name: "Widget" }).click();
  const form = page.getByRole("form", { name: "RealCount, baris 19" });
  await form.getByLabel("Baris yang ditebalkan").selectOption("psi");
  await form.getByRole("checkbox", { name: "Partai Persatuan Pembangunan" }).check();
  await form.getByLabel("Judul").fill("Tiga partai");
  await page.keyboard.press("Control+Enter");
  await expect(saved(page)).toContainText("revisi 2");
  const tag =
    '<RealCount contest="dpr-2024" title="Tiga partai" tinggi={420} parties={["ppp"]} highlight="psi" />';
  expect(stub.last().source).toBe(SAMPLE.replace(/<RealCount[^\n]*/, tag));
});

test("a new widget is written as one tag of its own, and undone in one step", async ({ context }) => {
  const page = await open(context);
  await clickLine(page, "Yang belum dapat disimpulkan");
  await page.getByRole("tab", { name: "Widget" }).click();
  await page.getByRole("button", { name: /^TpsProgress/ }).click();
  await page.getByRole("form").getByLabel("Kontes").selectOption("dpr-2024");
  await page.getByRole("button", { name: /^Sisipkan / }).click();
  await expect(saved(page)).toContainText("revisi 2");
  const heading = "## Yang belum dapat disimpulkan";
  expect(stub.last().source).toBe(
    SAMPLE.replace(heading, `${heading}\n\n<TpsProgress contest="dpr-2024" />`),
  );
  await source(page).focus();
  await page.keyboard.press("Control+z");
  await expect(saved(page)).toContainText("revisi 3");
  expect(stub.last().source).toBe(SAMPLE);
});

test("completion offers widgets, values and names of the head", async ({ context }) => {
  const page = await open(context);
  await clickLine(page, "Yang sudah masuk");
  await page.keyboard.press("Enter");
  await page.keyboard.type("<Threshold");
  const list = page.locator(".cm-tooltip-autocomplete");
  await expect(list).toContainText("ThresholdPath");
  await page.keyboard.press("Escape");
  await page.keyboard.type('Path contest="dp');
  await expect(list).toContainText("dpr-2024");
  await page.keyboard.press("Enter");
  await expect(source(page)).toContainText('<ThresholdPath contest="dpr-2024');
});

test("the preview shows the text as typed, keeps its scroll, and the last good page while it cannot be read", async ({
  context,
}) => {
  stub.state.reset(CLEAN);
  const page = await open(context);
  const frame = page.frameLocator(".p-preview iframe");
  await expect(frame.locator("h1")).toContainText("Sepertiga TPS Belum Masuk");
  await clickLine(page, "Hasil resmi diumumkan");
  await page.keyboard.type(" Titik temu.");
  await expect(frame.locator(".prose")).toContainText("Titik temu.");
  const top = () =>
    page
      .locator(".p-preview iframe")
      .evaluate((node: HTMLIFrameElement) => node.contentDocument?.scrollingElement?.scrollTop ?? 0);
  await expect.poll(top).toBeGreaterThan(100);
  const before = await top();
  await page.keyboard.type(" Lagi.");
  await expect(frame.locator(".prose")).toContainText("Titik temu. Lagi.");
  expect(await top()).toBe(before);
  await page.keyboard.type(" {kurung");
  await expect(page.locator(".stage-note")).toContainText("belum dapat dibaca");
  await expect(page.locator(".stage-note")).toContainText("Pratinjau menampilkan keadaan");
  await expect(frame.locator(".prose")).toContainText("Lagi.");
  const ran = await page
    .locator(".p-preview iframe")
    .evaluate((node: HTMLIFrameElement) => "ran" in (node.contentWindow ?? {}));
  expect(ran).toBe(false);
});

test("as at another snapshot, and in the dark: the preview changes, the text does not", async ({
  context,
}) => {
  stub.state.reset(CLEAN);
  const page = await open(context);
  const frame = page.frameLocator(".p-preview iframe");
  await page.locator(".asat summary").click();
  await expect(page.locator(".asat-menu label", { hasText: "dipakai naskah" })).toContainText("16 Mar 2024");
  await page.getByRole("radio", { name: /14 Mar 2024/ }).check();
  await expect(frame.locator(".strip")).toContainText("2024-03-14T12:37");
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Gelap" }).check({ force: true });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: "Desktop" }).check({ force: true });
  await expect(page.locator(".p-preview iframe")).toHaveCSS("width", "1200px");
  expect(stub.last().source).toBe(CLEAN);
});

test("new data is taken only when the editor says so, for all figures in one step", async ({ context }) => {
  stub.state.reset(CLEAN);
  const page = await open(context);
  await expect(page.locator(".note.warn")).toContainText("mengubah 5 angka");
  expect(stub.last().source).toBe(CLEAN);
  await page.getByRole("button", { name: "Pakai data 21 Mar 00.37" }).click();
  await expect(saved(page)).toContainText("revisi 2");
  expect(stub.last().source).toContain(
    '<Fact of="dpr-2024/tps/sisa" at="2024-03-21T00:37:00+07:00">275.994 TPS</Fact>',
  );
  expect(stub.last().source).toContain(
    '<Fact of="dpr-2024/ppp/share" at="2024-03-16T10:37:00+07:00">4,01 persen</Fact>',
  );
  await expect(page.locator(".note.warn")).toHaveCount(0);
});

test("whoever wrote it cannot approve it, and is told why before pressing", async ({ context }) => {
  stub.state.reset(CLEAN);
  const page = await open(context);
  const button = page.getByRole("button", { name: "Jadwalkan", exact: true });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  const why = await button.getAttribute("aria-describedby");
  await expect(page.locator(`[id="${why}"]`)).toContainText("perlu peran");
  await button.click({ force: true });
  await expect(page.getByRole("button", { name: "Setujui" })).toHaveCount(0);
  await page.getByText("Langkah lain").click();
  await expect(page.locator(".more-moves li", { hasText: "Setujui" })).toContainText(
    /perlu peran|Empat mata/,
  );
  expect(stub.state.moves).toEqual([]);
});

test("a second person approves and schedules in WIB, and can take the schedule back", async ({ context }) => {
  stub.state.reset(CLEAN);
  const page = await open(context, "e2");
  await page.getByRole("button", { name: "Setujui" }).click();
  await expect(page.getByLabel("Waktu terbit, WIB")).toBeVisible();
  await page.getByLabel("Waktu terbit, WIB").fill("21 Mar 2027 10.15");
  await expect(page.locator(".zones")).toContainText("11.15 WITA");
  await page.getByRole("button", { name: "Jadwalkan", exact: true }).click();
  await expect(page.locator(".top .state")).toContainText("Terjadwal");
  expect(stub.state.moves).toMatchObject([
    { move: "approve" },
    { move: "schedule", at: "2027-03-21T10:15:00+07:00" },
  ]);
  await page.getByRole("button", { name: "Batalkan jadwal" }).click();
  await expect(page.locator(".top .state")).toContainText("Draf");
});

test("errors stand before publication, and a time that is past too", async ({ context }) => {
  stub.state.approvedBy = "Editor Dua";
  const page = await open(context, "e2");
  await expect(page.locator("#why")).toContainText("Betulkan 2 galat dahulu.");
  stub.state.reset(CLEAN);
  stub.state.approvedBy = "Editor Dua";
  await page.reload();
  await page.getByLabel("Waktu terbit, WIB").fill("21 Mar 2021 10.15");
  await expect(page.locator("#why")).toContainText("Waktunya sudah lewat.");
});

test("a correction shows both texts, asks for a note to readers, and goes out with Ctrl Enter", async ({
  context,
}) => {
  stub.state.reset(CLEAN.replace("2027-03-21", "2024-03-21"));
  stub.state.saves[0] = {
    ...stub.state.saves[0],
    at: "2024-03-21T02:30:00Z",
  } as (typeof stub.state.saves)[number];
  stub.state.article = "published";
  const page = await open(context, "e2");
  await page
    .locator(".cm-line", { hasText: "Ambang batas DPR" })
    .locator(".t-b", { hasText: "seluruh" })
    .dblclick();
  await page.keyboard.type("semua");
  await expect(saved(page)).toContainText("revisi 2");
  await page.getByRole("button", { name: "Koreksi", exact: true }).click();
  await expect(page.locator(".diff del")).toHaveText("seluruh");
  await expect(page.locator(".diff ins")).toHaveText("semua");
  await expect(page.locator("#koreksi-why")).toContainText("Tulis catatan untuk pembaca.");
  await page.getByLabel("Catatan untuk pembaca").fill("Yang benar: semua suara sah.");
  await expect(page.locator(".reader-note")).toContainText("Yang benar: semua suara sah.");
  await expect(page.locator("#koreksi-why")).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("Catatan untuk pembaca").press("Control+Enter");
  await expect(page.locator(".top .state")).toContainText("Dikoreksi");
  expect(stub.state.moves).toMatchObject([
    { move: "correct", cause: "salah-membaca-data", note: "Yang benar: semua suara sah." },
  ]);
});

test("history compares word by word and brings a revision back as a new one", async ({ context }) => {
  stub.state.put(SAMPLE.replace("Masih ada", "Tinggal"), "Editor Dua");
  const page = await open(context);
  await page.getByRole("tab", { name: "Jejak" }).click();
  await expect(page.locator(".trail li")).toHaveCount(2);
  await page.locator(".trail li").last().getByRole("button", { name: "Lihat dan pulihkan" }).click();
  const dialog = page.getByRole("dialog", { name: "Perbandingan" });
  await expect(dialog.locator("del")).toHaveText("Masih ada");
  await expect(dialog.locator("ins")).toHaveText("Tinggal");
  await dialog.getByRole("button", { name: /^Pulihkan/ }).click();
  await expect(saved(page)).toContainText("revisi 3");
  expect(stub.last().source).toBe(SAMPLE);
  await expect(source(page)).toContainText("Masih ada");
});
