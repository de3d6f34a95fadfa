import "server-only";
import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { fail, type Result, succeed } from "@/lib/result";
import { type Rejection, toQuote, toRejection } from "./rejection";
import { LARGEST_PAYLOAD_BYTES, unpackGzip } from "./unpack-gzip";

/** Bytes of one response, unpacked. `location` is the final path or address; `sourceUrl` what readers may be shown. */
export type Payload = { bytes: Uint8Array; location: string; sourceUrl: string | null };

type FetchOptions = { timeoutMs?: number; largestBytes?: number };

const TIMEOUT_MS = 20_000;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const unreadable = (message: string) => fail(toRejection("unreadable", message));

/**
 * Reads FILE (also packed by gzip), "-" for standard input, or a file:, http: or https: address. Addresses have
 * 20 s in all and are followed only within their host; nothing above 32 MB is taken. Failures are one line.
 */
export async function fetchPayload(
  source: string,
  { timeoutMs = TIMEOUT_MS, largestBytes = LARGEST_PAYLOAD_BYTES }: FetchOptions = {},
): Promise<Result<Payload, Rejection>> {
  const read = /^https?:/i.test(source)
    ? await fetchAddress(source, timeoutMs, largestBytes)
    : await readFile(source, largestBytes);
  if (!read.ok) return read;
  const unpacked = unpackGzip(read.value.bytes);
  return unpacked.ok ? succeed({ ...read.value, bytes: unpacked.value }) : unpacked;
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "is not there; check the path",
  EISDIR: "is a directory; name a file in it",
  EACCES: "may not be read by this user; check its permissions",
  EPERM: "may not be read by this user; check its permissions",
};

async function readFile(source: string, largestBytes: number): Promise<Result<Payload, Rejection>> {
  let path = source;
  try {
    if (/^file:/i.test(source)) path = fileURLToPath(source);
    const stream = source === "-" ? process.stdin : createReadStream(path);
    const bytes = await collect(stream, largestBytes);
    return bytes ? succeed({ bytes, location: path, sourceUrl: null }) : tooLarge(source);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return unreadable(
      `${toQuote(source)} ${FILE_FAULTS[code ?? ""] ?? `cannot be read: ${toQuote(message)}`}.`,
    );
  }
}

async function fetchAddress(source: string, timeoutMs: number, largestBytes: number) {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let address = new URL(source);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await fetch(address, {
        redirect: "manual",
        signal,
        headers: { accept: "application/json", "cache-control": "no-cache" },
      });
      if (!REDIRECTS.has(response.status)) return await readBody(response, address, largestBytes);
      await response.body?.cancel();
      const next = new URL(response.headers.get("location") ?? "", address);
      if (next.host !== address.host || next.protocol !== address.protocol) {
        return unreadable(
          `${address.host} redirects to ${toQuote(next.origin)}, another host; give that address itself if it is trusted.`,
        );
      }
      address = next;
    }
    return unreadable(`${toQuote(source)} redirects more than ${MOST_REDIRECTS} times; check the address.`);
  } catch (cause) {
    if (signal.aborted) {
      return unreadable(`${toQuote(source)} did not answer in full within ${timeoutMs / 1000} s; try again.`);
    }
    return unreadable(`${toQuote(source)} cannot be fetched: ${toNetworkFault(cause)}.`);
  }
}

async function readBody(
  response: Response,
  address: URL,
  largestBytes: number,
): Promise<Result<Payload, Rejection>> {
  if (response.status !== 200) {
    await response.body?.cancel();
    const advice =
      STATUS_ADVICE[response.status] ?? (response.status >= 500 ? "try again later" : "check the address");
    return unreadable(
      `${address.host} answered ${`${response.status} ${response.statusText}`.trimEnd()}; ${advice}.`,
    );
  }
  const bytes = response.body ? await collect(response.body, largestBytes) : new Uint8Array();
  if (!bytes) return tooLarge(address.href);
  return succeed({ bytes, location: address.pathname, sourceUrl: toPublicUrl(address) });
}

const STATUS_ADVICE: Readonly<Record<number, string>> = {
  401: "the address wants a login; save the file by hand and ingest that",
  403: "the server refuses programs; save the file with a browser and ingest that",
  404: "there is no such file; check the address",
  429: "too many requests; try again in some minutes",
};

/** All bytes of a stream, or null once there are too many; the rest is never read. */
async function collect(stream: AsyncIterable<unknown>, largestBytes: number): Promise<Uint8Array | null> {
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

const tooLarge = (source: string) =>
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
