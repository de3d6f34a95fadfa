import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { mendRequest } from "./mend-request";
import { isOfStudio, noteAddress } from "./note-address";
import { stripReaderPage } from "./strip-reader-page.mjs";

/** Whole pages, for answers that Next would fill with scripts. */
export type StandInPages = { failure: string; notFound: string };

const plainPage = (text: string) =>
  `<!doctype html><html lang="id" data-edition="reader"><meta charset="utf-8"><title>Warta Suara</title><p>${text}</p>`;

/**
 * The cache handler mends what passes the cache. What does not is mended here: pages that fail while they are
 * made, and pages made for each request. Next answers a failure, and `notFound()` in such a page, with an empty
 * shell that only its scripts would fill. Node's own channel for started requests lets each answer be looked
 * at as it leaves. Called once, from instrumentation, in production only. Proven with Next 16.4.6.
 */
export function mendAnswers(): void {
  // Made by the build: app/galat, which asks nothing of any data, and app/not-found.
  const pages = {
    failure: readBuiltPage(
      "galat.html",
      "Halaman ini sedang tidak dapat dibuka. Silakan coba lagi sebentar lagi.",
    ),
    notFound: readBuiltPage("_not-found.html", "Halaman ini tidak ada."),
  };
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    mendRequest(request);
    noteAddress(request);
    // The studio is no reader's page: it runs React, and says itself what failed.
    if (!isOfStudio(request.url)) mendAnswer(response, pages);
  });
}

/**
 * Lets HTML leave `response` as readers are to have it: failures (500 and above) as `pages.failure`, Next's
 * empty shell for what is not there as `pages.notFound`, streamed readers' pages without framework scripts.
 * Everything else passes as it is.
 */
export function mendAnswer(response: ServerResponse, pages: StandInPages): void {
  const setHeader = response.setHeader.bind(response);
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  /** What becomes of the body: unknown until its first byte. */
  let fate: "unknown" | "passes" | "is-replaced" | "is-gathered" = "unknown";
  const gathered: Buffer[] = [];
  const isPage = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const isFailedPage = () => response.statusCode >= 500 && isPage();

  const decide = (chunk: unknown) => {
    if (fate !== "unknown") return;
    const isOurs = isPage() && !response.hasHeader("content-length") && isReaders(toBuffer(chunk));
    fate = isFailedPage() ? "is-replaced" : isOurs ? "is-gathered" : "passes";
  };

  response.setHeader = (name, value) => {
    // Next states the cache rule of a page before it writes. "no-transform" keeps its gzip off those that no
    // cache keeps, so that what arrives below is HTML.
    if (name.toLowerCase() !== "cache-control") return setHeader(name, value);
    if (response.statusCode >= 500) return setHeader(name, "no-store, no-transform");
    return setHeader(
      name,
      String(value).startsWith("private, no-cache, no-store") ? `${value}, no-transform` : value,
    );
  };
  // Every answer passes here once, explicitly or through its first byte.
  response.writeHead = ((...args: unknown[]) => {
    // Next 16.4.6 names the target twice where a redirect of a cached page is answered.
    const location = response.getHeader("location");
    if (Array.isArray(location) && location[0] !== undefined) setHeader("location", location[0]);
    if (!isFailedPage()) return writeHead(...args);
    fate = "is-replaced";
    response.removeHeader("etag");
    setHeader("content-length", Buffer.byteLength(pages.failure));
    return writeHead(response.statusCode);
  }) as ServerResponse["writeHead"];
  response.write = ((...args: unknown[]) => {
    decide(args[0]);
    if (fate === "passes") return write(...args);
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (fate === "is-gathered") gathered.push(toBuffer(args[0]));
    return true;
  }) as ServerResponse["write"];
  response.end = ((...args: unknown[]) => {
    decide(args[0]);
    if (fate === "passes") return end(...args);
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (response.req.method === "HEAD") return end();
    if (fate === "is-replaced") return end(pages.failure);
    gathered.push(toBuffer(args[0]));
    return end(toReadersPage(Buffer.concat(gathered).toString(), response.statusCode, pages));
  }) as ServerResponse["end"];
}

function toReadersPage(html: string, status: number, pages: StandInPages): string {
  return status === 404 && html.includes('<html id="__next_error__"')
    ? pages.notFound
    : stripReaderPage(html);
}

/** The first bytes of a page hold its <html>. */
function isReaders(start: Buffer): boolean {
  const text = start.toString("latin1", 0, 500);
  return text.includes('data-edition="reader"') || text.includes('<html id="__next_error__"');
}

const toBuffer = (chunk: unknown): Buffer =>
  typeof chunk === "string"
    ? Buffer.from(chunk)
    : chunk instanceof Uint8Array
      ? Buffer.from(chunk)
      : Buffer.alloc(0);

function readBuiltPage(file: string, otherwise: string): string {
  try {
    return stripReaderPage(
      readFileSync(path.resolve(process.env.WARTA_DIST_DIR ?? ".next", "server", "app", file), "utf8"),
    );
  } catch {
    return plainPage(otherwise);
  }
}
