import { sampleContest, sampleFigures, sampleOfficial } from "@/modules/results/samples";
import type { TwoBooksViewProps } from "./two-books";

const whole = { contest: sampleContest, sirekap: sampleFigures.last, official: sampleOfficial };

/** Either side of the line, one book alone, and none. */
export const states: Readonly<Record<string, TwoBooksViewProps>> = {
  crossing: { ...whole, party: "ppp" },
  below: { ...whole, party: "psi" },
  above: { ...whole, party: "golkar" },
  "one-book": { ...whole, party: "ppp", official: null },
  empty: { ...whole, party: "ppp", sirekap: null, official: null },
};
