// Written by `npm run generate`. Do not edit: add or change a folder under widgets/.
import type { WidgetSchemas } from "@/modules/articles/widget-schema";
import { schema as schemaOfCompare } from "./compare/schema";
import { schema as schemaOfContestStrip } from "./contest-strip/schema";
import { schema as schemaOfCorrections } from "./corrections/schema";
import { schema as schemaOfFact } from "./fact/schema";
import { schema as schemaOfLargestFalls } from "./largest-falls/schema";
import { schema as schemaOfNote } from "./note/schema";
import { schema as schemaOfProvinceMap } from "./province-map/schema";
import { schema as schemaOfProvinceTable } from "./province-table/schema";
import { schema as schemaOfQuote } from "./quote/schema";
import { schema as schemaOfQuoted } from "./quoted/schema";
import { schema as schemaOfReadAlso } from "./read-also/schema";
import { schema as schemaOfRealCount } from "./real-count/schema";
import { schema as schemaOfSeatChart } from "./seat-chart/schema";
import { schema as schemaOfThenNow } from "./then-now/schema";
import { schema as schemaOfThresholdPath } from "./threshold-path/schema";
import { schema as schemaOfThresholdRange } from "./threshold-range/schema";
import { schema as schemaOfTpsProgress } from "./tps-progress/schema";
import { schema as schemaOfTwoBooks } from "./two-books/schema";
import { schema as schemaOfVoteTrend } from "./vote-trend/schema";

/** Tags that an article may use, with their props. */
export const widgetSchemas: WidgetSchemas = {
  Compare: schemaOfCompare,
  ContestStrip: schemaOfContestStrip,
  Corrections: schemaOfCorrections,
  Fact: schemaOfFact,
  LargestFalls: schemaOfLargestFalls,
  Note: schemaOfNote,
  ProvinceMap: schemaOfProvinceMap,
  ProvinceTable: schemaOfProvinceTable,
  Quote: schemaOfQuote,
  Quoted: schemaOfQuoted,
  ReadAlso: schemaOfReadAlso,
  RealCount: schemaOfRealCount,
  SeatChart: schemaOfSeatChart,
  ThenNow: schemaOfThenNow,
  ThresholdPath: schemaOfThresholdPath,
  ThresholdRange: schemaOfThresholdRange,
  TpsProgress: schemaOfTpsProgress,
  TwoBooks: schemaOfTwoBooks,
  VoteTrend: schemaOfVoteTrend,
};
