import { describe, expect, test } from "vitest";
import { checkArticle, toArticle } from "../support/fact-article";

const fact = (of: string, text: string, props = "") => `<Fact of="${of}"${props}>${text}</Fact>`;
const OLD = ' at="2024-02-20T11:00:00+07:00"';

/** Findings without those of newer data, which every story of an older reading has. */
const check = async (body: string, head = {}) =>
  (await checkArticle(toArticle(body, head))).filter(({ rule }) => rule !== "angka/data-baru");

describe("a bound figure that says what the data says passes", () => {
  test.each([
    `PSI ${fact("dpr-2024/psi/share", "2,51 persen", OLD)}.`,
    `PSI ${fact("dpr-2024/psi/share", "2,5 persen", OLD)}.`,
    `PSI ${fact("dpr-2024/psi/bagian", "2,51 *persen*", ' at="2024-02-20T11:00+07:00"')}.`,
    `Cakupan ${fact("dpr-2024/tps/counted, tps/total", "547.384 dari 823.378 TPS")}.`,
    `Ada ${fact("dpr-2024/pdip/votes", "12,66 juta suara")}.`,
    `Ada sekitar ${fact("dpr-2024/pdip/votes", "12,7 juta suara")}.`,
    `Ada lebih dari ${fact("dpr-2024/pdip/votes", "12 juta suara")}.`,
    `Ada **${fact("dpr-2024/ppp/votes", "5.878.777 suara", ' ledger="official"')}**.`,
    `Selisih ${fact("dpr-2024/ppp/share - threshold", "0,01 poin persen")}.`,
    `Ada ${fact("dpr-2024/31/tps/share", "55,9 persen")} TPS.`,
    `Ada ${fact("dpr-2024/dapil-3602/pdip/seats", "satu kursi", ' ledger="official" at="2024-09-02T08:00:00+07:00"')}.`,
    `Ada ${fact("dpr-2024/above-threshold/parties", "delapan partai", ' ledger="official"')}.`,
    `PDIP di urutan ${fact("dpr-2024/pdip/rank", "pertama")}.`,
    `- DKI ${fact("dprd-dki-2024/psi/votes, psi/share", "120.039 suara (7,59 persen)", OLD)}`,
    `| Partai | Suara (persen) |\n| --- | ---: |\n| PSI | ${fact("dpr-2024/psi/share", "3,12")} |`,
  ])("%s", async (body) => {
    expect(await check(body)).toEqual([]);
  });
});

