import { announce } from "@/modules/delivery/announce.server";
import type { FeedTools } from "@/modules/ingest/feed/feed-event";
import { parseFeedPath } from "@/modules/ingest/feed-path";
import { listContests } from "@/modules/results/queries.server";
import { recordSilence } from "@/modules/results/spells.server";

type SilenceOptions = { rehearsal: boolean; warn(line: string): void };

/**
 * Writes the silence of a contest's own file into its ledger, and tells open pages. Files of units below are left alone:
 * most polling stations are counted once and then never change.
 */
export function makeSilenceRecorder({ rehearsal, warn }: SilenceOptions): FeedTools["recordSilence"] {
  return async ({ path }, since) => {
    const found = parseFeedPath(path);
    const open = (await listContests()).filter(
      ({ kpuCode, regionCode, isRehearsal, closedAt }) =>
        kpuCode === found?.kpuCode &&
        regionCode === found.unitCode &&
        isRehearsal === rehearsal &&
        closedAt === null,
    );
    // Which of two counts under one code a file is of, its bytes say and its path does not.
    const [contest, ...others] = open;
    if (!contest || others.length > 0) return null;
    const fact = await recordSilence(contest.slug, since);
    if (!fact) return null;
    await announce(fact).catch((cause) => warn(`Open pages could not be told of a silence (${cause}).`));
    return `${contest.name} (${contest.slug}): nothing new since ${since.toISOString()}; readers are told so`;
  };
}
