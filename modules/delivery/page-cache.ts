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

/** For addresses that name the version of what they hold. */
export const IMMUTABLE = "public, max-age=31536000, immutable";
