import { sampleContest, sampleFigures, sampleOfficial, samplePartial } from "@/modules/results/samples";
import type { CompareViewProps } from "./compare";

const times = {
  contest: sampleContest,
  first: sampleFigures.morning,
  second: sampleFigures.last,
  isAcrossLedgers: false,
};

/** Two moments, two ledgers, and what one side or both do not say. */
export const states: Readonly<Record<string, CompareViewProps>> = {
  times,
  ledgers: { ...times, first: sampleFigures.last, second: sampleOfficial, isAcrossLedgers: true },
  "no-decision": { ...times, first: sampleFigures.last, second: null, isAcrossLedgers: true },
  partial: { ...times, first: samplePartial },
  empty: { ...times, first: null, second: null },
  rehearsal: { ...times, contest: { ...sampleContest, isRehearsal: true } },
};