describe("a bound figure that does not is told at its place, and its mend passes", () => {
  test.each([
    [fact("dpr-2024/psi/share", "2,52 persen", OLD), "angka/salah", "2,52"],
    [fact("dpr-2024/psi/share", "2,6 persen", OLD), "angka/pembulatan", "2,6"],
    [fact("dpr-2024/psi/share", "2,510 persen", OLD), "angka/pembulatan", "2,510"],
    [fact("dpr-2024/psi/share", "2,51 poin persen", OLD), "angka/satuan", "poin persen"],
    [fact("dpr-2024/psi/share - threshold", "1,49 persen", OLD), "angka/satuan", "persen"],
    [fact("dpr-2024/psi/share", "2,51", OLD), "angka/satuan", "2,51"],
    [fact("dpr-2024/pdip/votes", "12,66 ribu suara"), "angka/salah", "12,66"],
    [fact("dpr-2024/pdip/votes", "12.658.446 TPS"), "angka/satuan", "TPS"],
    [fact("dpr-2024/psii/share", "2,51 persen", OLD), "angka/tidak-ada", "psii"],
    [fact("dpr-2025/psi/share", "2,51 persen", OLD), "angka/tidak-ada", "dpr-2025"],
    [fact("dpr-2024/psi/shere", "2,51 persen", OLD), "angka/tidak-ada", "shere"],
    [
      fact("dpr-2024/psi/share", "3,12 persen", ' at="2024-03-20T12:00:00+07:00"'),
      "angka/tidak-ada",
      "2024-03-20T12:00:00+07:00",
    ],
    [fact("psi/share", "3,12 persen"), "angka/tidak-ada", "psi/share"],
  ])("%s", async (body, rule, place) => {
    const [found, ...rest] = await check(`PSI ${body} saat itu.`);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ rule, place, severity: "error" });
    const mended = (await checkArticle(found?.mended ?? "")).map(({ rule }) => rule);
    expect(mended.filter((each) => each !== "angka/data-baru")).toEqual([]);
  });

  test.each([
    [
      fact("dpr-2024/psi/share", "2,51 persen", ' at="2024-02-19T11:00:00+07:00"'),
      "Tidak ada pembacaan Sirekap",
    ],
    [fact("dpr-2024/psi/votes", "100.000 suara", OLD), "tidak menyebut"],
    [fact("dprd-dki-2024/psi/rank", "keempat", OLD), "tidak menyebut"],
    [fact("dprd-dki-2024/psi/share", "7,59 persen"), "belum punya waktu"],
    [fact("dpr-2024/99XX/psi/share", "7,59 persen"), "Wilayah"],
    [fact("dpr-2024/below-threshold/votes", "1 suara"), "hanya dapat diambil dari penetapan"],
    [fact("dpr-2024/psi/votes - psi/share", "1 suara"), "tidak dapat dikurangkan"],
    [fact("dpr-2024/psi/votes, psi/share", "2.409.499 suara"), "mengikat 2 angka"],
    [fact("dpr-2024/psi/votes", "banyak suara"), "tidak memuat angka"],
  ])("%s", async (body, message) => {
    const found = await check(`PSI ${body} saat itu.`);
    expect(found.map(({ message }) => message).join()).toContain(message);
    expect(found.every(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("arithmetic within the text", () => {
  test.each([
    "Masuk 478.878 dari 823.236 TPS, 58,17 persen.",
    "Masuk 478.878 dari 823.236 TPS (58,17 persen). Masih ada 344.358 TPS yang belum.",
    "PKS 229.026 suara dan PSI 120.039 suara, selisihnya 108.987 suara.",
    "Suaranya naik dari 1.000 menjadi 1.250 suara, bertambah 250 suara.",
    "PPP meraih 5.878.777 suara atau 3,87 persen dari 151.796.631 suara sah.",
    "Bagiannya naik dari 2,51 persen menjadi 3,12 persen, bertambah 0,61 poin persen.",
    "Artinya 142.154 kali 3, yaitu 426.462.",
    "Empat persen dari 151.796.631 berarti sekurang-kurangnya 6.071.866 suara.",
  ])("that is right is left alone: %s", async (body) => {
    expect((await check(body)).filter(({ rule }) => rule === "angka/hitungan")).toEqual([]);
  });

  test.each([
    ["Masuk 478.878 dari 823.236 TPS, 58,16 persen.", "58,16", "58,17"],
    ["Ada 58,18 persen (478.878 dari 823.236 TPS).", "58,18", "58,17"],
    ["Masuk 478.878 dari 823.236 TPS. Sebanyak 344.359 TPS lainnya belum masuk.", "344.359", "344.358"],
    ["PKS 229.026 suara dan PSI 120.039 suara, selisihnya 108.988 suara.", "108.988", "108.987"],
    ["Naik dari 1.000 menjadi 1.250 suara, bertambah 251 suara.", "251", "250"],
    ["Jumlahnya berkurang 127, dari 77.141.377 menjadi 77.141.251.", "127", "126"],
    ["PPP meraih 5.878.777 suara atau 3,88 persen dari 151.796.631 suara sah.", "3,88", "3,87"],
    ["Artinya 142.154 kali 3, yaitu 426.463.", "426.463", "426.462"],
  ])("that is not is an error with the result: %s", async (body, place, right) => {
    const [found, ...rest] = (await check(body)).filter(({ rule }) => rule === "angka/hitungan");
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ place, severity: "error" });
    expect(found?.mended).toContain(body.replace(place, right));
  });
});

describe("figures that nothing stands behind", () => {
  test("are told, with the address where the data has just one that it can be", async () => {
    const [found, ...rest] = await check("PSI memperoleh 2.409.499 suara.");
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ rule: "angka/tak-terikat", severity: "warning", place: "2.409.499 suara" });
    expect(await check((found?.mended ?? "").split("---\n").at(-1) ?? "")).toEqual([]);
  });

  test("may be declared as quoted from a source that the article lists, and from no other", async () => {
    const sources = '[{ label: "Undang-Undang Nomor 7 Tahun 2017" }]';
    const quoted = (name: string) => `Ambangnya <Quoted source="${name}">4 persen</Quoted>.`;
    expect(await check(quoted("Undang-Undang Nomor 7"), { sources })).toEqual([]);
    expect(await check(quoted("kabar burung"), { sources })).toMatchObject([
      { rule: "angka/sumber", place: "kabar burung" },
    ]);
  });

  test("are those with a unit: no date, time, code, page or bare number", async () => {
    expect(
      await check("Selasa (20/2/2024) pukul 11.00 WIB, UU 7/2017, 201 pembacaan, kode 99BF, tahun 2024."),
    ).toEqual([]);
  });

  test("may be said again where they are bound, in the text and in the headline", async () => {
    const body = `PSI ${fact("dpr-2024/psi/share", "3,12 persen")}.\n\n## Mengapa 3,12 persen\n\nJadi 3,12 persen.`;
    expect(await check(body, { title: "PSI 3,12 persen" })).toEqual([]);
    expect(await check(body, { title: "PSI 3,13 persen" })).toMatchObject([
      { rule: "angka/salah", place: "3,13 persen", message: expect.stringContaining("3,12") },
    ]);
  });

  test("are not those of a quotation or of code", async () => {
    expect(
      await check('<Quote source="Saksi">\n\nSaya lihat 12 suara.\n\n</Quote>\n\nLihat `12 suara`.'),
    ).toEqual([]);
  });
});

test("a newer reading is a warning while a text is written, and a hint once it is out", async () => {
  const body = `PSI ${fact("dpr-2024/psi/share", "2,51 persen", OLD)}.`;
  const severities = async (status: string) =>
    (await checkArticle(toArticle(body, { status }))).map(({ rule, severity }) => [rule, severity]);
  expect(await severities("draft")).toEqual([["angka/data-baru", "warning"]]);
  expect(await severities("published")).toEqual([["angka/data-baru", "hint"]]);
});

test("without a database everything that needs none is still told", async () => {
  const url = process.env.DATABASE_URL;
  delete process.env.DATABASE_URL;
  try {
    const body = `PSI ${fact("dpr-2024/psi/shere", "2,51 persen", OLD)}, ${fact("dpr-2024/psi/votes", "9 suara")}, 5 TPS, 1 dari 2 TPS, 51 persen.`;
    expect((await check(body)).map(({ rule }) => rule)).toEqual([
      "angka/tidak-ada",
      "angka/hitungan",
      "angka/tak-terikat",
      "angka/tak-terikat",
      "angka/tak-terikat",
      "angka/tak-terikat",
    ]);
  } finally {
    process.env.DATABASE_URL = url;
  }
});
