import { checkDates } from "./rules/check-dates";
import { checkHeadings } from "./rules/check-headings";
import { checkLinks } from "./rules/check-links";
import { checkMarks } from "./rules/check-marks";
import { checkNumbers } from "./rules/check-numbers";
import { checkTimes } from "./rules/check-times";
import { checkVerdict } from "./rules/check-verdict";
import type { TextCheck } from "./text-check";

/** Checks of the text alone. */
export const TEXT_CHECKS: readonly TextCheck[] = [
  checkDates,
  checkHeadings,
  checkLinks,
  checkNumbers,
  checkTimes,
  checkMarks,
  checkVerdict,
];
