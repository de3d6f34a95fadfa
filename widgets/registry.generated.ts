// Written by `npm run generate`. Do not edit: add or change a folder under widgets/.
import { Compare } from "./compare/compare.server";
import { ContestStrip } from "./contest-strip/contest-strip.server";
import { Corrections } from "./corrections/corrections.server";
import { FactView as Fact } from "./fact/fact";
import { LargestFalls } from "./largest-falls/largest-falls.server";
import { NoteView as Note } from "./note/note";
import { ProvinceMap } from "./province-map/province-map.server";
import { ProvinceTable } from "./province-table/province-table.server";
import { QuoteView as Quote } from "./quote/quote";
import { QuotedView as Quoted } from "./quoted/quoted";
import { ReadAlso } from "./read-also/read-also.server";
import { RealCount } from "./real-count/real-count.server";
import { SeatChart } from "./seat-chart/seat-chart.server";
import { ThenNow } from "./then-now/then-now.server";
import { ThresholdPath } from "./threshold-path/threshold-path.server";
import { ThresholdRange } from "./threshold-range/threshold-range.server";
import { TpsProgress } from "./tps-progress/tps-progress.server";
import { TwoBooks } from "./two-books/two-books.server";
import { VoteTrend } from "./vote-trend/vote-trend.server";
import { widgetSchemas } from "./schemas.generated";
import type { WidgetEntry, WidgetServer } from "./widget-entry";

const entry = (tag: string, Server: unknown): WidgetEntry => {
  const schema = widgetSchemas[tag];
  if (!schema) throw new Error(`no schema for ${tag}`);
  return { tag, name: schema.name, schema, Server: Server as WidgetServer };
};

/** By folder name. */
export const widgetRegistry: Readonly<Record<string, WidgetEntry>> = {
  "compare": entry("Compare", Compare),
  "contest-strip": entry("ContestStrip", ContestStrip),
  "corrections": entry("Corrections", Corrections),
  "fact": entry("Fact", Fact),
  "largest-falls": entry("LargestFalls", LargestFalls),
  "note": entry("Note", Note),
  "province-map": entry("ProvinceMap", ProvinceMap),
  "province-table": entry("ProvinceTable", ProvinceTable),
  "quote": entry("Quote", Quote),
  "quoted": entry("Quoted", Quoted),
  "read-also": entry("ReadAlso", ReadAlso),
  "real-count": entry("RealCount", RealCount),
  "seat-chart": entry("SeatChart", SeatChart),
  "then-now": entry("ThenNow", ThenNow),
  "threshold-path": entry("ThresholdPath", ThresholdPath),
  "threshold-range": entry("ThresholdRange", ThresholdRange),
  "tps-progress": entry("TpsProgress", TpsProgress),
  "two-books": entry("TwoBooks", TwoBooks),
  "vote-trend": entry("VoteTrend", VoteTrend),
};
