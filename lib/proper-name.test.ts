import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug } from "./is-slug";
import { toProperName, toSlug } from "./proper-name";

test.each([
  ["DKI JAKARTA", "DKI Jakarta"],
  ["P A P U A", "Papua"],
  ["DAERAH ISTIMEWA YOGYAKARTA", "Daerah Istimewa Yogyakarta"],
  ["KOTA ADM. JAKARTA BARAT", "Kota ADM. Jakarta Barat"],
  ["AA ADE KADARISMAN, S.Sos., M.T.", "Aa Ade Kadarisman, S.Sos., M.T."],
  ["Drs. H. ABDUL KHOLIK", "Drs. H. Abdul Kholik"],
  ["FAK-FAK", "Fak-Fak"],
  ["JAWA BARAT II", "Jawa Barat II"],
  ["Partai NasDem", "Partai NasDem"],
])("%s is printed as %s", (shouted, printed) => {
  expect(toProperName(shouted)).toBe(printed);
});

test("any name gives a slug or nothing", () => {
  expect(toSlug("Kota Banda Aceh 2024")).toBe("kota-banda-aceh-2024");
  expect(toSlug("Tha'at dan Taqwa")).toBe("thaat-dan-taqwa");
  fc.assert(
    fc.property(fc.string(), (text) => {
      const slug = toSlug(text);
      expect(slug === "" || isSlug(slug)).toBe(true);
    }),
  );
});
