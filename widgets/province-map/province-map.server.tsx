import "server-only";
import { listRegionFigures } from "@/modules/results/figures.server";
import { toMoment } from "@/modules/results/moment";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import { ProvinceMapView } from "./province-map";
import type { ProvinceMapProps } from "./schema";

/** Query, then view: page, fragment and gallery all render this. */
export async function ProvinceMap(props: ProvinceMapProps & { version?: number; since?: number }) {
  const reading = await getReading(props);
  if (!reading) return <UnknownContest contest={props.contest} />;
  const regions = reading.figures ? await listRegionFigures(props.contest, reading.figures.version) : [];
  return (
    <ProvinceMapView
      reading={reading}
      regions={regions}
      party={props.party}
      moment={props.at === undefined ? null : toMoment(props.at)}
      title={props.title}
    />
  );
}
