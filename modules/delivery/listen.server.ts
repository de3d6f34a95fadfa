import "server-only";
import { ARTICLES_TAG, articleTag } from "@/modules/articles/tags";
import { listMovedUnits } from "@/modules/results/moved-units.server";
import { listContests } from "@/modules/results/queries.server";
import { CONTESTS_TAG, contestTag, unitTag } from "@/modules/results/tags";
import { FACTS_CHANNEL } from "./announce.server";
import { listenOn } from "./channel.server";
import { toArticleSlug } from "./content-state.server";
import { LONGEST_KEPT_CODE } from "./kept-pages.mjs";
import { type SeenVersions, toMovedContests, toSeenVersions, type VersionRow } from "./reconcile";
import { refreshPages } from "./refresh-pages.server";
import { watchContent } from "./watch-content.server";

/** What pages are out of date about. `everything` at the start, and when words that stand on all pages change. */
export type Change = { contests: string[]; articles: string[]; everything: boolean };

export type ListenOptions = {
  connectionString: string;
  contentDirectory: string;
  /** Where this portal answers itself, e.g. "http://127.0.0.1:3000". */
  origin: string;
  /** Slugs of all articles, and the pages that a change is seen on. */
  listArticleSlugs: () => Promise<string[]>;
  listTouchedPaths: (change: Change) => Promise<string[]>;
  listVersions?: () => Promise<VersionRow[]>;
  /** Something under content/ changed, before its pages are made anew. */
  onContent?: () => void;
  everyMs?: number;
};

export type Listening = {
  /** Expires the pages that show these articles at once, whatever the database does, and has them made anew. */
  expire(slugs: readonly string[]): Promise<void>;
  stop(): Promise<void>;
};

const mostTries = 6;

/**
 * Keeps the pages of this process true for as long as it runs: whatever changes in the database or under
 * content/ expires the pages that show it and has them made anew. A notification only says "look"; what has
 * changed is always read from the version rows, at every hint, reconnection and every ten seconds.
 */
export async function startListening(options: ListenOptions): Promise<Listening> {
  const { everyMs = 10_000, listVersions = listContests } = options;
  let seen: SeenVersions = new Map();
  let lastUnitRow = 0;
  let pending: Change = { contests: [], articles: [], everything: true };
  let failures = 0;
  let running: Promise<void> | undefined;
  let isAsked = false;
  let isStopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const reconcile = async () => {
    const now = toSeenVersions(await listVersions());
    const change = merge(pending, { contests: toMovedContests(seen, now), articles: [], everything: false });
    pending = { contests: [], articles: [], everything: false };
    const moved = await listMovedUnits(lastUnitRow, LONGEST_KEPT_CODE);
    // Pages of units are not asked for ahead of readers: a night has hundreds of thousands of them.
    const unitTags = moved.units.map(({ contest, unitCode }) => unitTag(contest, unitCode));
    if (isNothing(change) && unitTags.length === 0) return;
    try {
      const paths = isNothing(change) ? [] : await options.listTouchedPaths(change);
      const tags = [...(await toTags(change, now, options)), ...unitTags];
      const startedAt = Date.now();
      const failed = await refreshPages({ tags, paths }, options);
      // A page that fails for a reason of its own must not keep all others being made over and over.
      if (failed.length > 0 && failures < mostTries) {
        throw new Error(`not warmed: ${failed.slice(0, 3).join(" ")} (${failed.length})`);
      }
      seen = now;
      lastUnitRow = moved.lastId;
      if (isNothing(change)) return;
      console.info(
        "pages refreshed: %d in %d ms (%s)",
        paths.length,
        Date.now() - startedAt,
        toReason(change),
      );
    } catch (error) {
      // Kept for the next try: a page that could not be made must not stand there as if it were new.
      pending = merge(pending, { ...change, contests: [] });
      throw error;
    }
  };
  const run = async () => {
    do {
      isAsked = false;
      try {
        await reconcile();
        failures = 0;
      } catch (error) {
        failures++;
        // The first tries meet a server that is not listening yet; that is no news.
        if (failures > 3)
          console.warn("pages are not refreshed: %s", error instanceof Error ? error.message : error);
        clearTimeout(retry);
        retry = setTimeout(look, Math.min(200 * 2 ** failures, everyMs));
        retry.unref();
      }
    } while (isAsked && !isStopped);
  };
  const look = () => {
    if (isStopped) return;
    isAsked = true;
    running ??= run().finally(() => {
      running = undefined;
    });
  };

  const content = await watchContent(options.contentDirectory, (files) => {
    const slugs = files.map(toArticleSlug);
    const articles = slugs.filter((slug) => slug !== null);
    pending = merge(pending, { contests: [], articles, everything: articles.length < slugs.length });
    options.onContent?.();
    look();
  });
  const channel = listenOn(options.connectionString, FACTS_CHANNEL, () => {
    look();
    void content.look().catch(() => {});
  });
  const clock = setInterval(look, everyMs);
  clock.unref();
  return {
    async expire(slugs) {
      pending = merge(pending, { contests: [], articles: [...slugs], everything: false });
      const tags = [ARTICLES_TAG, ...slugs.map(articleTag)];
      // A server that does not listen yet has nothing to expire; the first look makes everything anew.
      await refreshPages({ tags, paths: [] }, options).catch(() => []);
      look();
    },
    async stop() {
      isStopped = true;
      clearInterval(clock);
      clearTimeout(retry);
      content.stop();
      await channel.stop();
      await running;
    },
  };
}

async function toTags(change: Change, now: SeenVersions, options: ListenOptions): Promise<string[]> {
  const contests = change.everything ? [...now.keys()] : change.contests;
  const articles = change.everything ? await options.listArticleSlugs() : change.articles;
  const lists = change.everything || articles.length > 0 ? [ARTICLES_TAG] : [];
  return [
    ...lists,
    ...(contests.length > 0 ? [CONTESTS_TAG] : []),
    ...contests.map(contestTag),
    ...new Set([...articles, ...change.articles].map(articleTag)),
  ];
}

const merge = (a: Change, b: Change): Change => ({
  contests: [...new Set([...a.contests, ...b.contests])],
  articles: [...new Set([...a.articles, ...b.articles])],
  everything: a.everything || b.everything,
});

const toReason = ({ everything, contests, articles }: Change): string =>
  everything ? "everything" : [...contests, ...articles].join(", ");

const isNothing = (change: Change): boolean =>
  !change.everything && change.contests.length === 0 && change.articles.length === 0;
