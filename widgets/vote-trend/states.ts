import {
  SAMPLE_STATES,
  sampleFigures,
  sampleOfficial,
  samplePartial,
  sampleReading,
} from "@/modules/results/samples";
import type { VoteTrendViewProps } from "./vote-trend";

const readings = [samplePartial, sampleFigures.morning, sampleFigures.corrected, sampleFigures.last];
const whole = { readings, official: sampleOfficial, parties: ["ppp", "psi"] };

/** Every state by name, and a first reading alone. */
export const states: Readonly<Record<string, VoteTrendViewProps>> = {
  ...Object.fromEntries(SAMPLE_STATES.map((state) => [state, { reading: sampleReading(state), ...whole }])),
  empty: { ...whole, reading: sampleReading("empty"), readings: [], official: null },
  partial: {
    ...whole,
    reading: sampleReading("partial"),
    readings: [samplePartial],
    official: null,
    parties: ["psi"],
  },
  single: { ...whole, reading: sampleReading("live"), readings: [sampleFigures.last], official: null },
};
