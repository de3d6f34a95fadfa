/**
 * How long a reader's page may stand without being looked at again, in seconds. Next reads `revalidate` from
 * a page's source, so every page writes the number out:
 *
 *     export const revalidate = 300; // READER_PAGE_SECONDS
 *
 * Changes do not wait for it: a recorded snapshot or an edited article expires the pages that carry its tag.
 * The five minutes are the net below that, for a change whose announcement was lost.
 */
export const READER_PAGE_SECONDS = 300;

/** How long a cache in front may serve an older page while it cannot reach us, in seconds. */
export const STALE_PAGE_SECONDS = 24 * 60 * 60;

/** For answers that may change at any moment and must come from here. */
export const NO_STORE = "no-store";

/**
 * For addresses that name a contest's version: a shared cache may keep them for good, a browser asks again after a
 * minute. A database that was restored or begun anew counts its versions again; the shared cache is purged then, as
 * docs/operating.md says, but nobody can purge readers' browsers.
 */
export const SHARED_IMMUTABLE = "public, max-age=60, s-maxage=31536000";

/** For addresses that name the content of what they hold. */
export const IMMUTABLE = "public, max-age=31536000, immutable";
