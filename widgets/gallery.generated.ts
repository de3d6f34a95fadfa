// Written by `npm run generate`. Do not edit: add or change a folder under widgets/.
import { CompareView } from "./compare/compare";
import { states as statesOfCompare } from "./compare/states";
import { ContestStripView } from "./contest-strip/contest-strip";
import { states as statesOfContestStrip } from "./contest-strip/states";
import { CorrectionsView } from "./corrections/corrections";
import { states as statesOfCorrections } from "./corrections/states";
import { FactView } from "./fact/fact";
import { states as statesOfFact } from "./fact/states";
import { LargestFallsView } from "./largest-falls/largest-falls";
import { states as statesOfLargestFalls } from "./largest-falls/states";
import { NoteView } from "./note/note";
import { states as statesOfNote } from "./note/states";
import { ProvinceMapView } from "./province-map/province-map";
import { states as statesOfProvinceMap } from "./province-map/states";
import { ProvinceTableView } from "./province-table/province-table";
import { states as statesOfProvinceTable } from "./province-table/states";
import { QuoteView } from "./quote/quote";
import { states as statesOfQuote } from "./quote/states";
import { QuotedView } from "./quoted/quoted";
import { states as statesOfQuoted } from "./quoted/states";
import { ReadAlsoView } from "./read-also/read-also";
import { states as statesOfReadAlso } from "./read-also/states";
import { RealCountView } from "./real-count/real-count";
import { states as statesOfRealCount } from "./real-count/states";
import { SeatChartView } from "./seat-chart/seat-chart";
import { states as statesOfSeatChart } from "./seat-chart/states";
import { ThenNowView } from "./then-now/then-now";
import { states as statesOfThenNow } from "./then-now/states";
import { ThresholdPathView } from "./threshold-path/threshold-path";
import { states as statesOfThresholdPath } from "./threshold-path/states";
import { ThresholdRangeView } from "./threshold-range/threshold-range";
import { states as statesOfThresholdRange } from "./threshold-range/states";
import { TpsProgressView } from "./tps-progress/tps-progress";
import { states as statesOfTpsProgress } from "./tps-progress/states";
import { TwoBooksView } from "./two-books/two-books";
import { states as statesOfTwoBooks } from "./two-books/states";
import { VoteTrendView } from "./vote-trend/vote-trend";
import { states as statesOfVoteTrend } from "./vote-trend/states";
import type { GalleryEntry } from "./widget-entry";

/** Every widget in every named state. */
export const galleryEntries: readonly GalleryEntry[] = [
  { name: "compare", View: CompareView, states: statesOfCompare },
  { name: "contest-strip", View: ContestStripView, states: statesOfContestStrip },
  { name: "corrections", View: CorrectionsView, states: statesOfCorrections },
  { name: "fact", View: FactView, states: statesOfFact },
  { name: "largest-falls", View: LargestFallsView, states: statesOfLargestFalls },
  { name: "note", View: NoteView, states: statesOfNote },
  { name: "province-map", View: ProvinceMapView, states: statesOfProvinceMap },
  { name: "province-table", View: ProvinceTableView, states: statesOfProvinceTable },
  { name: "quote", View: QuoteView, states: statesOfQuote },
  { name: "quoted", View: QuotedView, states: statesOfQuoted },
  { name: "read-also", View: ReadAlsoView, states: statesOfReadAlso },
  { name: "real-count", View: RealCountView, states: statesOfRealCount },
  { name: "seat-chart", View: SeatChartView, states: statesOfSeatChart },
  { name: "then-now", View: ThenNowView, states: statesOfThenNow },
  { name: "threshold-path", View: ThresholdPathView, states: statesOfThresholdPath },
  { name: "threshold-range", View: ThresholdRangeView, states: statesOfThresholdRange },
  { name: "tps-progress", View: TpsProgressView, states: statesOfTpsProgress },
  { name: "two-books", View: TwoBooksView, states: statesOfTwoBooks },
  { name: "vote-trend", View: VoteTrendView, states: statesOfVoteTrend },
];
