import { MONTHS } from "@/lib/format-id";
import { listSentences } from "../prose";
import type { TextCheck } from "../text-check";
import { OTHER_MONTHS, toLongDate, toMonth, toWeekday } from "./dates";
import { findAll, type Matched } from "./find-all";

const other = Object.keys(OTHER_MONTHS).join("|");
const english = "January|February|March|May|June|July|August|October|December|April|September|November";

const wrongDate = (message: string, right: string | undefined, rest: Partial<Matched> = {}): Matched => ({
  rule: "gaya/tanggal",
  severity: "warning",
  message,
  fix: right ? `Tulis ${right}.` : undefined,
  replacement: right,
  ...rest,
});

/** "20 Februari 2024", or "(20/2/2024)" behind a weekday. */
const checkDateForm: TextCheck = ({ prose: { own } }, report) => {
  findAll(own, /(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g, report, ([, year, month, day]) =>
    toWeekday(Number(year), Number(month), Number(day))
      ? wrongDate("Tanggal ditulis dengan nama bulan.", toLongDate(Number(year), Number(month), Number(day)))
      : {
          rule: "tanggal/mustahil",
          message: `Tanggal ${year}-${month}-${day} tidak ada.`,
          fix: "Periksa tanggalnya.",
        },
  );
  findAll(own, /(?<![\d/.,-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/g, report, ([, day, month, year]) =>
    toWeekday(Number(year), Number(month), Number(day))
      ? wrongDate(
          "Tanggal ditulis dengan garis miring atau nama bulan.",
          `${Number(day)}/${Number(month)}/${year}`,
        )
      : {
          rule: "tanggal/mustahil",
          message: `Tanggal ${day}-${month}-${year} tidak ada.`,
          fix: "Periksa tanggalnya.",
        },
  );
  findAll(
    own,
    /(?<![\d/.,])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g,
    report,
    ([all, day, month, year = ""]) => {
      const right = `${Number(day)}/${Number(month)}/${year.length === 2 ? `20${year}` : year}`;
      return all === right || !toWeekday(Number(right.split("/")[2]), Number(month), Number(day))
        ? null
        : wrongDate("Tanggal ditulis tanpa nol di depan dan dengan tahun lengkap.", right);
    },
  );
  findAll(
    own,
    new RegExp(`\\b(${english}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "gi"),
    report,
    ([, month, day, year]) => {
      const number = OTHER_MONTHS[(month ?? "").toLowerCase()] ?? toMonth(month ?? "");
      return number
        ? wrongDate("Hari ditulis sebelum bulan.", toLongDate(Number(year), number, Number(day)))
        : null;
    },
  );
  findAll(
    own,
    new RegExp(`(?<![\\d/.,])(\\d{1,2}) (${other})\\b(\\.?)(?= \\d{4}|[^\\p{L}]|$)`, "giu"),
    report,
    ([all, day, month]) => {
      const name = MONTHS[(OTHER_MONTHS[(month ?? "").toLowerCase()] ?? 0) - 1];
      if (!name || name === month) return null;
      const at = (day ?? "").length + 1;
      return wrongDate("Nama bulan ditulis lengkap dalam bahasa Indonesia.", name, {
        at,
        length: all.length - at,
      });
    },
  );
  findAll(own, new RegExp(`(?<=\\d )(${MONTHS.join("|")})\\b`, "gi"), report, ([month]) => {
    const right = MONTHS[(toMonth(month) ?? 0) - 1];
    return right && right !== month ? wrongDate("Nama bulan berhuruf kapital.", right) : null;
  });
  findAll(own, /\bJum['’]at\b/g, report, () => wrongDate("Nama hari ditulis “Jumat”.", "Jumat"));
};

/** "pukul 11.00 WIB": a point, two digits each, and the zone. */
const checkTimeForm: TextCheck = ({ prose: { own, blocks } }, report) => {
  const zone = "(?:\\s(?:WIB|WITA|WIT)\\b)";
  const wrong = (message: string, right: string, rest: Partial<Matched> = {}): Matched => ({
    rule: "gaya/jam",
    severity: "warning",
    message,
    fix: `Tulis ${right}.`,
    replacement: right,
    ...rest,
  });
  findAll(
    own,
    new RegExp(
      `(?:\\b([Pp]ukul|[Jj]am)\\s)?(?<![\\d:.])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])(?=${zone}?)`,
      "g",
    ),
    report,
    ([all, word, hour = "", minute], offset) => {
      const isTime =
        word !== undefined ||
        new RegExp(`^${zone}`).test(own.slice(offset + all.length, offset + all.length + 6));
      if (!isTime) return null;
      const at = word ? word.length + 1 : 0;
      return wrong("Jam ditulis dengan titik.", `${hour.padStart(2, "0")}.${minute}`, { at });
    },
  );
  findAll(own, /\b([Pp]ukul|[Jj]am)\s(\d)\.([0-5]\d)(?![\d.,]*\d)/g, report, ([, word = "", hour, minute]) =>
    wrong("Jam ditulis dengan dua angka.", `0${hour}.${minute}`, { at: word.length + 1 }),
  );
  findAll(own, /\b([Jj])am(?=\s\d{1,2}[.:]\d{2}(?!\d))/g, report, ([, first]) =>
    wrong("Saat disebut “pukul”; “jam” untuk lamanya.", first === "J" ? "Pukul" : "pukul"),
  );
  for (const { start, end } of listSentences(own, blocks)) {
    const sentence = own.slice(start, end);
    const last = [...sentence.matchAll(/\b[Pp]ukul\s(\d{1,2}[.:]\d{2})(?!\d)/g)].at(-1);
    if (!last || /\b(?:WIB|WITA|WIT)\b/.test(sentence.slice(last.index))) continue;
    const at = start + last.index + last[0].length;
    report({
      offset: start + last.index,
      end: at,
      rule: "gaya/jam",
      severity: "warning",
      message: "Jam tanpa zona waktu.",
      fix: "Tambahkan WIB, WITA, atau WIT.",
      mend: { label: "Tambahkan “WIB”", edits: [{ start: at, end: at, text: " WIB" }] },
    });
  }
};

/** Dates and times in the newsroom's own words. */
export const checkTimes: TextCheck = (input, report) => {
  checkDateForm(input, report);
  checkTimeForm(input, report);
};
