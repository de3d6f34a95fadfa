/** What is known of a contest's place in time; two that differ mean that pages about it are out of date. */
export type VersionRow = { slug: string; headVersion: number; closedAt: string | null };

export type SeenVersions = ReadonlyMap<string, string>;

export const toSeenVersions = (rows: readonly VersionRow[]): SeenVersions =>
  new Map(rows.map((row) => [row.slug, `${row.headVersion} ${row.closedAt ?? ""}`]));

/** Contests that are new, gone, at another version, or closed since. */
export function toMovedContests(before: SeenVersions, after: SeenVersions): string[] {
  const slugs = new Set([...before.keys(), ...after.keys()]);
  return [...slugs].filter((slug) => before.get(slug) !== after.get(slug)).sort();
}
