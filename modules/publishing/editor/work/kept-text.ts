import * as z from "zod";

const keptSchema = z.object({
  /** Hash of the text in the file that these edits began from. */
  base: z.string(),
  /** That text itself: with it a clash can be shown even after a reload. */
  baseSource: z.string(),
  source: z.string(),
  /** How many saves' worth of edits have not reached the server. */
  edits: z.int(),
  at: z.iso.datetime(),
});
export type Kept = z.infer<typeof keptSchema>;

/** What of `Storage` is used; the browser's, or a test's. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "redaksi:naskah:";

/**
 * Text that has not reached the server, kept in the browser so that a reload, a crash or a lost session takes nothing.
 * One entry a window, so that two windows on one article never overwrite each other; entries of windows that are gone
 * are adopted by the next one that opens the article. `owner` separates people who share a computer.
 */
export function createKeptText(shelf: Shelf | null, slug: string, owner: string, windowId: string) {
  const mine = `${PREFIX}${slug}:${owner}:${windowId}`;
  const family = `${PREFIX}${slug}:${owner}:`;

  const read = (key: string): Kept | null => {
    try {
      const parsed = keptSchema.safeParse(JSON.parse(shelf?.getItem(key) ?? "null"));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  };

  return {
    /** The lock that says that this window lives. */
    lock: mine,
    /** `false` where the browser has no room or allows none: then only the window itself holds the text. */
    keep(kept: Kept): boolean {
      try {
        shelf?.setItem(mine, JSON.stringify(kept));
        return shelf !== null;
      } catch {
        return false;
      }
    },
    drop: () => shelf?.removeItem(mine),
    dropKey: (key: string) => shelf?.removeItem(key),
    /** What stands unsent: this window's own from before its reload first, then the newest of windows that are gone. */
    find(isAlive: (key: string) => boolean): { key: string; kept: Kept } | null {
      const keys = Array.from({ length: shelf?.length ?? 0 }, (_, n) => shelf?.key(n) ?? "");
      const found = keys
        .filter((key) => key.startsWith(family) && (key === mine || !isAlive(key)))
        .flatMap((key) => {
          const kept = read(key);
          return kept ? { key, kept } : [];
        });
      found.sort(
        (a, b) => Number(b.key === mine) - Number(a.key === mine) || b.kept.at.localeCompare(a.kept.at),
      );
      return found[0] ?? null;
    },
  };
}

export type KeptText = ReturnType<typeof createKeptText>;
