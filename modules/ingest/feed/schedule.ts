/** How often a file of the feed is asked for, in ms: usually, at most, and at least while it fails. */
export type Pace = { everyMs: number; leastMs: number; mostMs: number };

/** So that the files of a feed do not all come due at once: a delay is off by up to this part, either way. */
const JITTER = 0.15;
const MOST_BACKOFF_MS = 10 * 60_000;
/** No newsroom waits longer because a server says so. */
const MOST_RETRY_AFTER_MS = 60 * 60_000;
/** A stranger's server is not asked for one file more often than this; our own and the disk are. */
const LEAST_MS = 5_000;
const LEAST_NEAR_MS = 50;

/** @param isNear whether the feed is a folder or a server on this machine */
export function toPace(everyMs: number, isNear: boolean): Pace {
  const leastMs = isNear ? LEAST_NEAR_MS : LEAST_MS;
  const usual = Math.max(everyMs, leastMs);
  return { everyMs: usual, leastMs, mostMs: Math.max(usual, Math.min(8 * usual, MOST_BACKOFF_MS)) };
}

const SELDOM = 10;
const MOST_SELDOM_MS = 60 * 60_000;

/** Of a file whose row in the file above is followed too: that row tells when it is worth asking. */
export function toSeldomPace({ everyMs, leastMs, mostMs }: Pace): Pace {
  const usual = Math.max(everyMs, Math.min(SELDOM * everyMs, MOST_SELDOM_MS));
  return { everyMs: usual, leastMs, mostMs: Math.max(usual, mostMs) };
}

/**
 * The pause until a file is asked for again: `everyMs`, doubled for each failure in a row up to `mostMs`, jittered, never
 * below `leastMs` nor what the server asked for (up to an hour).
 * @param random in [0, 1)
 */
export function toDelayMs(
  failures: number,
  retryAfterMs: number | null,
  { everyMs, leastMs, mostMs }: Pace,
  random: number,
): number {
  const usual = Math.min(everyMs * 2 ** failures, mostMs);
  const jittered = usual * (1 - JITTER + 2 * JITTER * random);
  const asked = Math.min(retryAfterMs ?? 0, MOST_RETRY_AFTER_MS);
  return Math.round(Math.max(jittered, leastMs, asked));
}

/** `Retry-After`, seconds or an HTTP date, in ms from now; null where it says neither. */
export function parseRetryAfter(text: string | null, now: Date): number | null {
  const trimmed = text?.trim() ?? "";
  if (/^\d{1,9}$/.test(trimmed)) return Number(trimmed) * 1000;
  if (!/[a-z]/i.test(trimmed)) return null;
  const at = Date.parse(trimmed);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function makeJitter(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
