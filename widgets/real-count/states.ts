import { SAMPLE_STATES, sampleReading } from "@/modules/results/samples";
import type { RealCountViewProps } from "./real-count";

/** Every state by name, for the gallery and for tests. */
export const states: Readonly<Record<string, RealCountViewProps>> = Object.fromEntries(
  SAMPLE_STATES.map((state) => [state, { reading: sampleReading(state) }]),
);
