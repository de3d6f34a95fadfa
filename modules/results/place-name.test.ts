import { expect, test } from "vitest";
import { toPlaceName } from "./place-name";

test.each([
  ["KOTA BEKASI", "Kota Bekasi"],
  ["PANGKAJENE DAN KEPULAUAN", "Pangkajene dan Kepulauan"],
  ["TOJO UNA-UNA", "Tojo Una-Una"],
  ["BA'A", "Ba'a"],
  ["KAB PEGUNUNGAN BINTANG", "Kab. Pegunungan Bintang"],
  ["DKI JAKARTA", "DKI Jakarta"],
  ["KOTO XI TARUSAN", "Koto XI Tarusan"],
  ["V KOTO KAMPUNG DALAM", "V Koto Kampung Dalam"],
  ["ILIR TIMUR II", "Ilir Timur II"],
  ["TPS 007", "TPS 007"],
  ["KSK 010", "KSK 010"],
  ["Sofia, Bulgaria", "Sofia, Bulgaria"],
  ["DKI Jakarta", "DKI Jakarta"],
  ["", ""],
])("%s is printed as %s", (name, printed) => {
  expect(toPlaceName(name)).toBe(printed);
  expect(toPlaceName(printed)).toBe(printed);
});
