import "server-only";
import { getLatestFigures } from "@/modules/results/figures.server";
import { listHistory } from "@/modules/results/history.server";
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
  const history = await listHistory(contest, parties, from === undefined ? scope : { ...scope, from });
  const official = await getLatestFigures(contest, { ...scope, ledger: "official" });
  return (
    <VoteTrendView
      reading={reading}
      readings={history.readings}
      total={history.total}
      official={official}
      parties={parties}
      title={props.title}
    />
  );
}
