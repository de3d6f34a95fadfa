import { expect, test } from "vitest";
import { toMismatches } from "./station-minutes";

const counts = { registered: 284, voters: 166, ballots: 166, valid: 165, invalid: 1 };

test("minutes that fit one another are not remarked on", () => {
  expect(toMismatches(counts)).toEqual([]);
});

test("those that do not are said with both numbers, and nobody is blamed", () => {
  const [first] = toMismatches({ ...counts, voters: 239 });
  expect(first).toContain("Pengguna hak pilih 239 orang, surat suara digunakan 166.");
  expect(toMismatches({ ...counts, invalid: 3 })[0]).toContain("berjumlah 168");
  expect(toMismatches({ ...counts, voters: 239, invalid: 3 }).join(" ")).not.toMatch(/curang|salah hitung/i);
});

test("what is unknown is compared with nothing", () => {
  expect(toMismatches({ registered: null, voters: null, ballots: 166, valid: null, invalid: 1 })).toEqual([]);
});
