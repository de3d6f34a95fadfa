import { gzipSync } from "node:zlib";
import { heading, report } from "./report";

const KB = 1024;
const toKb = (bytes: number): string => `${(bytes / KB).toFixed(2)} KB`;

const fetchBytes = async (url: URL): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());
const zipped = (bytes: Buffer): number => gzipSync(bytes, { level: 6 }).byteLength;

/** What a reader's first visit to each page kind costs, compressed. */
export async function measureBytes(origin: string, paths: readonly string[]): Promise<void> {
  heading("Bytes a page, gzip (limits: script 5 KB, article HTML + CSS 30 KB)");
  for (const path of paths) {
    const html = await fetchBytes(new URL(path, origin));
    const text = html.toString("utf8");
    const sheets = [...text.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(
      ([, href]) => href ?? "",
    );
    const scripts = [...text.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src ?? "");
    const sum = async (urls: readonly string[]) => {
      const sizes = await Promise.all(
        urls.map(async (url) => zipped(await fetchBytes(new URL(url, origin)))),
      );
      return sizes.reduce((total, size) => total + size, 0);
    };
    const [css, script] = [await sum(sheets), await sum(scripts)];
    report(
      path,
      toKb(zipped(html) + css),
      `HTML ${toKb(zipped(html))}, CSS ${toKb(css)}, script ${toKb(script)} in ${scripts.length}`,
    );
  }
}
