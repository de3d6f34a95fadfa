import { formatDateLong, formatTime, toJakartaIso } from "@/lib/format-id";
import { fail, type Result, succeed } from "@/lib/result";
import { MOMENT_PATTERN } from "./moment-pattern";

/** A time at which a reader wants to see a count. */
export type Moment = {
  /** The last instant that belongs to it, ISO 8601 in UTC: a minute and a day are meant whole. */
  at: string;
  /** "14 Maret 2024, 12.37 WIB"; a day alone is "14 Maret 2024, akhir hari". */
  label: string;
  /** Its one spelling in an address: "2024-03-14T12:37" (WIB) or "2024-03-14". */
  per: string;
};

const WHOLE = new RegExp(`^${MOMENT_PATTERN}$`);
const WIB_MS = 7 * 3_600_000;

/**
 * Reads `?per=`: WIB where no offset is given; a date alone is the end of that day. Figures are dated to the second and
 * printed to the minute, so a time without seconds holds until its minute ends.
 * @returns failure `bad-moment` for anything else, also for a day that no month has
 */
export function parseMoment(text: string): Result<Moment, { kind: "bad-moment" }> {
  if (!WHOLE.test(text)) return fail({ kind: "bad-moment" });
  const day = text.slice(0, 10);
  const [, clock, seconds, offset = "+07:00"] =
    /T(\d\d[:.]\d\d)(:\d\d)?(Z|[+ -]\d\d:?\d\d)?$/.exec(text) ?? [];
  const time = `${clock?.replace(".", ":") ?? "23:59"}${seconds ?? ":59"}.999`;
  const zone = offset.replace(" ", "+").replace(/(\d\d):?(\d\d)$/, "$1:$2");
  const instant = new Date(`${day}T${time}${zone}`);
  if (Number.isNaN(instant.getTime()) || !isDay(day)) return fail({ kind: "bad-moment" });
  const date = formatDateLong(instant).split(", ")[1] ?? "";
  const isDayOnly = clock === undefined;
  const wib = new Date(instant.getTime() + WIB_MS).toISOString();
  const length = isDayOnly ? 10 : seconds === undefined ? 16 : 19;
  return succeed({
    at: instant.toISOString(),
    label: isDayOnly ? `${date}, akhir hari` : `${date}, ${formatTime(instant)}`,
    per: wib.slice(0, length),
  });
}

/** The moment that a widget is pinned to: `at` is ISO 8601 with offset, and taken to be well-formed. */
export function toMoment(at: string): Moment {
  const wib = new Date(Date.parse(at) + WIB_MS).toISOString();
  const parsed = parseMoment(wib.slice(17, 19) === "59" ? wib.slice(0, 16) : wib.slice(0, 19));
  if (!parsed.ok) throw new Error(`${at} is no time that a results page can be seen at`);
  return parsed.value;
}

/**
 * The address of a results page at a moment, or now where there is none; `query` are other parts of it that are to be
 * kept, in their one spelling ("ambang=3,5").
 */
export function toMomentPath(path: string, moment: Moment | null, ...query: string[]): string {
  const [page, fragment] = path.split("#");
  const parts = [...query, ...(moment === null ? [] : [`per=${moment.per}`])];
  return [
    page,
    ...(parts.length > 0 ? ["?", parts.join("&")] : []),
    ...(fragment ? ["#", fragment] : []),
  ].join("");
}

/** 31 February parses to a day in March: that is not what was asked. */
const isDay = (day: string): boolean => toJakartaIso(new Date(`${day}T12:00:00+07:00`)).startsWith(day);
