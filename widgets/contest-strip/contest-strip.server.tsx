import "server-only";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import { ContestStripView } from "./contest-strip";
import type { ContestStripProps } from "./schema";

/** Query, then view: page, fragment and gallery all render this. */
export async function ContestStrip(props: ContestStripProps & { version?: number; since?: number }) {
  const reading = await getReading(props);
  return reading ? <ContestStripView reading={reading} /> : <UnknownContest contest={props.contest} />;
}
