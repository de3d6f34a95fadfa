import { describe, expect, test } from "vitest";
import { isKeptPage } from "./kept-pages.mjs";

const KEY = "/route-cache/APP_PAGE/d7e135adb0771e979d04/$";

describe("which pages are kept once they are made", () => {
  test.each([
    "/",
    "/berita/apa-arti-cakupan-tps",
    "/hasil",
    "/hasil/dpr-2024",
    "/hasil/dpr-2024/kursi",
    "/hasil/dpr-2024/koreksi",
    "/hasil-partai/dpr-2024/psi",
    "/hasil/dpr-2024/32",
    "/hasil/dpr-2024/3174",
    "/hasil/dpr-2024/99BF",
    "/periksa/dpr-2024/7",
  ])("%s is", (path) => {
    expect(isKeptPage(path)).toBe(true);
    expect(isKeptPage(`${KEY}${path}`)).toBe(true);
  });

  test.each([
    "/hasil/dpr-2024/317401",
    "/hasil/dpr-2024/3174011001",
    "/hasil/dpr-2024/3174011001001",
    "/hasil/dpr-2024/99BF00001",
    "/periksa/dpr-2024/wilayah/3174011001001/1",
    "/periksa/dpr-2024/wilayah/pdpr%3A3101/1",
  ])("%s is not: there are as many as polling stations, or as readings of them", (path) => {
    expect(isKeptPage(path)).toBe(false);
    expect(isKeptPage(`${KEY}${path}`)).toBe(false);
  });
});
