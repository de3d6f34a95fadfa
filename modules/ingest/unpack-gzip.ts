import { gunzipSync } from "node:zlib";
import { fail, type Result, succeed } from "@/lib/result";
import { type Rejection, toRejection } from "./rejection";

/** The national file is 11 KB and a regency's tree far below 1 MB; more than this is not a response. */
export const LARGEST_PAYLOAD_BYTES = 32 * 1024 * 1024;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Unpacks gzip, told by its first two bytes and never by a name; anything else passes unchanged. A packed and a
 * plain copy of one response thus become the same bytes, and so the same snapshot.
 */
export function unpackGzip(bytes: Uint8Array): Result<Uint8Array, Rejection> {
  if (!isGzip(bytes)) return succeed(bytes);
  try {
    return succeed(new Uint8Array(gunzipSync(bytes, { maxOutputLength: LARGEST_PAYLOAD_BYTES })));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ERR_BUFFER_TOO_LARGE") {
      return fail(
        toRejection("too-large", "The gzip file unpacks to more than 32 MB; a KPU response is far smaller."),
      );
    }
    // zlib says "unexpected end of file" for a cut file, and Z_DATA_ERROR for a damaged one.
    return code === "Z_BUF_ERROR"
      ? fail(toRejection("cut-off", "The gzip file is cut off before its end; fetch it again."))
      : fail(toRejection("not-json", "The file begins like gzip but is damaged; fetch it again."));
  }
}
