import { formatDateShort, formatTime } from "@/lib/format-id";

/** Times of the desk: always WIB, with the two other Indonesian zones beside a time that is being chosen. */

const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;
const MONTHS = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
const DAYS = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"];

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const two = (value: number): string => String(value).padStart(2, "0");
const inWib = (at: Date): Date => new Date(at.getTime() + 7 * HOUR_MS);

/** "07.42.08 WIB", for what has just been saved. */
export function toClock(at: Date): string {
  const there = inWib(at);
  return `${two(there.getUTCHours())}.${two(there.getUTCMinutes())}.${two(there.getUTCSeconds())} WIB`;
}

/** "07.42" */
export const toHour = (at: Date): string => plain(formatTime(at)).slice(0, 5);

/** "21 Mar 2024 09.30 WIB", as the field of the publish bar takes it and gives it back. */
export const toFieldTime = (at: Date): string => `${plain(formatDateShort(at))} ${plain(formatTime(at))}`;

/** "Kam, 21 Mar 2024, 09.30 WIB" */
export const toWeekdayTime = (at: Date): string =>
  `${DAYS[inWib(at).getUTCDay()]}, ${plain(formatDateShort(at))}, ${plain(formatTime(at))}`;

/** "16 Mar 10.37", where the year is clear. */
export function toShortTime(at: Date): string {
  return `${plain(formatDateShort(at)).replace(/ \d{4}$/, "")} ${toHour(at)}`;
}

/** The same moment on the clocks of Central and Eastern Indonesia: "10.30 WITA", "11.30 WIT". */
export const toOtherZones = (at: Date): [string, string] => [
  `${toHour(new Date(at.getTime() + HOUR_MS))} WITA`,
  `${toHour(new Date(at.getTime() + 2 * HOUR_MS))} WIT`,
];

/** "2024-03-21T09:30:00+07:00", as times stand in files. */
export function toWibIso(at: Date): string {
  const there = inWib(at).toISOString();
  return `${there.slice(0, 19)}+07:00`;
}

/**
 * A time as an editor types it: "21 Mar 2024 09.30", with or without WIB, WITA or WIT, months by name or number.
 * `null` where it is no time, also for a day that its month does not have.
 */
export function parseTime(text: string): Date | null {
  const found =
    /^\s*(\d{1,2})[\s./-]+([a-z]+|\d{1,2})[\s./-]+(\d{4}),?\s+(?:pukul\s+)?(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?\s*(wib|wita|wit)?\.?\s*$/i.exec(
      text,
    );
  if (!found) return null;
  const [, day = "", name = "", year = "", hour = "", minute = "", second = "0", zone = "wib"] = found;
  const month = /^\d/.test(name)
    ? Number(name) - 1
    : MONTHS.findIndex((short) => name.toLowerCase().startsWith(short));
  const numbers = [Number(year), month, Number(day), Number(hour), Number(minute), Number(second)] as const;
  const there = new Date(Date.UTC(...numbers));
  const stands =
    there.getUTCMonth() === month &&
    there.getUTCDate() === numbers[2] &&
    there.getUTCHours() === numbers[3] &&
    there.getUTCMinutes() === numbers[4];
  if (!stands) return null;
  const offset = { wib: 7, wita: 8, wit: 9 }[zone.toLowerCase() as "wib" | "wita" | "wit"];
  return new Date(there.getTime() - offset * HOUR_MS);
}

/** "1 jam 28 menit", "2 hari 3 jam", "kurang dari semenit". */
export function toDuration(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (minutes < 1) return "kurang dari semenit";
  const parts =
    days > 0
      ? [`${days} hari`, hours > 0 && `${hours} jam`]
      : [hours > 0 && `${hours} jam`, rest > 0 && `${rest} menit`];
  return parts.filter(Boolean).join(" ");
}
