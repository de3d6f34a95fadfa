import { sampleContest, sampleFigures, sampleOfficial, samplePartial } from "@/modules/results/samples";
import type { ThenNowViewProps } from "./then-now";

const whole = { contest: sampleContest, party: "psi", printed: samplePartial };

export const states: Readonly<Record<string, ThenNowViewProps>> = {
  whole: { ...whole, now: sampleFigures.last, official: sampleOfficial },
  "no-decision": {
    ...whole,
    contest: { ...sampleContest, slug: "galeri-2" },
    now: sampleFigures.last,
    official: null,
  },
  unmoved: { ...whole, contest: { ...sampleContest, slug: "galeri-3" }, now: samplePartial, official: null },
};
