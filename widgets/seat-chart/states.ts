import { sampleSeats } from "@/modules/results/sample-seats";
import { sampleContest } from "@/modules/results/samples";
import type { SeatChartViewProps } from "./seat-chart";

/** Every state by name; "no-districts" is a contest that is not decided by them. */
export const states: Readonly<Record<string, SeatChartViewProps>> = {
  ...Object.fromEntries(
    Object.entries(sampleSeats).map(([name, reading]) => [name, { contest: reading.contest, reading }]),
  ),
  "no-districts": { contest: { ...sampleContest, name: "Presiden 2024" }, reading: null },
};
