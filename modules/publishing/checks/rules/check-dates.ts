import { MONTHS } from "@/lib/format-id";
import { readHeadText } from "@/modules/articles/parse-frontmatter";
import type { Report } from "@/modules/articles/problem";
import type { TextCheck } from "../text-check";
import { toMonth, toWeekday } from "./dates";
import { findAll, type Matched } from "./find-all";

const WEEKDAY = "(Minggu|Ahad|Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu)";
const SLASHED = new RegExp(
  `(?:\\b${WEEKDAY}(,? \\(?))?(?<![\\d/.,])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])`,
  "g",
);
const NAMED = new RegExp(
  `(?:\\b${WEEKDAY}(,? \\(?))?(?<![\\d/.,–-])(\\d{1,2}) (${MONTHS.join("|")})(?: (\\d{4}))?(?!\\d)`,
  "gi",
);
const MS_PER_DAY = 86_400_000;

/** Of the years around the publication, the one in which the day lies nearest to it. */
const toNearestYear = (published: number, month: number, day: number): number => {
  const year = new Date(published).getUTCFullYear();
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - published);
  return [year - 1, year, year + 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
};

type Written = {
  weekday: string | undefined;
  between: string | undefined;
  day: number;
  month: number;
  year: string | undefined;
  text: string;
};

const judgeDate = (written: Written, published: number): Matched | null => {
  const { weekday, between, day, month, text } = written;
  const at = weekday ? weekday.length + (between ?? "").length : 0;
  // Without a year and without a weekday, "4/5" may as well be a fraction.
  const isNamed = /[A-Za-z]/.test(text.slice(at));
  if (!written.year && !weekday && !isNamed) return null;
  const year = written.year
    ? Number(written.year.length === 2 ? `20${written.year}` : written.year)
    : Number.isNaN(published)
      ? null
      : toNearestYear(published, Math.min(month, 12), day);
  // 29 February is judged only where the year is known.
  const actual = toWeekday(year ?? 2024, month, day);
  if (!actual) {
    const isSwapped = !isNamed && toWeekday(year ?? 2024, day, month) !== null;
    const swapped = `${month}/${day}${written.year ? `/${written.year}` : ""}`;
    return {
      rule: "tanggal/mustahil",
      message: `Tanggal ${text.slice(at)} tidak ada.`,
      fix: isSwapped ? `Hari ditulis sebelum bulan: ${swapped}.` : "Periksa hari dan bulannya.",
      at,
      replacement: isSwapped ? swapped : undefined,
    };
  }
  const named = weekday?.replace("'", "").replace("Ahad", "Minggu");
  if (!weekday || year === null || named === actual) return null;
  return {
    rule: "tanggal/hari",
    message: `${text.slice(at)}${written.year ? "" : ` ${year}`} jatuh pada hari ${actual}, bukan ${weekday}.`,
    fix: `Tulis “${actual}”, atau perbaiki tanggalnya.`,
    length: weekday.length,
    replacement: actual,
  };
};

/** Dates in the words: they exist, and fall on the weekday that stands before them. */
const checkWrittenDates = (text: string, published: number, report: Report) => {
  for (const pattern of [SLASHED, NAMED])
    findAll(text, pattern, report, ([all, weekday, between, day, month, year]) =>
      judgeDate(
        {
          weekday,
          between,
          day: Number(day),
          month: toMonth(month ?? "") ?? Number(month),
          year,
          text: all,
        },
        published,
      ),
    );
  findAll(text, /\b(?:[Pp]ukul|[Jj]am) (\d{1,2})[.:](\d{2})(?![\d.,:])/g, report, ([all, hour, minute]) =>
    Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && minute !== "00")
      ? {
          rule: "tanggal/mustahil",
          message: `Pukul ${hour}.${minute} tidak ada.`,
          fix: "Jam ditulis 00.00 sampai 23.59.",
          at: all.search(/\d/),
        }
      : null,
  );
};

/** Dates in the head and in the words that cannot be. */
export const checkDates: TextCheck = ({ reading, prose, now }, report) => {
  const { head } = reading;
  const at = (key: string) => Date.parse(readHeadText(head, key) ?? "");
  const published = at("publishedAt");
  checkWrittenDates(prose.words, published, report);
  const place = (key: string) => head?.find([key]) ?? { start: 0, end: 0 };

  const known = [published, at("updatedAt")].filter((time) => !Number.isNaN(time));
  if (known.length > 0 && at("asOf") > Math.max(...known))
    report({
      offset: place("asOf").start,
      end: place("asOf").end,
      rule: "tanggal/urutan",
      message: "`asOf` lebih lambat daripada waktu terbit: angka tidak dapat lebih baru daripada beritanya.",
      fix: "Perbaiki `asOf`, atau isi `updatedAt` dengan waktu pembaruan.",
    });
  const aheadDays = (published - now.getTime()) / MS_PER_DAY;
  const status = readHeadText(head, "status");
  const isScheduled = status === "scheduled" || status === "embargoed";
  if (aheadDays > 366 || (status === "published" && aheadDays > 1))
    report({
      offset: place("publishedAt").start,
      end: place("publishedAt").end,
      rule: "tanggal/masa-depan",
      severity: aheadDays > 366 ? "error" : "warning",
      message:
        aheadDays > 366
          ? "`publishedAt` lebih dari setahun lagi."
          : "`publishedAt` belum tiba, padahal `status` sudah `published`.",
      fix:
        isScheduled || aheadDays > 366 ? "Periksa tahunnya." : "Perbaiki waktunya, atau jadwalkan beritanya.",
    });
};
