import { SAMPLE_STATES, sampleReading, sampleRegions } from "@/modules/results/samples";
import type { ProvinceMapViewProps } from "./province-map";

/** Every state by name; provinces that a reading does not know are outlines. */
export const states: Readonly<Record<string, ProvinceMapViewProps>> = {
  ...Object.fromEntries(
    SAMPLE_STATES.map((state) => [state, { reading: sampleReading(state), regions: sampleRegions }]),
  ),
  share: { reading: sampleReading("live"), regions: sampleRegions, party: "nasdem" },
  "small-share": { reading: sampleReading("live"), regions: sampleRegions, party: "psi" },
  nobody: { reading: sampleReading("live"), regions: sampleRegions, party: "tidak-ada" },
  empty: { reading: sampleReading("empty"), regions: [] },
};
