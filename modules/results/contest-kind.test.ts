import { expect, test } from "vitest";
import { isHeldIn, toContestKind, toContestNames } from "./contest-kind";

const kindOf = (kpuCode: string) => {
  const kind = toContestKind(kpuCode);
  if (!kind) throw new Error(kpuCode);
  return kind;
};

test.each([
  ["ppwp", "Indonesia", "pilpres-2029", "Pemilihan Presiden 2029", "Pilpres"],
  ["pdpr", "Indonesia", "dpr-2029", "DPR 2029", "DPR RI"],
  ["pdprdp", "P A P U A", "dprd-papua-2029", "DPRD Papua 2029", "DPRD Papua"],
  [
    "pdprdk",
    "KOTA BANDA ACEH",
    "dprd-kota-banda-aceh-2029",
    "DPRD Kota Banda Aceh 2029",
    "DPRD Kota Banda Aceh",
  ],
  [
    "pdprdk",
    "FAK FAK",
    "dprd-kabupaten-fak-fak-2029",
    "DPRD Kabupaten Fak Fak 2029",
    "DPRD Kabupaten Fak Fak",
  ],
  ["pdpd", "BALI", "dpd-bali-2029", "DPD Bali 2029", "DPD Bali"],
])("%s of %s is /hasil/%s, %s, %s", (kpuCode, region, slug, name, shortName) => {
  expect(toContestNames(kindOf(kpuCode), region, 2029)).toEqual({ slug, name, shortName });
});

test("overseas elects in the national contests alone, and Jakarta's cities have no DPRD", () => {
  const province = (code: string) => ({ code, level: 1 });
  expect(isHeldIn(kindOf("pdpd"), province("99"))).toBe(false);
  expect(isHeldIn(kindOf("pdprdp"), province("31"))).toBe(true);
  expect(isHeldIn(kindOf("pdprdk"), { code: "3171", level: 2 })).toBe(false);
  expect(isHeldIn(kindOf("pdprdk"), { code: "1171", level: 2 })).toBe(true);
  expect(isHeldIn(kindOf("pdprdk"), province("11"))).toBe(false);
  expect(isHeldIn(kindOf("ppwp"), { code: "0", level: 0 })).toBe(true);
});
