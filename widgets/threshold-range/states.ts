import { SAMPLE_STATES, sampleContest, sampleReading, sampleRegions } from "@/modules/results/samples";
import type { ThresholdRangeViewProps } from "./threshold-range";

/** Every state by name, the verdicts, and what has no range. */
export const states: Readonly<Record<string, ThresholdRangeViewProps>> = {
  ...Object.fromEntries(
    SAMPLE_STATES.map((state) => [
      state,
      { reading: sampleReading(state), regions: sampleRegions, party: "ppp" },
    ]),
  ),
  above: { reading: sampleReading("live"), regions: sampleRegions, party: "pdip" },
  below: { reading: sampleReading("live"), regions: [], party: "psi" },
  "regions-unknown": { reading: sampleReading("live"), regions: [null, null], party: "ppp" },
  "no-threshold": {
    reading: { ...sampleReading("live"), contest: { ...sampleContest, thresholdPct: null } },
    regions: [],
    party: "ppp",
  },
  rehearsal: {
    reading: { ...sampleReading("live"), contest: { ...sampleContest, isRehearsal: true } },
    regions: sampleRegions,
    party: "ppp",
  },
};
