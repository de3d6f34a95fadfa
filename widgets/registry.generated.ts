// Written by `npm run generate`. Do not edit: add or change a folder under widgets/.
import { NoteView as Note } from "./note/note";
import { ProvinceTable } from "./province-table/province-table.server";
import { QuoteView as Quote } from "./quote/quote";
import { ReadAlsoView as ReadAlso } from "./read-also/read-also";
import { RealCount } from "./real-count/real-count.server";
import { ThresholdPath } from "./threshold-path/threshold-path.server";
import { TpsProgress } from "./tps-progress/tps-progress.server";
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
  "note": entry("Note", Note),
  "province-table": entry("ProvinceTable", ProvinceTable),
  "quote": entry("Quote", Quote),
  "read-also": entry("ReadAlso", ReadAlso),
  "real-count": entry("RealCount", RealCount),
  "threshold-path": entry("ThresholdPath", ThresholdPath),
  "tps-progress": entry("TpsProgress", TpsProgress),
  "vote-trend": entry("VoteTrend", VoteTrend),
};
