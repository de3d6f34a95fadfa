import { readFile } from "node:fs/promises";
import path from "node:path";
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { isKeptPage } from "./kept-pages.mjs";
import { stripReaderPage } from "./strip-reader-page.mjs";

/** @typedef {import("next/dist/server/lib/incremental-cache/index.js").CacheHandlerValue} CacheHandlerValue */
/** @typedef {import("next/dist/server/response-cache/index.js").IncrementalCacheValue} IncrementalCacheValue */
/** @typedef {typeof import("next/dist/server/lib/incremental-cache/file-system-cache.js").default} FileSystemCacheClass */

// Next ships CommonJS: whether `default` is the class or the module depends on who loads this file.
const FileSystemCache = /** @type {FileSystemCacheClass} */ (
  /** @type {{ default?: FileSystemCacheClass }} */ (/** @type {unknown} */ (fileSystemCache)).default ??
    fileSystemCache
);

/** @typedef {{ get(key: string): CacheHandlerValue | undefined }} PageStore */

/** The store that Next's class keeps for the whole process: it still knows what a page was before its tag expired. */
const getStore = () =>
  /** @type {{ memoryCache?: PageStore }} */ (/** @type {unknown} */ (FileSystemCache)).memoryCache;

/** What a page says of itself in its head where its article was withdrawn. Text cannot: there `<` is escaped. */
const GONE_MARK = '<meta name="warta-status" content="410"';

/** A render takes at most this long: an older note belongs to one that failed. */
const longestRenderMs = 10_000;
/** @type {Map<string, number>} */
const renderStartedAt = new Map();
/** @type {WeakSet<object>} */
const clean = new WeakSet();
/** @type {Promise<string | null> | undefined} */
let notFoundPage;

/**
 * The `cacheHandler` of next.config: Next's own file cache, made to keep readers' pages without framework
 * scripts. Plain JavaScript, because Next loads it outside its build. Proven with Next 16.4.6, where the
 * object handed to `set()` is the one that the waiting request is then answered from: what is mended there
 * also reaches the first reader after a change (a MISS). Tests on a built app hold it.
 */
export default class ReadersEdition extends FileSystemCache {
  /** @param {ConstructorParameters<FileSystemCacheClass>[0]} options */
  constructor(options) {
    super(options);
    /** @type {string} */
    this.distDir = options.serverDistDir;
  }

  /**
   * @override
   * @param {Parameters<InstanceType<FileSystemCacheClass>["get"]>} args
   */
  async get(...args) {
    const [key, context] = args;
    const entry = await super.get(...args);
    if (context.kind !== "APP_PAGE") return entry;
    if ((!entry || isOutdated(entry)) && isKeptPage(key)) noteRenderStart(key);
    if (entry) {
      if (entry.value) mend(entry.value);
      return entry;
    }
    // A page whose tag has expired is kept at hand (-1: never served while a fresh one can be made). When the
    // database is away, Next then goes back to it after one failed try instead of having nothing to show.
    const last = getStore()?.get(key);
    if (last?.value?.kind !== "APP_PAGE" || last.value.status === 404) return null;
    mend(last.value);
    return { ...last, lastModified: -1 };
  }

  /**
   * @override
   * @param {Parameters<InstanceType<FileSystemCacheClass>["set"]>} args
   */
  async set(...args) {
    const [key, value, context] = args;
    if (value?.kind !== "APP_PAGE") return super.set(...args);
    if (value.status === 404) {
      await this.giveNotFoundPage(value);
      mend(value);
      // Short, so that a story is found the moment it appears.
      const lifetime = "cacheControl" in context ? context.cacheControl : undefined;
      if (lifetime) Object.assign(lifetime, { revalidate: 1, expire: undefined });
      // Guessed addresses must not fill the disk; only a page that was once there is replaced.
      if (!getStore()?.get(key)) return;
    }
    mend(value);
    // Answered from `value`, with the lifetime that caches in front go by, and made anew for the next who asks here.
    if (!isKeptPage(key)) return;
    await super.set(...args);
    datedByStart(key);
  }

  /**
   * `notFound()` in a page makes Next answer with an empty shell that only its scripts would fill. Readers get
   * the page that the build made of app/not-found instead.
   * @param {{ html: string }} value
   */
  async giveNotFoundPage(value) {
    notFoundPage ??= readFile(path.join(this.distDir, "app", "_not-found.html"), "utf8").catch(() => null);
    const page = await notFoundPage;
    if (page && !value.html.includes('data-edition="reader"')) value.html = page;
  }
}

/** @param {IncrementalCacheValue} value */
function mend(value) {
  if (value.kind !== "APP_PAGE" || clean.has(value)) return;
  value.html = stripReaderPage(value.html);
  // A page cannot set its own status, but one that is kept may have any.
  if (value.html.includes(GONE_MARK)) value.status = 410;
  clean.add(value);
}

/** @param {CacheHandlerValue} entry */
function isOutdated(entry) {
  const revalidateSeconds = entry.cacheControl?.revalidate;
  return typeof revalidateSeconds === "number" && entry.lastModified + revalidateSeconds * 1000 <= Date.now();
}

/**
 * Next looks a page up right before it renders it. Requests that come meanwhile look it up too; the first counts.
 * @param {string} key
 */
function noteRenderStart(key) {
  const now = Date.now();
  const running = renderStartedAt.get(key);
  if (running !== undefined && now - running < longestRenderMs) return;
  if (renderStartedAt.size > 10_000) renderStartedAt.clear();
  renderStartedAt.set(key, now);
}

/**
 * A page is as old as the moment its render began: one that read its figures just before a tag expired must
 * not pass for newer than the change it has not seen.
 * @param {string} key
 */
function datedByStart(key) {
  const startedAt = renderStartedAt.get(key);
  renderStartedAt.delete(key);
  const stored = getStore()?.get(key);
  if (stored && startedAt !== undefined) stored.lastModified = startedAt;
}
