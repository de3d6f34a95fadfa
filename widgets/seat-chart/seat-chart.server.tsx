import "server-only";
import { getContest } from "@/modules/results/queries.server";
import { getSeatReading } from "@/modules/results/seat-reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import type { SeatChartProps } from "./schema";
import { SeatChartView } from "./seat-chart";

/** Query, then view: page, fragment and gallery all render this. */
export async function SeatChart(props: SeatChartProps & { version?: number; since?: number }) {
  const contest = await getContest(props.contest);
  if (!contest) return <UnknownContest contest={props.contest} />;
  const reading = await getSeatReading(props.contest, { at: props.at, version: props.version });
  return <SeatChartView contest={contest} reading={reading} ledger={props.ledger} title={props.title} />;
}
