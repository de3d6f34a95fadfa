import "server-only";
import { listRegionFigures } from "@/modules/results/figures.server";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import { ProvinceTableView } from "./province-table";
import type { ProvinceTableProps } from "./schema";

/** Query, then view: page, fragment and gallery all render this. */
export async function ProvinceTable(props: ProvinceTableProps & { version?: number; since?: number }) {
  const reading = await getReading(props);
  if (!reading) return <UnknownContest contest={props.contest} />;
  const regions = reading.figures ? await listRegionFigures(props.contest, reading.figures.version) : [];
  return <ProvinceTableView reading={reading} regions={regions} party={props.party} title={props.title} />;
}
