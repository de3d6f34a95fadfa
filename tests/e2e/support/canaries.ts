import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { crawl } from "./site-map";

/** Addresses where a portal could tell of an article besides its pages, whether it has them today or not. */
const toKnownAddresses = (slug: string): string[] => [
  `/berita/${slug}`,
  `/berita/${slug}.txt`,
  `/berita/${slug}.rsc`,
  `/berita/${slug}.segments/_tree.segment.rsc`,
  `/berita/${slug}/opengraph-image`,
  `/berita/${slug}/gambar.png`,
  `/api/v1/articles/${slug}`,
  `/api/v1/articles`,
  `/api/v1/contests`,
  `/redaksi/api/naskah/${slug}`,
  `/fragmen/read-also?slug=${slug}`,
  `/hasil/dpr-2024/cari?q=${slug}`,
  "/koreksi",
  "/koreksi/2",
  "/koreksi/atom.xml",
  "/sitemap.xml",
  "/sitemap-news.xml",
  "/feed.xml",
  "/atom.xml",
  "/rss.xml",
  "/robots.txt",
  "/data",
];

/** What Next asks for within its own pages: the payload of a page instead of its HTML, whole or ahead. */
const PAYLOAD_HEADERS: Record<string, string>[] = [
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-segment-prefetch": "/_tree" },
];

/**
 * Looks for words at every address of the portal: all that can be reached by links, all that are known, each as a page
 * and as a payload, headers included, and in all that this server keeps to answer from.
 * @returns where they were found
 */
export async function findCanaries(
  request: APIRequestContext,
  slug: string,
  words: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const look = (where: string, text: string) => {
    for (const word of words) if (text.includes(word)) found.push(`${where}: ${word}`);
  };
  const pages = (await crawl(request))
    .map((page) => page.path)
    .filter((page) => !page.startsWith("/periksa/"));
  for (const address of new Set([...pages, ...toKnownAddresses(slug)])) {
    for (const headers of [{}, ...(isOfArticles(address) ? PAYLOAD_HEADERS : [])]) {
      const response = await request.get(address, { headers, maxRedirects: 0 });
      const all = `${JSON.stringify(response.headers())}\n${await response.text()}`;
      look(`${response.status()} ${address} ${JSON.stringify(headers)}`, all);
    }
  }
  for (const dist of [".next", ".next-test"])
    for (const folder of ["server", "cache", "static"]) await lookInFolder(path.join(dist, folder), look);
  return found;
}

const isOfArticles = (address: string): boolean => /^\/(?:$|berita|rubrik|topik|koreksi)/.test(address);

async function lookInFolder(folder: string, look: (where: string, text: string) => void): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    look(file, await readFile(file, "latin1").catch(() => ""));
  }
}
