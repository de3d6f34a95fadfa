import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseTime,
  toClock,
  toDuration,
  toFieldTime,
  toOtherZones,
  toShortTime,
  toWeekdayTime,
  toWibIso,
} from "./wib";

const at = new Date("2024-03-21T09:30:08+07:00");

test("one moment in every form of the desk", () => {
  expect(toFieldTime(at)).toBe("21 Mar 2024 09.30 WIB");
  expect(toWeekdayTime(at)).toBe("Kam, 21 Mar 2024, 09.30 WIB");
  expect(toClock(at)).toBe("09.30.08 WIB");
  expect(toShortTime(at)).toBe("21 Mar 09.30");
  expect(toOtherZones(at)).toEqual(["10.30 WITA", "11.30 WIT"]);
  expect(toWibIso(at)).toBe("2024-03-21T09:30:08+07:00");
});

test("what the field shows is what it reads, for every minute", () => {
  const minutes = fc.integer({ min: 0, max: 60_000_000 }).map((minute) => new Date(minute * 60_000));
  fc.assert(
    fc.property(minutes, (moment) => {
      expect(parseTime(toFieldTime(moment))).toEqual(moment);
    }),
  );
});

test.each([
  ["21 Maret 2024 09.30", "2024-03-21T09:30+07:00"],
  ["21/3/2024 9:30", "2024-03-21T09:30+07:00"],
  ["1 Agustus 2024, pukul 00.05 WIB", "2024-08-01T00:05+07:00"],
  ["21 Mar 2024 10.30 WITA", "2024-03-21T09:30+07:00"],
  ["21 Mar 2024 11.30 wit", "2024-03-21T09:30+07:00"],
])("%s is read", (text, iso) => {
  expect(parseTime(text)).toEqual(new Date(iso));
});

test.each(["", "besok", "31 Feb 2024 09.30", "21 Mar 2024 24.30", "21 Mar 2024 09.75", "21 Xyz 2024 09.30"])(
  "%s is no time",
  (text) => expect(parseTime(text)).toBeNull(),
);

test("a wait in words", () => {
  expect(toDuration(88 * 60_000)).toBe("1 jam 28 menit");
  expect(toDuration(51 * 3_600_000)).toBe("2 hari 3 jam");
  expect(toDuration(10_000)).toBe("kurang dari semenit");
});
