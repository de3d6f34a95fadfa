import "server-only";
import type { Article } from "@/modules/articles/frontmatter";
import { isPublic } from "@/modules/articles/is-public";
import { toDue, toSleepMs } from "./due";
import type { ArticlePublished, DuePublication } from "./publication.server";

export type ScheduleOptions = {
  /** All articles whose moment lies ahead, and those that readers see now. */
  listArticles: () => Promise<{ waiting: readonly Article[]; shown: readonly Article[] }>;
  /** Called at the second, before anything is asked of the database: these are public from now on. */
  onDue: (slugs: string[]) => Promise<void> | void;
  record: (due: readonly DuePublication[]) => Promise<ArticlePublished[]>;
  /** Once for each article, in one portal of all that share a database. */
  onPublished: (fact: ArticlePublished) => Promise<void> | void;
  now?: () => number;
  everyMs?: number;
};

export type Schedule = {
  /** Reads the articles again: something under content/ changed. */
  look: () => void;
  stop: () => Promise<void>;
};

/**
 * Watches the clock for as long as the process runs. Pages are public by the clock and an article's head alone; this
 * only makes that known at the second: `onDue` in every process, `onPublished` once. What no process was there to
 * notice is noticed at the next start. Errors are tried again, and nothing is lost meanwhile.
 */
export function startSchedule(options: ScheduleOptions): Schedule {
  const { listArticles, onDue, record, onPublished, now = Date.now, everyMs = 10_000 } = options;
  let waiting: readonly Article[] = [];
  let since = now();
  let readAt = Number.NEGATIVE_INFINITY;
  let isAsked = true;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const recorded = new Set<string>();

  const turn = async () => {
    const at = now();
    const { due } = toDue(waiting, since, at);
    // A clock that was set back: what is ahead again must be noticed again.
    since = at;
    const isPublicNow = due.filter((slug) =>
      waiting.some((a) => a.slug === slug && isPublic(a, new Date(at))),
    );
    if (isPublicNow.length > 0) await onDue(isPublicNow);
    if (due.length === 0 && !isAsked && at - readAt < everyMs && at >= readAt) return;
    isAsked = false;
    const articles = await listArticles();
    waiting = articles.waiting;
    readAt = at;
    const open = articles.shown.filter(({ slug }) => !recorded.has(slug));
    if (open.length === 0) return;
    const facts = await record(open.map(toPublication));
    for (const { slug } of open) recorded.add(slug);
    for (const fact of facts) await onPublished(fact);
  };

  const run = async () => {
    try {
      await turn();
    } catch (error) {
      isAsked = true;
      console.warn("publications are not recorded: %s", error instanceof Error ? error.message : error);
    }
    if (isStopped) return;
    timer = setTimeout(wake, isAsked ? RETRY_MS : toSleepMs(toDue(waiting, since, since).next, now()));
  };
  const wake = () => {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = undefined;
    });
  };
  wake();
  return {
    look: () => {
      isAsked = true;
      wake();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const RETRY_MS = 500;

const toPublication = ({ slug, formerSlugs = [], publishedAt, contentHash }: Article): DuePublication => ({
  slug,
  formerSlugs,
  publishedAt,
  contentHash,
});
