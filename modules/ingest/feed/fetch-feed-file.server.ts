import "server-only";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { FETCH_TIMEOUT_MS, fetchPayload, type Payload } from "../fetch-payload.server";
import { type Rejection, toRejection } from "../rejection";
import { LARGEST_PAYLOAD_BYTES, unpackGzip } from "../unpack-gzip";
import { requestBytes } from "./request-bytes.server";
import { parseRetryAfter } from "./schedule";

/** What a file said of itself, so that it can be asked whether it changed; null where it said nothing. */
export type Validators = { etag: string | null; lastModified: string | null };

export type Fetched =
  | { kind: "fresh"; payload: Payload; validators: Validators }
  | { kind: "unchanged" }
  | { kind: "failed"; rejection: Rejection; retryAfterMs: number | null };

type FetchOptions = {
  /** Sent as `Referer`, and its origin as `Origin`. */
  referer?: string | undefined;
  timeoutMs?: number;
  largestBytes?: number;
  signal?: AbortSignal;
};

/**
 * A file of the feed, unless it is still what `seen` says: asked with `If-None-Match` and `If-Modified-Since`, or by
 * modification time and length for a `file:` address. The same limits as a single fetch; it does not throw.
 */
export async function fetchFeedFile(
  address: string,
  seen: Validators,
  options: FetchOptions = {},
): Promise<Fetched> {
  return /^file:/i.test(address) ? readFeedFile(address, seen, options) : getFeedFile(address, seen, options);
}

async function readFeedFile(
  address: string,
  seen: Validators,
  { largestBytes = LARGEST_PAYLOAD_BYTES }: FetchOptions,
): Promise<Fetched> {
  const before = await readMark(address);
  if (before !== null && before === seen.etag) return { kind: "unchanged" };
  const payload = await fetchPayload(address, { largestBytes });
  if (!payload.ok) return toFailed(payload.failure);
  // A file that was written to meanwhile is looked at again.
  const etag = (await readMark(address)) === before ? before : null;
  return { kind: "fresh", payload: payload.value, validators: { etag, lastModified: null } };
}

async function readMark(address: string): Promise<string | null> {
  try {
    const { mtimeNs, size } = await stat(fileURLToPath(address), { bigint: true });
    return `${mtimeNs}-${size}`;
  } catch {
    return null;
  }
}

async function getFeedFile(
  address: string,
  seen: Validators,
  { referer, timeoutMs = FETCH_TIMEOUT_MS, largestBytes = LARGEST_PAYLOAD_BYTES, signal }: FetchOptions,
): Promise<Fetched> {
  const headers = {
    ...(seen.etag === null ? {} : { "if-none-match": seen.etag }),
    ...(seen.lastModified === null ? {} : { "if-modified-since": seen.lastModified }),
    ...(referer === undefined ? {} : { referer, origin: new URL(referer).origin }),
  };
  const answer = await requestBytes(address, {
    timeoutMs,
    largestBytes,
    headers,
    ...(signal ? { signal } : {}),
  });
  if (answer.kind === "failed")
    return toFailed(answer.rejection, parseRetryAfter(answer.retryAfter, new Date()));
  if (answer.kind === "unchanged") {
    if (seen.etag !== null || seen.lastModified !== null) return answer;
    return toFailed(toRejection("unreadable", `${new URL(address).host} answered 304 to an open question.`));
  }
  const unpacked = unpackGzip(answer.bytes);
  if (!unpacked.ok) return toFailed(unpacked.failure);
  const { location, sourceUrl, etag, lastModified } = answer;
  return {
    kind: "fresh",
    payload: { bytes: unpacked.value, location, sourceUrl },
    validators: { etag, lastModified },
  };
}

const toFailed = (rejection: Rejection, retryAfterMs: number | null = null): Fetched => ({
  kind: "failed",
  rejection,
  retryAfterMs,
});
