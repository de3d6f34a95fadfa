import { SAMPLE_STATES, sampleReading } from "@/modules/results/samples";
import type { TpsProgressViewProps } from "./tps-progress";

/** Every state by name, for the gallery and for tests. */
export const states: Readonly<Record<string, TpsProgressViewProps>> = Object.fromEntries(
  SAMPLE_STATES.map((state) => [state, { reading: sampleReading(state) }]),
);
