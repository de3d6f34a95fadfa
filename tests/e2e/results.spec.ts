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

test("a reader who travels in time stays there on every page of the contest", async ({ page }) => {
  const isThen = () =>
    expect(page.locator(".flag").first()).toContainText("Keadaan pada 14 Maret 2024, 12.37 WIB");
  await page.goto("/hasil?per=2024-03-14T12:37");
  await page.getByRole("link", { name: "DPR 2024", exact: true }).click();
  await isThen();
  await page.getByRole("link", { name: "Kursi", exact: true }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024/kursi?per=2024-03-14T12:37");
  await isThen();
  // The decision came later, and with it the only seats that the seed knows.
  await expect(page.locator(".hemi")).toHaveCount(0);
  await page.getByRole("textbox", { name: /Ambang lain/ }).fill("3,5");
  await page.getByRole("button", { name: "Andaikan" }).click();
  await isThen();
  await expect(page.getByText("Pengandaian, bukan aturan: ambang 3,5 %.")).toBeVisible();
  await page.getByRole("link", { name: "Kembali ke aturan" }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024/kursi?per=2024-03-14T12:37");
  await page.getByRole("link", { name: /^Hasil DPR/ }).click();
  await page.getByRole("link", { name: "Semua koreksi" }).first().click();
  await isThen();
  await expect(page).toHaveURL("/hasil/dpr-2024/koreksi?per=2024-03-14T12:37");
  // The falls of the seed are those of 16 March.
  await expect(page.locator("main")).toContainText("Belum ada yang perlu dicatat sampai 14 Maret 2024");
  await page.getByRole("link", { name: /^Hasil DPR/ }).click();
  await page.getByRole("searchbox").fill("jawa bar");
  await page.getByRole("button", { name: "Cari" }).click();
  await isThen();
  await page.getByRole("link", { name: "Jawa Barat" }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024/32?per=2024-03-14T12:37");
  await isThen();
  await page.getByRole("navigation", { name: "Jalur wilayah" }).getByRole("link").click();
  await expect(page).toHaveURL("/hasil/dpr-2024?per=2024-03-14T12:37");
  // Of the seed's readings only the last has figures by province.
  await page.goto("/hasil/dpr-2024?per=2024-03-21T12:37");
  await page.locator('.map a[href*="/12?"]').first().click();
  await expect(page).toHaveURL("/hasil/dpr-2024/12?per=2024-03-21T12:37");
});

test("seats and ledger of now lead back from an earlier time, a supposed threshold stays", async ({
  page,
}) => {
  await page.goto("/hasil/dpr-2024/kursi?ambang=3,5&per=2024-03-14T12:37");
  await page.getByRole("link", { name: "Lihat keadaan kini" }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024/kursi?ambang=3,5");
  await page.goto("/hasil/dpr-2024/koreksi?per=2024-03-16T10:37");
  await expect(page.locator("main")).toContainText("13 hitungan turun");
  await page.getByRole("link", { name: "Lihat keadaan kini" }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024/koreksi");
});

test("the share of one party is a map that the reader chooses, now and at a time", async ({
  page,
  request,
}) => {
  await page.goto("/hasil/dpr-2024");
  const map = page.locator("#peta-partai");
  // Whoever is nearest below the threshold, unless somebody is chosen.
  await expect(map.getByRole("heading")).toContainText("PSI");
  await map.getByRole("navigation").getByRole("link", { name: "Golkar" }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024?partai=golkar#peta-partai");
  await expect(map.getByRole("heading")).toContainText("Golkar");
  await expect(map).toContainText("sampai di bawah");
  await expect(page.locator("#wilayah").getByRole("columnheader", { name: "Golkar, %" })).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/hasil\/dpr-2024$/);
  await page.goto("/hasil/dpr-2024?partai=golkar&per=2024-03-14T12:37");
  await expect(map.getByRole("heading")).toContainText("Golkar");
  await map.getByRole("navigation").getByRole("link", { name: "PKB" }).click();
  await expect(page).toHaveURL("/hasil/dpr-2024?partai=pkb&per=2024-03-14T12:37#peta-partai");
  for (const path of ["/hasil/dpr-2024?partai=tidak-ada", "/hasil/dpr-2024?partai=tidak-ada&per=2024-03-14"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("a chosen party's page is kept, as the contest's own is", async ({ request }) => {
  await request.get("/hasil/dpr-2024?partai=pan");
  const again = await request.get("/hasil/dpr-2024?partai=pan");
  expect(again.headers()["x-nextjs-cache"]).toBe("HIT");
  expect(again.headers()["cache-control"]).toContain("s-maxage=300");
});

test("a region has its own trend and its own corrections", async ({ page }) => {
  await page.goto("/hasil/dpr-2024/31");
  await expect(page.getByRole("heading", { name: /^Koreksi dan catatan/ })).toBeVisible();
  await expect(page.locator("#koreksi")).not.toContainText("Indonesia");
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
  for (const path of ["dpr-2024", "dpr-2024/kursi", "dpr-2024/koreksi", "dpr-2024/32", "dpr-2024/cari"])
    for (const per of ["kemarin", "2024-13-01", "2024-02-31"])
      expect((await request.get(`/hasil/${path}?q=jawa&per=${per}`)).status(), `${path} ${per}`).toBe(400);
  await page.goto("/hasil?per=besok");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Waktu itu tidak terbaca");
  await expect(page.locator("main")).toContainText("per=2024-03-14T12:37");
});

test("pages made for one request carry no script of the framework", async ({ request }) => {
  for (const path of [
    "/hasil?per=2024-03-14",
    "/hasil/dpr-2024?per=2024-03-14",
    "/hasil/dpr-2024/kursi?per=2024-03-14",
    "/hasil/dpr-2024/kursi?ambang=3",
    "/hasil/dpr-2024/koreksi?per=2024-03-14",
    "/hasil/dpr-2024?partai=psi&per=2024-03-14",
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
  for (const path of [
    "/hasil",
    "/hasil/dpr-2024",
    "/hasil/dpr-2024/32",
    "/hasil/dpr-2024?per=2024-03-14",
    "/hasil/dpr-2024?partai=ppp",
    "/hasil/dpr-2024/kursi",
    "/hasil/dpr-2024/kursi?ambang=3",
    "/hasil/dpr-2024/koreksi",
  ]) {
    const html = await (await request.get(path)).text();
    expect(html.replace(/<[^>]+>/g, " "), path).not.toMatch(/\b(lolos|menang|pemenang|terpilih)\b/i);
  }
});
