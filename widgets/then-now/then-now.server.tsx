import "server-only";
import { getFiguresAt, getLatestFigures } from "@/modules/results/figures.server";
import { getContest } from "@/modules/results/queries.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import type { ThenNowProps } from "./schema";
import { ThenNowView } from "./then-now";

/** Query, then view: page, fragment and gallery all render this. */
export async function ThenNow(props: ThenNowProps & { version?: number; since?: number }) {
  const contest = await getContest(props.contest);
  if (!contest) return <UnknownContest contest={props.contest} />;
  const scope = props.version === undefined ? {} : { version: props.version };
  const [printed, now, official] = await Promise.all([
    getFiguresAt(contest.slug, props.printed, scope),
    getLatestFigures(contest.slug, scope),
    getLatestFigures(contest.slug, { ...scope, ledger: "official" }),
  ]);
  return (
    <ThenNowView contest={contest} party={props.party} printed={printed} now={now} official={official} />
  );
}
