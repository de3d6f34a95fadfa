import { fail, type Result, succeed } from "@/lib/result";
import { type Rejection, toCount, toQuote, toRejection } from "./rejection";
import { unpackGzip } from "./unpack-gzip";

/**
 * Bytes as they arrived → the JSON value in them. Takes gzip and a byte order mark. Every failure says what the
 * bytes look like, since the usual fault is not broken JSON but something else in its place.
 */
export function readJson(packed: Uint8Array): Result<unknown, Rejection> {
  const unpacked = unpackGzip(packed);
  if (!unpacked.ok) return unpacked;
  const decoded = decodeText(unpacked.value);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.trim() === "") {
    return fail(toRejection("empty", "The response is empty; fetch it again."));
  }
  try {
    return succeed(JSON.parse(text) as unknown);
  } catch {
    return fail(toJsonFault(text));
  }
}

function decodeText(bytes: Uint8Array): Result<string, Rejection> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return fail(toRejection("not-json", `The response is not JSON: ${toBinaryLook(bytes)}.`));
  }
  try {
    decoder.decode();
    return succeed(text);
  } catch {
    return fail(toCutOff(text));
  }
}

const SIGNATURES: readonly (readonly [look: string, bytes: readonly number[]])[] = [
  ["it looks like UTF-16 text; save it as UTF-8", [0xff, 0xfe]],
  ["it looks like UTF-16 text; save it as UTF-8", [0xfe, 0xff]],
  ["it looks like an image (PNG)", [0x89, 0x50, 0x4e, 0x47]],
  ["it looks like an image (JPEG)", [0xff, 0xd8, 0xff]],
  ["it looks like a zip file; unpack it first", [0x50, 0x4b, 0x03, 0x04]],
  ["it looks like a zstd file; unpack it first", [0x28, 0xb5, 0x2f, 0xfd]],
];

const toBinaryLook = (bytes: Uint8Array): string =>
  SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0] ??
  "it is binary data, or text that is not UTF-8";

function toJsonFault(text: string): Rejection {
  const start = text.trimStart();
  if (start.startsWith("<")) {
    const title = /<title[^>]*>([^<]{1,200})/i.exec(start)?.[1]?.trim();
    const page = /^<\?xml|^<(?!!doctype html|html|head|body|!--)/i.test(start)
      ? "XML or HTML"
      : "an HTML page";
    const named = title ? ` with the title ${toQuote(title)}` : "";
    return toRejection(
      "not-json",
      `The response is not JSON: it looks like ${page}${named}; the server sent a page instead of data, try later.`,
    );
  }
  const responses = countResponses(text);
  if (responses > 1) {
    return toRejection(
      "recording",
      `This is a recording of ${toCount(responses)} responses, one a line, and ingest takes one; pick a line, ` +
        `such as the last: gzip -cdf FILE | tail -n 1 | npm run ingest -- -`,
    );
  }
  if (endsTooEarly(start)) return toCutOff(text);
  return toRejection(
    "not-json",
    `The response is not JSON: it begins ${toQuote(start)}; check that this is the file.`,
  );
}

const toCutOff = (text: string): Rejection =>
  toRejection(
    "cut-off",
    `The JSON is cut off: it ends after ${toCount(text.length)} characters, inside ${toQuote(text.trimEnd().slice(-30))}; fetch it again.`,
  );

/** Lines of a recording: more than one, the first of which is a JSON object on its own. Otherwise 0. */
function countResponses(text: string): number {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const first = lines[0]?.trim() ?? "";
  if (lines.length < 2 || !first.startsWith("{")) return 0;
  try {
    JSON.parse(first);
    return lines.length;
  } catch {
    return 0;
  }
}

/** Whether the text ends while a bracket or a string is still open, and is otherwise bracketed well. */
function endsTooEarly(text: string): boolean {
  const open: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
    else if ((char === "}" || char === "]") && open.pop() !== char) return false;
  }
  return inString || open.length > 0;
}
