import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";
import { type FeedContest, isRegionCode, parseFeedContest } from "@/modules/ingest/feed/list-paths";
import { STALE_AFTER_MS } from "@/modules/results/count-state";

/** `base` ends in "/". `contests` null: those of the database that are open. */
export type WatchArguments = {
  base: string;
  contests: readonly FeedContest[] | null;
  regions: readonly string[];
  depth: number;
  everyMs: number;
  silentAfterMs: number;
  once: boolean;
  rehearsal: boolean;
  json: boolean;
  referer: string | undefined;
};

type Env = Readonly<Record<string, string | undefined>>;

export const DEFAULT_BASE = "https://sirekap-obj-data.kpu.go.id/";
const USAGE =
  "Usage: npm run ingest -- --watch [--base URL|file:///dir] [--contests pdpr,ppwp,pdprdp/31,pdpr:dapil] " +
  "[--regions 31,3171] [--depth 0-5] [--every 60s] [--silent-after 90m] [--once] [--rehearsal] [--json]";
const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const LONGEST_PAUSE_MS = 24 * 3_600_000;

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;

/** Words of the command line and the environment → what is to be followed, or one line on what is wrong with them. */
export function parseWatchArguments(words: readonly string[], env: Env): Result<WatchArguments, string> {
  const refuse = (why: string) => fail(`${why}. ${USAGE}`);
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        watch: flag,
        base: text,
        contests: text,
        regions: text,
        depth: text,
        every: text,
        "silent-after": text,
        once: flag,
        rehearsal: flag,
        json: flag,
      },
    });
    const base = toBase(values.base ?? (env.WARTA_FEED_BASE || DEFAULT_BASE));
    if (base === null) return refuse("--base takes an http:, https: or file: address");
    const contests: FeedContest[] = [];
    for (const word of values.contests?.split(",") ?? []) {
      const contest = parseFeedContest(word);
      if (!contest) return refuse(`--contests does not know ${JSON.stringify(word)}`);
      contests.push(contest);
    }
    const regions = values.regions?.split(",") ?? [];
    const wrong = regions.find((code) => !isRegionCode(code));
    if (wrong !== undefined) return refuse(`--regions takes KPU's codes, not ${JSON.stringify(wrong)}`);
    const depth = Number(values.depth ?? 0);
    if (!Number.isInteger(depth) || depth < 0 || depth > 5) return refuse("--depth takes 0 to 5");
    const everyMs = toPauseMs(values.every ?? "60s");
    if (everyMs === null) return refuse("--every takes a pause such as 60s, 5m or 500ms, at most 24h");
    const silent = values["silent-after"];
    const silentAfterMs = silent === undefined ? STALE_AFTER_MS : toPauseMs(silent);
    if (silentAfterMs === null) return refuse("--silent-after takes a pause such as 90m, at most 24h");
    const referer = env.WARTA_FEED_REFERER || undefined;
    if (referer !== undefined && !URL.canParse(referer)) return refuse("WARTA_FEED_REFERER is no address");
    const { once, rehearsal, json } = values;
    return succeed({
      base,
      contests: values.contests === undefined ? null : contests,
      regions,
      depth,
      everyMs,
      silentAfterMs,
      once,
      rehearsal,
      json,
      referer,
    });
  } catch (cause) {
    return refuse(cause instanceof Error ? (cause.message.split(/[.\n]/)[0] ?? "") : String(cause));
  }
}

/** Without query and fragment, and ending in "/", so that KPU's paths can be put behind it. */
function toBase(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname } = new URL(text);
  if (!["http:", "https:", "file:"].includes(protocol)) return null;
  return `${protocol === "file:" ? "file://" : origin}${pathname.replace(/\/*$/, "/")}`;
}

function toPauseMs(text: string): number | null {
  const [, amount, unit = "s"] = /^(\d{1,8})(ms|s|m|h)?$/.exec(text) ?? [];
  const pauseMs = Number(amount) * (UNITS_MS[unit] ?? Number.NaN);
  return pauseMs > 0 && pauseMs <= LONGEST_PAUSE_MS ? pauseMs : null;
}
