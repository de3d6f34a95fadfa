import { fail, type Result, succeed } from "@/lib/result";
import { type Rejection, toQuote, toRejection } from "./rejection";

const NAIVE = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/;
const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;
/** As far as two clocks may differ. A stamp further ahead would hold back every true reading until its hour comes. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;
/** Sirekap was first used in the regional elections of December 2020. */
const FIRST_YEAR = 2020;

/**
 * KPU's `ts`, a time without an offset, in WIB (UTC+7) → the instant. Refuses dates that no calendar has, times
 * before Sirekap existed, and times more than ten minutes after `now`: either would misplace the snapshot in history.
 */
export function parseWibTime(ts: string, now: Date): Result<Date, Rejection> {
  const refuse = (why: string) =>
    fail(
      toRejection(
        "bad-time",
        `The time of the figures, ts ${toQuote(ts)}, ${why}; check the file's source.`,
        "ts",
      ),
    );
  const parts = NAIVE.exec(ts.trim());
  if (!parts) return refuse('is not written as "2024-03-08 09:07:15" (WIB)');
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const asWib = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // Date.UTC rolls 30 February over into March: an impossible date does not read back as it was written.
  if (asWib.toISOString().slice(0, 19) !== parts[0].replace(" ", "T"))
    return refuse("is not a possible date");
  if (year < FIRST_YEAR) return refuse("is earlier than any Sirekap count");
  const asOf = new Date(asWib.getTime() - WIB_OFFSET_MS);
  if (asOf.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) return refuse("lies in the future");
  return succeed(asOf);
}

/** An instant as KPU writes it: "2024-03-08 09:07:15", in WIB. */
export const toWibTime = (instant: Date): string =>
  new Date(instant.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
