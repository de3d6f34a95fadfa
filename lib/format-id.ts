/**
 * Figures and times as Indonesian newspapers print them, without the ICU tables of the machine: a page
 * must read the same on every server. Times are Asia/Jakarta, UTC+7 all year.
 */

const minus = "\u2212";
const noBreakSpace = "\u00a0";
const jakartaOffsetMs = 7 * 60 * 60 * 1000;

/** Indonesian names, in order; Sunday first, as `Date` counts. */
export const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;
export const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;
const shortMonths = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

/** 120039 → "120.039". Whole numbers only; a negative one gets a true minus. */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${count}`);
  return (count < 0 ? minus : "") + groupThousands(String(Math.abs(count)));
}

/**
 * 7.59 → "7,59" (no unit). Rounds half away from zero on the decimal digits that one sees, so 1.005 to
 * two digits is "1,01". Shares from votes are divided exactly elsewhere and come here already rounded.
 * @param digits decimals, never more than the source gives
 */
export function formatPercent(percent: number, digits = 2): string {
  const { negative, text } = roundDecimal(percent, digits);
  return (negative ? minus : "") + text;
}

/** 20033 → "+20.033", −123 → "−123", 0 → "0". With digits: 0.14 → "+0,14". */
export function formatSigned(value: number, digits = 0): string {
  const { negative, text } = roundDecimal(value, digits);
  if (/^[0,]+$/.test(text)) return text;
  return (negative ? minus : "+") + text;
}

/** A figure and its unit that must not part: ("7,59", "%") → "7,59 %" with a no-break space. */
export function withUnit(figure: string, unit: string): string {
  return `${figure}${noBreakSpace}${unit}`;
}

/** "Selasa, 20 Februari 2024" */
export function formatDateLong(at: Date): string {
  const { weekday, day, month, year } = toJakarta(at);
  return `${WEEKDAYS[weekday]}, ${day}${noBreakSpace}${MONTHS[month]} ${year}`;
}

/** "20 Feb 2024" */
export function formatDateShort(at: Date): string {
  const { day, month, year } = toJakarta(at);
  return `${day}${noBreakSpace}${shortMonths[month]} ${year}`;
}

/** "11.00 WIB" */
export function formatTime(at: Date): string {
  const { hour, minute } = toJakarta(at);
  return `${twoDigits(hour)}.${twoDigits(minute)}${noBreakSpace}WIB`;
}

/** "21 Mar 2024, 00.37 WIB" */
export function formatDateTimeShort(at: Date): string {
  return `${formatDateShort(at)}, ${formatTime(at)}`;
}

/** "Selasa, 20 Februari 2024, 11.00 WIB" */
export function formatDateTimeLong(at: Date): string {
  return `${formatDateLong(at)}, ${formatTime(at)}`;
}

/** "2024-02-20T11:00+07:00", for the `dateTime` of `<time>`. */
export function toJakartaIso(at: Date): string {
  const { year, month, day, hour, minute } = toJakarta(at);
  return `${year}-${twoDigits(month + 1)}-${twoDigits(day)}T${twoDigits(hour)}:${twoDigits(minute)}+07:00`;
}

function toJakarta(at: Date) {
  if (Number.isNaN(at.getTime())) throw new RangeError("Not a time");
  const there = new Date(at.getTime() + jakartaOffsetMs);
  return {
    weekday: there.getUTCDay(),
    day: there.getUTCDate(),
    month: there.getUTCMonth(),
    year: there.getUTCFullYear(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
  };
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

const groupThousands = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** Rounds on the shortest decimal form of the number, with whole-number arithmetic. */
function roundDecimal(value: number, digits: number): { negative: boolean; text: string } {
  if (!Number.isFinite(value)) throw new RangeError(`Not a figure: ${value}`);
  const [mantissa = "0", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  // value = coefficient × 10^-scale
  const coefficient = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  const shift = digits - scale;
  const scaled =
    shift >= 0
      ? coefficient * 10n ** BigInt(shift)
      : (coefficient * 2n + 10n ** BigInt(-shift)) / (2n * 10n ** BigInt(-shift));
  const all = scaled.toString().padStart(digits + 1, "0");
  const head = groupThousands(all.slice(0, all.length - digits));
  const tail = digits === 0 ? "" : `,${all.slice(all.length - digits)}`;
  return { negative: value < 0 && scaled !== 0n, text: head + tail };
}
