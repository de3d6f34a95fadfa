import { fail, type Result, succeed } from "@/lib/result";
import type { FeedAddress } from "@/modules/ingest/feed/feed-event";
import { listCodesDownTo } from "@/modules/ingest/feed/list-codes.server";
import { type FeedContest, listFeedPaths, parseFeedContest } from "@/modules/ingest/feed/list-paths";
import { listContests } from "@/modules/results/queries.server";
import type { WatchArguments } from "./watch-arguments";

/** More cannot be followed at any useful pace: a whole country's polling stations are ten times as many. */
const MOST_FILES = 100_000;

/** What was asked for as addresses of files, or one line on why it gives none. */
export async function listWatchedFiles({
  base,
  contests,
  regions,
  depth,
}: Pick<WatchArguments, "base" | "contests" | "regions" | "depth">): Promise<Result<FeedAddress[], string>> {
  const below = depth > 0 ? await listCodesDownTo(depth, regions) : [];
  const paths = listFeedPaths(contests ?? (await listOpenContests()), [...regions, ...below]);
  if (paths.length === 0)
    return fail(
      "There is no file to follow; name contests with --contests, and regions for those below DPR.",
    );
  if (paths.length > MOST_FILES)
    return fail(`${paths.length} files are too many to follow; name fewer regions, or a smaller --depth.`);
  return succeed(paths.map(({ contest, path }) => ({ contest, path, address: `${base}${path}` })));
}

/** The contests of the database whose count is not closed, as the feed names them. */
async function listOpenContests(): Promise<FeedContest[]> {
  const open = (await listContests()).filter(
    ({ closedAt, isRehearsal }) => closedAt === null && !isRehearsal,
  );
  const words = open.map(({ kpuCode, regionCode }) =>
    regionCode === "0" ? kpuCode : `${kpuCode}/${regionCode}`,
  );
  return [...new Set(words)].flatMap((word) => parseFeedContest(word) ?? []);
}
