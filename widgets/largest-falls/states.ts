import { sampleFigures } from "@/modules/results/samples";
import type { LargestFallsViewProps } from "./largest-falls";

export const states: Readonly<Record<string, LargestFallsViewProps>> = {
  falls: { before: sampleFigures.morning, after: sampleFigures.corrected, top: 3 },
  none: { before: sampleFigures.corrected, after: sampleFigures.last },
};
