import "server-only";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import { RealCountView } from "./real-count";
import type { RealCountProps } from "./schema";

/** Query, then view: page, fragment and gallery all render this. */
export async function RealCount(props: RealCountProps & { version?: number; since?: number }) {
  const reading = await getReading(props);
  if (!reading) return <UnknownContest contest={props.contest} />;
  return (
    <RealCountView
      reading={reading}
      parties={props.parties}
      highlight={props.highlight}
      title={props.title}
    />
  );
}
