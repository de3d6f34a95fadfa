import "server-only";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import type { ThresholdPathProps } from "./schema";
import { ThresholdPathView } from "./threshold-path";

/** Query, then view: page, fragment and gallery all render this. */
export async function ThresholdPath(props: ThresholdPathProps & { version?: number; since?: number }) {
  const reading = await getReading(props);
  if (!reading) return <UnknownContest contest={props.contest} />;
  return <ThresholdPathView reading={reading} party={props.party} title={props.title} />;
}
