import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { ingest, query } from "./support/count";

const WAY = ["31", "3174", "317401", "3174011001"] as const;
const NAMES = ["", "KOTA JAKARTA SELATAN", "TEBET", "TEBET TIMUR"];
const VILLAGE = "3174011001";
const STATION = `${VILLAGE}001`;
const FOLDER = `pemilu/hhcw/ppwp/31/3174/317401/${VILLAGE}`;
const SCAN = "https://sirekap-obj-formc.kpu.go.id/204f/pemilu/ppwp/31/74/01/10/01/3174011001001.jpg";

/** A polling station's file in KPU's shape; its minutes count more people than ballots. */
const toStation = (ts: string, votes: readonly [number, number, number]) => {
  const sum = votes.reduce((total, count) => total + count, 0);
  const minutes = { suara_sah: sum, suara_total: sum + 1, pemilih_dpt_j: 284, suara_tidak_sah: 1 };
  return new TextEncoder().encode(
    JSON.stringify({
      mode: "hhcw",
      chart: { null: null, "100025": votes[0], "100026": votes[1], "100027": votes[2] },
      images: [SCAN, "https://example.com/no-scan.jpg"],
      administrasi: { ...minutes, pengguna_total_j: 239 },
      psu: null,
      ts,
    }),
  );
};

test.beforeAll(async () => {
  for (const [at, code] of WAY.entries()) {
    const parent = at === 0 ? "0" : WAY[at - 1];
    await query(
      "INSERT INTO region (code, name, level, parent_code) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      [code, NAMES[at] || "DKI Jakarta", at + 1, parent],
    );
  }
  for (let station = 1; station <= 20; station++) {
    const number = String(station).padStart(3, "0");
    await query(
      "INSERT INTO region (code, name, level, parent_code) VALUES ($1, $2, 5, $3) ON CONFLICT DO NOTHING",
      [`${VILLAGE}${number}`, `TPS ${number}`, VILLAGE],
    );
  }
});

test("a polling station shows its votes, its minutes, what does not fit in them, and KPU's sheets as plain links", async ({
  page,
}) => {
  const run = await ingest(toStation("2024-02-20 13:00:00", [144, 19, 2]), `${FOLDER}/${STATION}.json`);
  expect(run.stderr).toBe("");
  // The guard of this folder fails on any request that leaves the portal: the sheets are not fetched.
  await page.goto(`/hasil/pilpres-2024/${STATION}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("TPS 001, Tebet Timur");
  await expect(page.getByRole("row", { name: /Anies/ })).toContainText("144");
  await expect(page.getByRole("row", { name: /daftar tetap/ })).toContainText("284");
  await expect(page.getByText("Pengguna hak pilih 239 orang, surat suara digunakan 166.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Lembar 1 dari 1" })).toHaveAttribute("href", SCAN);
  const trail = page.getByRole("navigation", { name: "Jalur wilayah" });
  await expect(trail).toContainText("Kota Jakarta Selatan");
  await expect(page.locator("main")).not.toContainText(/\b(lolos|menang)\b/i);
});

test("votes above the roll hold that station, and its page says so", async ({ page }) => {
  await ingest(toStation("2024-02-20 14:00:00", [744, 19, 2]), `${FOLDER}/${STATION}.json`);
  await page.goto(`/hasil/pilpres-2024/${STATION}`);
  await expect(page.locator(".flag")).toContainText("Satu berkas wilayah ini ditahan.");
  await expect(page.getByRole("row", { name: /Anies/ })).toContainText("144");
  await expect(page.locator("#koreksi")).toContainText("Ditahan");
});

test("the small places have no accessibility fault, and stay within 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const code of ["3174", "317401", VILLAGE, STATION]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(`/hasil/pilpres-2024/${code}`);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(" ")}`),
        `${code} ${colorScheme}`,
      ).toEqual([]);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, code).toBeLessThanOrEqual(320);
  }
});

test("no page below a regency is kept here, each may be kept by a cache in front, and all are readers' pages", async ({
  request,
}) => {
  const ask = async (code: string) => {
    const response = await request.get(`/hasil/pilpres-2024/${code}`);
    expect(response.status(), code).toBe(200);
    expect(response.headers()["cache-control"], code).toMatch(/^s-maxage=300, stale-while-revalidate=\d+$/);
    const html = await response.text();
    expect(html.match(/<script[^>]*>/g), code).toEqual([expect.stringContaining("data-keep")]);
    return response.headers()["x-nextjs-cache"];
  };
  const stations = Array.from({ length: 20 }, (_, at) => `${VILLAGE}${String(at + 1).padStart(3, "0")}`);
  for (const code of ["317401", VILLAGE, ...stations, ...stations])
    expect(await ask(code), code).toBe("MISS");
  await ask("3174");
  expect(await ask("3174")).toBe("HIT");
});
