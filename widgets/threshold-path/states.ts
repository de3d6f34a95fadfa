import { SAMPLE_STATES, sampleContest, sampleReading } from "@/modules/results/samples";
import type { ThresholdPathViewProps } from "./threshold-path";

/** Every state by name, and the answers "cannot tell" and "above the line". */
export const states: Readonly<Record<string, ThresholdPathViewProps>> = {
  ...Object.fromEntries(
    SAMPLE_STATES.map((state) => [state, { reading: sampleReading(state), party: "psi" }]),
  ),
  above: { reading: sampleReading("live"), party: "ppp" },
  unknown: { reading: sampleReading("partial"), party: "ppp" },
  "no-threshold": {
    reading: {
      ...sampleReading("live"),
      contest: { ...sampleContest, name: "DPRD DKI Jakarta 2024", thresholdPct: null },
    },
    party: "psi",
  },
};
