import { createHash } from "node:crypto";

/** SHA-256 of a source's UTF-8 bytes, hex: what the wire calls `hash`. A byte order mark counts, as all bytes do. */
export const toSourceHash = (source: string): string =>
  createHash("sha256").update(source, "utf8").digest("hex");
