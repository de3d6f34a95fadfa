import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatDateLong,
  formatDateShort,
  formatDateTimeLong,
  formatDateTimeShort,
  formatPercent,
  formatSigned,
  formatTime,
  toJakartaIso,
  withUnit,
} from "./format-id";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const instants = fc.date({
  min: new Date("1970-01-02T00:00:00Z"),
  max: new Date("2099-12-31T00:00:00Z"),
  noInvalidDate: true,
});

describe("figures", () => {
  test("a count groups its thousands with points", () => {
    expect(formatCount(120039)).toBe("120.039");
    expect(formatCount(151796631)).toBe("151.796.631");
    expect(formatCount(0)).toBe("0");
    expect(formatCount(999)).toBe("999");
    expect(formatCount(-1234)).toBe("\u22121.234");
  });

  test("a count that is not whole is a mistake of the caller", () => {
    expect(() => formatCount(1.5)).toThrow(RangeError);
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
  });

  test("every whole number reads back from its grouped form", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (count) => {
        const text = formatCount(count);
        expect(text).toMatch(/^\u2212?\d{1,3}(\.\d{3})*$/);
        expect(Number(text.replaceAll(".", "").replace("\u2212", "-")) === count).toBe(true);
      }),
    );
  });

  test("a percentage rounds half up on the digits that one sees", () => {
    expect(formatPercent(7.59)).toBe("7,59");
    expect(formatPercent(14.5, 1)).toBe("14,5");
    expect(formatPercent(1.005)).toBe("1,01");
    expect(formatPercent(8.345)).toBe("8,35");
    expect(formatPercent(99.995)).toBe("100,00");
    expect(formatPercent(66.48, 0)).toBe("66");
    expect(formatPercent(0.5, 0)).toBe("1");
    expect(formatPercent(1e-7, 2)).toBe("0,00");
    expect(formatPercent(-1.49)).toBe("\u22121,49");
    expect(formatPercent(-0.001)).toBe("0,00");
    expect(() => formatPercent(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test("hundredths print as they are, and thousandths round half away from zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const digits = (value: string) => Number(value.replace(",", ""));
        expect(digits(formatPercent(thousandths / 1000, 2))).toBe(Math.floor((thousandths + 5) / 10));
        expect(digits(formatPercent(thousandths / 1000, 3))).toBe(thousandths);
      }),
    );
  });

  test("a change carries its sign, a true minus, and none for no change", () => {
    expect(formatSigned(20033)).toBe("+20.033");
    expect(formatSigned(-123)).toBe("\u2212123");
    expect(formatSigned(0)).toBe("0");
    expect(formatSigned(-1.49, 2)).toBe("\u22121,49");
    expect(formatSigned(0.001, 2)).toBe("0,00");
  });

  test("a figure and its unit never part", () => {
    expect(withUnit("7,59", "%")).toBe("7,59\u00a0%");
  });
});

describe("times", () => {
  const at = new Date("2024-02-20T04:00:00Z");

  test("dates and times stand in Western Indonesia's zone with Indonesian names", () => {
    expect(plain(formatDateLong(at))).toBe("Selasa, 20 Februari 2024");
    expect(plain(formatTime(at))).toBe("11.00 WIB");
    expect(plain(formatDateShort(at))).toBe("20 Feb 2024");
    expect(plain(formatDateTimeLong(at))).toBe("Selasa, 20 Februari 2024, 11.00 WIB");
    expect(plain(formatDateTimeShort(new Date("2024-03-20T17:37:15Z")))).toBe("21 Mar 2024, 00.37 WIB");
    expect(toJakartaIso(at)).toBe("2024-02-20T11:00+07:00");
  });

  test("the day turns at midnight in Jakarta, not in Greenwich", () => {
    expect(plain(formatDateLong(new Date("2023-12-31T17:00:00Z")))).toBe("Senin, 1 Januari 2024");
    expect(plain(formatDateLong(new Date("2023-12-31T16:59:59Z")))).toBe("Minggu, 31 Desember 2023");
  });

  test("the day stays with its month, and the time with its zone", () => {
    expect(formatDateShort(at)).toContain("20\u00a0Feb");
    expect(formatTime(at)).toContain("\u00a0WIB");
  });

  test("the machine form names the same minute", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = Math.floor(instant.getTime() / 60_000);
        expect(Date.parse(toJakartaIso(instant)) / 60_000).toBe(minute);
      }),
    );
  });

  test("a time that is none is a mistake of the caller", () => {
    expect(() => formatTime(new Date("x"))).toThrow(RangeError);
  });
});
