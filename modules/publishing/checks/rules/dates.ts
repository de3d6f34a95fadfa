import { MONTHS, WEEKDAYS } from "@/lib/format-id";

/** Other spellings of months that are met in copy, in lower case, with the month they mean (1 to 12). */
export const OTHER_MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  pebruari: 2,
  march: 3,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  october: 10,
  nopember: 11,
  december: 12,
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};

/** 1 to 12 for a month's Indonesian name, whatever its case; null for none. */
export const toMonth = (name: string): number | null => {
  const index = MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase());
  return index < 0 ? null : index + 1;
};

/** The weekday of a date, or null where the calendar has no such date. */
export const toWeekday = (year: number, month: number, day: number): (typeof WEEKDAYS)[number] | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (WEEKDAYS[date.getUTCDay()] ?? null) : null;
};

/** "20 Februari 2024". */
export const toLongDate = (year: number, month: number, day: number): string =>
  `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
