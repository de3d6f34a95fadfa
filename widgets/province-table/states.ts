import { SAMPLE_STATES, sampleReading, sampleRegions } from "@/modules/results/samples";
import type { ProvinceTableViewProps } from "./province-table";

/** Every state by name; a reading without provinces says so. */
export const states: Readonly<Record<string, ProvinceTableViewProps>> = {
  ...Object.fromEntries(
    SAMPLE_STATES.map((state) => [
      state,
      { reading: sampleReading(state), regions: sampleRegions, party: "psi" },
    ]),
  ),
  empty: { reading: sampleReading("empty"), regions: [] },
  partial: { reading: sampleReading("partial"), regions: [] },
};
