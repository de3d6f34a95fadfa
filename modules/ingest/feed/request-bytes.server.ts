import "server-only";
import { fail } from "@/lib/result";
import { type Rejection, toQuote, toRejection } from "../rejection";

type Failed = { kind: "failed"; rejection: Rejection; retryAfter: string | null };

/** One answer of a server. `location` is the final path, `sourceUrl` what readers may be shown. */
export type Answer =
  | {
      kind: "fresh";
      bytes: Uint8Array;
      location: string;
      sourceUrl: string | null;
      etag: string | null;
      lastModified: string | null;
    }
  /** 304: what was asked about is still true. */
  | { kind: "unchanged" }
  | Failed;

export type RequestOptions = {
  /** For all hops and the whole body together. */
  timeoutMs: number;
  largestBytes: number;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
};

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const toFailed = (message: string, retryAfter: string | null = null): Failed => ({
  kind: "failed",
  rejection: toRejection("unreadable", message),
  retryAfter,
});

/**
 * GET of an http(s) address: followed only within its host, given up after `timeoutMs`, and never read beyond
 * `largestBytes`. Failures are one line; it does not throw.
 */
export async function requestBytes(source: string, options: RequestOptions): Promise<Answer> {
  const { timeoutMs, largestBytes, headers } = options;
  // Not AbortSignal.any: a watcher's signal lives for weeks, and keeps what was joined to it.
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, timeoutMs);
  options.signal?.addEventListener("abort", abort);
  if (options.signal?.aborted) abort();
  try {
    let address = new URL(source);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await fetch(address, {
        redirect: "manual",
        signal,
        headers: { accept: "application/json", "cache-control": "no-cache", ...headers },
      });
      if (!REDIRECTS.has(response.status)) return await readAnswer(response, address, largestBytes);
      await response.body?.cancel();
      const next = new URL(response.headers.get("location") ?? "", address);
      if (next.host !== address.host || next.protocol !== address.protocol) {
        return toFailed(
          `${address.host} redirects to ${toQuote(next.origin)}, another host; give that address itself if it is trusted.`,
        );
      }
      address = next;
    }
    return toFailed(`${toQuote(source)} redirects more than ${MOST_REDIRECTS} times; check the address.`);
  } catch (cause) {
    if (isLate)
      return toFailed(`${toQuote(source)} did not answer in full within ${timeoutMs / 1000} s; try again.`);
    return toFailed(`${toQuote(source)} cannot be fetched: ${toNetworkFault(cause)}.`);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", abort);
  }
}

async function readAnswer(response: Response, address: URL, largestBytes: number): Promise<Answer> {
  const { status, statusText, headers } = response;
  if (status !== 200) {
    await response.body?.cancel();
    if (status === 304) return { kind: "unchanged" };
    const advice = STATUS_ADVICE[status] ?? (status >= 500 ? "try again later" : "check the address");
    const answered = `${address.host} answered ${`${status} ${statusText}`.trimEnd()}`;
    return toFailed(`${answered}; ${advice}.`, headers.get("retry-after"));
  }
  const bytes = response.body ? await collectBytes(response.body, largestBytes) : new Uint8Array();
  if (!bytes) return { kind: "failed", rejection: toTooLarge(address.href).failure, retryAfter: null };
  return {
    kind: "fresh",
    bytes,
    location: address.pathname,
    sourceUrl: toPublicUrl(address),
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
  };
}

const STATUS_ADVICE: Readonly<Record<number, string>> = {
  401: "the address wants a login; save the file by hand and ingest that",
  403: "the server refuses programs; save the file with a browser and ingest that",
  404: "there is no such file; check the address",
  429: "too many requests; try again in some minutes",
};

/** All bytes of a stream, or null once there are too many; the rest is never read. */
export async function collectBytes(
  stream: AsyncIterable<unknown>,
  largestBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const part = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
    length += part.byteLength;
    if (length > largestBytes) return null;
    chunks.push(part);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The failure of a source whose bytes were too many. */
export const toTooLarge = (source: string) =>
  fail(toRejection("too-large", `${toQuote(source)} is larger than 32 MB; a KPU response is far smaller.`));

const NETWORK_FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host; check the address and the network",
  EAI_AGAIN: "the host name cannot be resolved; check the network",
  ECONNREFUSED: "the host refuses the connection; check the address",
  ECONNRESET: "the connection broke off; try again",
  UND_ERR_SOCKET: "the connection broke off; try again",
};

/** fetch() hides the reason in `cause`. */
function toNetworkFault(error: unknown): string {
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  const key = cause?.code ?? code ?? "";
  return NETWORK_FAULTS[key] ?? toQuote(cause?.message || message);
}

/** What may stand on a page: without logins and queries, and never an address inside our own machines. */
function toPublicUrl({ origin, pathname, hostname }: URL): string | null {
  const isInside =
    /^(localhost|\[.*\]|[\d.]+)$|\.(local|internal|localhost)$/.test(hostname) || !hostname.includes(".");
  return isInside ? null : `${origin}${pathname}`;
}
