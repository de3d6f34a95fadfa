import { expect, test } from "vitest";
import { toDifference } from "./figure-difference";

test.each([
  ["278.625 TPS", "275.994 TPS", "\u22122.631"],
  ["66,16 persen", "66,48 persen", "+0,32 poin"],
  ["3.093.558 suara", "3.097.583 suara", "+4.025"],
  ["4,01 persen", "4,01 persen", "0,00 poin"],
  ["\u22121,49 poin persen", "\u22121,50 poin persen", "\u22120,01 poin"],
  ["1,2 juta", "950 ribu", ""],
  ["dua", "tiga", ""],
])("%s, now %s: %s", (written, now, difference) => {
  expect(toDifference(written, now)).toBe(difference);
});
