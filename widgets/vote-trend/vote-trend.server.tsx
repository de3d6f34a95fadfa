import "server-only";
import { getLatestFigures, listReadings } from "@/modules/results/figures.server";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import type { VoteTrendProps } from "./schema";
import { VoteTrendView } from "./vote-trend";

/** Query, then view: page, fragment and gallery all render this. */
export async function VoteTrend(props: VoteTrendProps & { version?: number; since?: number }) {
  const { contest, parties, from, at, version } = props;
  const reading = await getReading(props);
  if (!reading) return <UnknownContest contest={contest} />;
  const scope = { ...(version === undefined ? {} : { version }), ...(at === undefined ? {} : { at }) };
  const readings = await listReadings(contest, parties, from === undefined ? scope : { ...scope, from });
  const official = await getLatestFigures(contest, { ...scope, ledger: "official" });
  return (
    <VoteTrendView
      reading={reading}
      readings={readings}
      official={official}
      parties={parties}
      title={props.title}
    />
  );
}
