import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";

export type Weight = { html: number; css: number; js: number };

/** What a reader's browser fetches for the page at `path` besides fonts and images, in bytes after gzip. */
export async function weigh(request: APIRequestContext, path: string): Promise<Weight> {
  const html = await (await request.get(path)).text();
  const fetchAll = (addresses: string[]) =>
    Promise.all(addresses.map((address) => weighFile(request, address)));
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = ""]) => src);
  if (styles.length === 0 || scripts.length === 0) throw new Error(`${path} has no style or no script`);
  return {
    html: gzipSync(html).byteLength,
    css: sum(await fetchAll(styles)),
    js: sum(await fetchAll(scripts)),
  };
}

async function weighFile(request: APIRequestContext, address: string): Promise<number> {
  const response = await request.get(address);
  if (!response.ok()) throw new Error(`${address} answers ${response.status()}`);
  return gzipSync(await response.body()).byteLength;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** All script elements of a page as they were sent. */
export const toScripts = (html: string): string[] => html.match(/<script\b[^>]*>/g) ?? [];
