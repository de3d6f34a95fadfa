import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { stripReaderPage } from "./strip-reader-page.mjs";

/** Where `next build` leaves the page of app/galat: the designed "something broke" page, free of any data. */
const errorPagePath = path.join(process.cwd(), ".next", "server", "app", "galat.html");
const plainErrorPage =
  '<!doctype html><html lang="id" data-edition="reader"><meta charset="utf-8"><title>Gangguan</title><p>Halaman ini sedang tidak dapat dibuka. Silakan coba lagi sebentar lagi.</p>';

/**
 * When a page fails while it is made, Next answers with an empty shell that only its scripts would fill, and
 * that answer passes no cache handler. Node's own channel for started requests lets each response be given
 * the built error page instead. Called once, from instrumentation, in production only.
 */
export function answerFailuresWithErrorPage(): void {
  const page = readErrorPage();
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    replaceFailure(response, page);
  });
}

/** Lets `response` end with `errorPage` where it would have ended with HTML and a status of 500 or above. */
export function replaceFailure(response: ServerResponse, errorPage: string): void {
  const setHeader = response.setHeader.bind(response);
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  let isReplaced = false;
  const isFailedPage = () =>
    response.statusCode >= 500 && String(response.getHeader("content-type") ?? "").startsWith("text/html");

  response.setHeader = (name, value) => {
    // Next states the cache rule of a failure before it writes; "no-transform" keeps its gzip off, so that
    // the bytes below are those that leave.
    const isFailure = response.statusCode >= 500 && name.toLowerCase() === "cache-control";
    return setHeader(name, isFailure ? "no-store, no-transform" : value);
  };
  // Every answer passes here once, explicitly or through its first byte.
  response.writeHead = ((...args: unknown[]) => {
    isReplaced = isFailedPage();
    if (!isReplaced) return writeHead(...args);
    response.removeHeader("etag");
    setHeader("content-length", Buffer.byteLength(errorPage));
    return writeHead(response.statusCode);
  }) as ServerResponse["writeHead"];
  response.write = ((...args: unknown[]) => {
    if (!response.headersSent && isFailedPage()) response.writeHead(response.statusCode);
    return isReplaced || write(...args);
  }) as ServerResponse["write"];
  response.end = ((...args: unknown[]) => {
    if (!response.headersSent && isFailedPage()) response.writeHead(response.statusCode);
    if (!isReplaced) return end(...args);
    return response.req.method === "HEAD" ? end() : end(errorPage);
  }) as ServerResponse["end"];
}

function readErrorPage(): string {
  try {
    return stripReaderPage(readFileSync(errorPagePath, "utf8"));
  } catch {
    return plainErrorPage;
  }
}
