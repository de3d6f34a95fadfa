import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Trouble } from "@/modules/ops/trouble.mjs";

/** One line of a recording: its number from 1, and its bytes without the line's end. */
export type RecordedLine = { number: number; bytes: Uint8Array };

const GZIP = [0x1f, 0x8b];

/**
 * The lines of a recording, plain or gzip whatever its name, one after another; blank ones are passed over.
 * Throws a Trouble for a file that cannot be read or is cut off.
 */
export async function* readLines(file: string): AsyncGenerator<RecordedLine> {
  let raw: Readable | undefined;
  try {
    const isPacked = await isGzip(file);
    raw = createReadStream(file);
    const text: Readable = isPacked ? raw.pipe(createGunzip()) : raw;
    // An error of the file does not travel through the pipe by itself.
    raw.on("error", (error) => text.destroy(error));
    let number = 0;
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() !== "") yield { number, bytes: new TextEncoder().encode(line) };
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why =
      code === "ENOENT"
        ? "is not there"
        : code === "Z_BUF_ERROR"
          ? "is cut off"
          : `cannot be read (${message})`;
    throw new Trouble(`${file} ${why}; check the path, or fetch the recording again.`);
  } finally {
    raw?.destroy();
  }
}

async function isGzip(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: 1 })) {
    return (chunk as Buffer)[0] === GZIP[0] && (chunk as Buffer)[1] === GZIP[1];
  }
  return false;
}
