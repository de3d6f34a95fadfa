import { expect, test } from "vitest";
import { readStationExtras } from "./read-station-extras";

const read = (json: unknown) => readStationExtras(new TextEncoder().encode(JSON.stringify(json)));
const scan = "https://sirekap-obj-formc.kpu.go.id/204f/pemilu/ppwp/11/01/01/20/01/1101012001001.jpg";

test("who voted, where the sheets are, and that the vote was held again", () => {
  const file = {
    administrasi: { pengguna_total_j: 239 },
    images: [scan, scan, null],
    psu: "Pemungutan Suara Ulang",
  };
  expect(read(file)).toEqual({ voters: 239, scans: [scan], voting: "Pemungutan Suara Ulang" });
  expect(read({ ...file, psu: "Reguler" }).voting).toBeNull();
});

test("a link leads to KPU or nowhere", () => {
  const images = [
    "http://sirekap-obj-formc.kpu.go.id/a.jpg",
    "https://kpu.go.id.example.com/a.jpg",
    "https://kpu.go.id@example.com/a.jpg",
    "https://examplekpu.go.id/a.jpg",
    "javascript:alert(1)",
    "//kpu.go.id/a.jpg",
    7,
  ];
  expect(read({ images }).scans).toEqual([]);
});

test("what is missing or of another kind is unknown, never zero, and never an error", () => {
  const nothing = { voters: null, scans: [], voting: null };
  for (const file of [
    {},
    { administrasi: null, images: null, psu: null },
    { administrasi: { pengguna_total_j: -1 }, images: "a", psu: 3 },
    { administrasi: [], images: {} },
    [],
    null,
  ])
    expect(read(file), JSON.stringify(file)).toEqual(nothing);
  expect(readStationExtras(new TextEncoder().encode("<html>"))).toEqual(nothing);
});
