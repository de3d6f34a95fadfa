import type { APIRequestContext } from "@playwright/test";

export type Kind =
  | "front"
  | "article"
  | "section"
  | "topic"
  | "about"
  | "check"
  | "results"
  | "data"
  | "corrections"
  | "gallery"
  | "failure"
  | "not-found";

export type SitePage = { path: string; kind: Kind };

/** Pages that no reader's page links to, and that still have to be as good. */
const UNLINKED = [
  "/galeri",
  "/galat",
  "/tidak-ada",
  "/berita/tidak-ada",
  "/periksa/tidak-ada/1",
  // Links are followed without their query: what a query makes another page of is named here.
  "/hasil?per=2024-03-14T12:37",
  "/hasil/dpr-2024?per=2024-03-14T12:37",
  "/hasil/dpr-2024?per=2024-02-01",
  "/hasil/dpr-2024?partai=golkar",
  "/hasil/dpr-2024/32?per=2024-03-14T12:37",
  "/hasil/dpr-2024/kursi?ambang=3",
  "/hasil/dpr-2024/kursi?per=2024-03-14T12:37",
  "/hasil/dpr-2024/kursi?ambang=3&per=2024-03-21T12:37",
  "/hasil/dpr-2024/koreksi?per=2024-03-16T10:37",
  "/hasil/dpr-2024/cari?q=jawa",
  "/hasil/dpr-2024/cari?q=zzz&per=2024-03-14T12:37",
];

/** Every page that a reader can reach from the front page by links, and those above. Throws on a dead link. */
export async function crawl(request: APIRequestContext): Promise<SitePage[]> {
  const waiting = ["/", ...UNLINKED];
  const known = new Set(waiting);
  const pages: SitePage[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const response = await request.get(path);
    const kind = response.status() === 404 ? "not-found" : toKind(new URL(path, "http://a").pathname);
    if (response.status() !== 200 && !(kind === "not-found" && path.includes("tidak-ada")))
      throw new Error(`${path} is linked to and answers ${response.status()}`);
    pages.push({ path, kind });
    const html = await response.text();
    const found = new Set([...toLinks(html), ...(kind === "gallery" ? toGalleryPaths(html) : [])]);
    for (const link of found) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push(link);
    }
  }
  return pages;
}

/** Addresses of our own pages, without fragments; files to download and open data are no pages. */
function toLinks(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !path.endsWith("/berkas") && !path.endsWith(".xml") && !path.startsWith("/api/"));
}

const toGalleryPaths = (html: string): string[] =>
  [...html.matchAll(/aria-labelledby="g-([a-z-]+)"/g)].map(([, name]) => `/galeri/${name}`);

function toKind(path: string): Kind {
  const kinds: Record<string, Kind> = {
    "": "front",
    berita: "article",
    rubrik: "section",
    topik: "topic",
    tentang: "about",
    periksa: "check",
    hasil: "results",
    data: "data",
    koreksi: "corrections",
    galeri: "gallery",
    galat: "failure",
  };
  const kind = kinds[path.split("/")[1] ?? ""];
  if (!kind) throw new Error(`${path}: a kind of page that these tests do not know`);
  return kind;
}

/**
 * One page of each kind, and all of those whose content differs: of the many pages that lay open a snapshot, the
 * first and last of each contest; of the pages of regions, one of each contest.
 */
export function withoutRepetition(pages: readonly SitePage[]): SitePage[] {
  const ends = new Set<string>();
  const contests = new Map<string, SitePage[]>();
  for (const page of pages.filter(({ kind }) => kind === "check")) {
    const contest = page.path.split("/")[2] ?? "";
    contests.set(contest, [...(contests.get(contest) ?? []), page]);
  }
  for (const checks of contests.values()) {
    const sorted = checks.toSorted((a, b) => toVersion(a) - toVersion(b));
    // The eighth is an official decision in the seed: another ledger, other words.
    for (const page of [sorted[0], sorted[7], sorted.at(-1)]) if (page) ends.add(page.path);
  }
  const regions = new Map<string, string>();
  for (const { path } of pages) if (isRegion(path)) regions.set(path.split("/")[2] ?? "", path);
  const shown = new Set([...ends, ...regions.values()]);
  return pages.filter(({ kind, path }) => (kind !== "check" && !isRegion(path)) || shown.has(path));
}

const isRegion = (path: string): boolean => /^\/hasil\/[^/]+\/\d+$/.test(path);

const toVersion = ({ path }: SitePage): number => Number(path.split("/").at(-1));
