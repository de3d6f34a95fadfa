import { SAMPLE_STATES, sampleReading } from "@/modules/results/samples";
import type { ContestStripViewProps } from "./contest-strip";

/** Every state by name, for the gallery and for tests. */
export const states: Readonly<Record<string, ContestStripViewProps>> = Object.fromEntries(
  SAMPLE_STATES.filter((state) => state !== "official" && state !== "pinned").map((state) => [
    state,
    {
      reading: {
        ...sampleReading(state),
        contest: { ...sampleReading(state).contest, slug: `galeri-${state}` },
      },
    },
  ]),
);
