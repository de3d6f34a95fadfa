import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeFs } from "next/dist/server/lib/node-fs-methods.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import ReadersEdition from "./readers-edition.mjs";

const page = '<!DOCTYPE html><html data-edition="reader"><body><p>a</p><script>1</script></body></html>';
const shell = '<!DOCTYPE html><html id="__next_error__"><body><script>1</script></body></html>';
const clean = '<!DOCTYPE html><html data-edition="reader"><body><p>a</p></body></html>';

type Cache = InstanceType<typeof ReadersEdition>;
type Value = NonNullable<Parameters<Cache["set"]>[1]>;

let directory: string;
let cache: Cache;
let key: string;
let count = 0;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "edition-"));
  await mkdir(path.join(directory, "app"), { recursive: true });
  await writeFile(
    path.join(directory, "app", "_not-found.html"),
    page.replace("<p>a</p>", "<p>tidak ada</p>"),
  );
  cache = new ReadersEdition({
    fs: nodeFs,
    flushToDisk: true,
    serverDistDir: directory,
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
    _requestHeaders: {},
    dev: false,
  });
  key = `/berita/${++count}`;
});

afterEach(() => rm(directory, { recursive: true }));

/** Ages are counted in whole milliseconds. */
async function nextMillisecond() {
  const now = Date.now();
  while (Date.now() <= now) await new Promise((done) => setImmediate(done));
}

const toValue = (html: string, status = 200, tag = `tag-${key}`) =>
  ({
    kind: "APP_PAGE",
    html,
    status,
    rscData: Buffer.from(""),
    headers: { "x-next-cache-tags": tag },
    postponed: undefined,
    segmentData: undefined,
  }) as unknown as Value & { html: string };
const toContext = () =>
  ({
    kind: "APP_PAGE",
    isFallback: false,
    isRoutePPREnabled: false,
    cacheControl: { revalidate: 300, expire: 3600 },
  }) as Parameters<Cache["set"]>[2] & { cacheControl: { revalidate: number; expire?: number } };
const look = () => cache.get(key, { kind: "APP_PAGE", isFallback: false } as Parameters<Cache["get"]>[1]);
const htmlOf = (entry: Awaited<ReturnType<typeof look>>) => (entry?.value as { html?: string } | null)?.html;

test("the object that the waiting request is answered from is the mended one: no script on a MISS", async () => {
  const value = toValue(page);
  await cache.set(key, value, toContext());
  expect(value.html).toBe(clean);
  expect(htmlOf(await look())).toBe(clean);
});

test("after its tag has expired a page is only kept for the case that no new one can be made", async () => {
  await look();
  await cache.set(key, toValue(page), toContext());
  await cache.revalidateTag([`tag-${key}`], { expire: 0 });
  await nextMillisecond();
  expect(await look()).toMatchObject({ lastModified: -1, value: { html: clean } });
});

test("a page whose render began before a change is not taken for newer than the change", async () => {
  await look();
  await nextMillisecond();
  await cache.revalidateTag([`tag-${key}`], { expire: 0 });
  await nextMillisecond();
  await cache.set(key, toValue(page), toContext());
  expect(await look()).toMatchObject({ lastModified: -1 });
});

test("a page made after the change is fresh", async () => {
  await cache.revalidateTag([`tag-${key}`], { expire: 0 });
  await nextMillisecond();
  await look();
  await cache.set(key, toValue(page), toContext());
  expect((await look())?.lastModified).toBeGreaterThan(0);
});

test("a story that is not there is answered with the designed page, briefly, and does not fill the disk", async () => {
  const value = toValue(shell, 404);
  const context = toContext();
  await cache.set(key, value, context);
  expect(value.html).toContain("tidak ada");
  expect(value.html).not.toContain("<script");
  expect(context.cacheControl).toEqual({ revalidate: 1, expire: undefined });
  expect(await look()).toBeNull();
});

test("a story that was there and is gone is displaced", async () => {
  await cache.set(key, toValue(page), toContext());
  await cache.set(key, toValue(shell, 404), toContext());
  expect(await look()).toMatchObject({ value: { status: 404 } });
});

test("any number of pages of polling stations leaves nothing on disk and nothing in memory", async () => {
  const before = await readdir(directory, { recursive: true });
  for (let station = 1; station <= 50; station++) {
    key = `/hasil/dpr-2024/3174011001${String(station).padStart(3, "0")}`;
    const value = toValue(page);
    const context = toContext();
    expect(await look()).toBeNull();
    await cache.set(key, value, context);
    // The reader who waits has the page, and a cache in front its five minutes.
    expect(value.html).toBe(clean);
    expect(context.cacheControl.revalidate).toBe(300);
    expect(await look()).toBeNull();
  }
  expect(await readdir(directory, { recursive: true })).toEqual(before);
});

test("the page of a regency is kept", async () => {
  key = "/hasil/dpr-2024/3174";
  await cache.set(key, toValue(page), toContext());
  expect(htmlOf(await look())).toBe(clean);
});
