import "server-only";
import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { fail, type Result, succeed } from "@/lib/result";
import { collectBytes, requestBytes, toTooLarge } from "./feed/request-bytes.server";
import { type Rejection, toQuote, toRejection } from "./rejection";
import { LARGEST_PAYLOAD_BYTES, unpackGzip } from "./unpack-gzip";

/** Bytes of one response, unpacked. `location` is the final path or address; `sourceUrl` what readers may be shown. */
export type Payload = { bytes: Uint8Array; location: string; sourceUrl: string | null };

type FetchOptions = { timeoutMs?: number; largestBytes?: number };

export const FETCH_TIMEOUT_MS = 20_000;

/**
 * Reads FILE (also packed by gzip), "-" for standard input, or a file:, http: or https: address. Addresses have
 * 20 s in all and are followed only within their host; nothing above 32 MB is taken. Failures are one line.
 */
export async function fetchPayload(
  source: string,
  { timeoutMs = FETCH_TIMEOUT_MS, largestBytes = LARGEST_PAYLOAD_BYTES }: FetchOptions = {},
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
    const bytes = await collectBytes(stream, largestBytes);
    return bytes ? succeed({ bytes, location: path, sourceUrl: null }) : toTooLarge(source);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const fault = FILE_FAULTS[code ?? ""] ?? `cannot be read: ${toQuote(message)}`;
    return fail(toRejection("unreadable", `${toQuote(source)} ${fault}.`));
  }
}

async function fetchAddress(
  source: string,
  timeoutMs: number,
  largestBytes: number,
): Promise<Result<Payload, Rejection>> {
  const answer = await requestBytes(source, { timeoutMs, largestBytes });
  if (answer.kind === "failed") return fail(answer.rejection);
  // Nobody asked on a condition.
  if (answer.kind === "unchanged")
    return fail(
      toRejection("unreadable", `${toQuote(source)} answered 304 Not Modified; check the address.`),
    );
  const { bytes, location, sourceUrl } = answer;
  return succeed({ bytes, location, sourceUrl });
}
