import "server-only";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import type { TpsProgressProps } from "./schema";
import { TpsProgressView } from "./tps-progress";

/** Query, then view: page, fragment and gallery all render this. */
export async function TpsProgress(props: TpsProgressProps & { version?: number; since?: number }) {
  const reading = await getReading(props);
  if (!reading) return <UnknownContest contest={props.contest} />;
  return <TpsProgressView reading={reading} title={props.title} />;
}
