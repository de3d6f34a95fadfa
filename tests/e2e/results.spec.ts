import { expect, test } from "./fixtures";

test("all counts stand on one page, each with its state and the way to its own page", async ({ page }) => {
  await page.goto("/hasil");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Semua hitungan");
  await page.getByRole("link", { name: "DPR 2024", exact: true }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("DPR 2024: dua buku angka");
  for (const book of ["Sirekap, hitung nyata", "Penetapan KPU"])
    await expect(page.getByRole("heading", { name: book, exact: true })).toBeVisible();
});

test("a region leads up by its trail, the contest's own region is the contest, an unknown one is not there", async ({
  page,
  request,
}) => {
  await page.goto("/hasil/dpr-2024");
  await page.getByRole("table").getByRole("link", { name: "Jawa Barat", exact: true }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024/32");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jawa Barat");
  await expect(page.locator("main")).not.toContainText("Ambang");
  await page.getByRole("navigation", { name: "Jalur wilayah" }).getByRole("link").click();
  await expect(page).toHaveURL("/hasil/dpr-2024");
  const own = await request.get("/hasil/dprd-dki-2024/31", { maxRedirects: 0 });
  expect([own.status(), own.headers().location]).toEqual([308, "/hasil/dprd-dki-2024"]);
  for (const path of ["/hasil/dpr-2024/tidakada", "/hasil/dprd-dki-2024/32", "/hasil/tidak-ada"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("a page at a time shows the count as it stood, says so, and leads back", async ({ page }) => {
  await page.goto("/hasil/dpr-2024?per=2024-03-14T12:37");
  await expect(page.locator(".flag")).toContainText("Keadaan pada 14 Maret 2024, 12.37 WIB");
  await expect(page.locator("#buku")).toContainText("14 Mar 2024, 12.37 WIB");
  // The decision came six days later.
  await expect(page.getByRole("heading", { name: "Penetapan KPU", exact: true })).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\?per=2024-03-14T12:37$/);
  await page.getByRole("link", { name: "Jawa Barat", exact: true }).click();
  await expect(page.locator(".flag")).toContainText("Keadaan pada 14 Maret 2024, 12.37 WIB");
  await page.getByRole("link", { name: "Lihat keadaan kini" }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024/32");
});

test("the same instant in another zone is the same page, and a date is the end of its day", async ({
  request,
}) => {
  const read = async (per: string) => (await request.get(`/hasil/dpr-2024?per=${per}`)).text();
  for (const per of ["2024-03-14T05:37Z", "2024-03-14T14:37+09:00", "2024-03-14T14:37%2B09:00"])
    expect(await read(per), per).toContain("Keadaan pada <time");
  expect(await read("2024-03-14T14:37+09:00")).toContain("12.37\u00a0WIB</time>");
  expect(await read("2024-03-14")).toContain("akhir hari</time>");
});

test("before the first reading there is no figure, and no zero", async ({ page }) => {
  await page.goto("/hasil/dpr-2024?per=2024-02-01");
  await expect(page.locator(".flag")).toContainText("belum ada pembacaan yang tercatat");
  await expect(page.locator("#buku")).not.toContainText(/\b0\b/);
});

test("a time that cannot be read is answered with 400 and an example", async ({ page, request, guard }) => {
  guard.allow(/400/);
  for (const per of ["kemarin", "2024-13-01", "2024-02-31"])
    expect((await request.get(`/hasil/dpr-2024?per=${per}`)).status(), per).toBe(400);
  await page.goto("/hasil?per=besok");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Waktu itu tidak terbaca");
  await expect(page.locator("main")).toContainText("per=2024-03-14T12:37");
});

test("pages made for one request carry no script of the framework", async ({ request }) => {
  for (const path of [
    "/hasil?per=2024-03-14",
    "/hasil/dpr-2024?per=2024-03-14",
    "/hasil/dpr-2024/cari?q=jawa",
  ]) {
    const scripts = (await (await request.get(path)).text()).match(/<script[^>]*>/g) ?? [];
    expect(
      scripts.filter((tag) => !tag.includes("data-keep")),
      path,
    ).toEqual([]);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a region is found by its name, and a time is chosen", async ({ page }) => {
    await page.goto("/hasil/dpr-2024");
    await page.getByRole("searchbox").fill("jawa bar");
    await page.getByRole("button", { name: "Cari" }).click();
    await page.getByRole("link", { name: "Jawa Barat" }).click();
    await expect(page).toHaveURL("/hasil/dpr-2024/32");
    await page.getByRole("textbox", { name: /waktu lain/ }).fill("2024-03-14T12:37");
    await page.getByRole("button", { name: "Lihat" }).click();
    await expect(page.locator(".flag")).toContainText("12.37 WIB");
  });
});

test("a returning reader sees what has changed since; on a first visit nothing is said", async ({ page }) => {
  await page.goto("/hasil/dpr-2024");
  await expect(page.locator("since-visit")).toHaveText("");
  // As if the visit had been at the third reading. Leaving the page remembers what was shown, so it is set from another.
  await page.goto("/hasil");
  await page.evaluate(() => localStorage.setItem("terlihat:dpr-2024", "3"));
  await page.goto("/hasil/dpr-2024");
  await expect(page.locator("since-visit")).toContainText("sejak kunjungan Anda yang terakhir");
  await expect(page.locator("#buku .chg").first()).toBeVisible();
  await page.reload();
  await expect(page.locator("since-visit")).toHaveText("");
});

test("no page calls anybody elected or qualified from Sirekap", async ({ request }) => {
  for (const path of ["/hasil", "/hasil/dpr-2024", "/hasil/dpr-2024/32", "/hasil/dpr-2024?per=2024-03-14"]) {
    const html = await (await request.get(path)).text();
    expect(html.replace(/<[^>]+>/g, " "), path).not.toMatch(/\b(lolos|menang|pemenang|terpilih)\b/i);
  }
});
