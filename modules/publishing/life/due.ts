/** An article whose moment is known. ISO 8601. */
export type Timed = { slug: string; publishedAt: string };

/** Longest sleep, so that a clock that is set, or a machine that slept, is noticed within a second. */
export const LONGEST_SLEEP_MS = 1_000;

/** Slugs whose moment came after `since` and not after `now`, and the first moment that is still to come. */
export function toDue(
  articles: readonly Timed[],
  since: number,
  now: number,
): { due: string[]; next: number | null } {
  const due: string[] = [];
  let next: number | null = null;
  for (const { slug, publishedAt } of articles) {
    const at = Date.parse(publishedAt);
    if (at > now) next = next === null ? at : Math.min(next, at);
    else if (at > since) due.push(slug);
  }
  return { due, next };
}

/** How long to sleep now; never past the next moment, and never for so long that a jump of the clock goes unseen. */
export const toSleepMs = (next: number | null, now: number): number =>
  next === null ? LONGEST_SLEEP_MS : Math.max(1, Math.min(next - now, LONGEST_SLEEP_MS));
