/** Cache tag of everything that shows a figure of this contest. */
export const contestTag = (contest: string): string => `contest:${contest}`;

/** Tags that a page carries when it shows figures of these contests. */
export const contestTags = (contests: Iterable<string>): string[] =>
  [...new Set(contests)].sort().map(contestTag);

/** Cache tag of pages that list all contests: there are more of them than a page may carry tags. */
export const CONTESTS_TAG = "contests";

/** Cache tag of the page of one unit below a contest's own region: it also shows figures of that unit's own file. */
export const unitTag = (contest: string, unitCode: string): string => `unit:${contest}:${unitCode}`;
