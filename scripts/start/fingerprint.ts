import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Nothing in these reaches the build: made things, words that are read at run time, and tests. */
const SKIPPED_FOLDERS = new Set([
  ...["node_modules", "content", "docs", "tests", "deploy", "test-results", "playwright-report"],
  ...["prisma/generated", "prisma/migrations"],
]);
const SKIPPED_FILES = /\.(md|tsbuildinfo)$|\.test\.tsx?$|^next-env\.d\.ts$|^public\/reader\.[^/]*\.js$/;

/** A hash of the given files and folders, with `extra` for what else the result depends on. */
export function toFingerprint(inputs: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash("sha256").update(JSON.stringify(extra));
  for (const file of inputs.flatMap(listFiles)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Every source file that may change what `next build` makes. */
export const toSourceFingerprint = (extra: readonly string[]): string => toFingerprint(["."], extra);

function listFiles(input: string): string[] {
  if (!existsSync(input)) return [];
  if (statSync(input).isFile()) return [input];
  return readdirSync(input, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(input, entry.name);
      if (entry.name.startsWith(".")) return [];
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(file) ? [] : listFiles(file);
      return entry.isFile() && !SKIPPED_FILES.test(file) ? [file] : [];
    });
}

export const isStampFresh = (stamp: string, fingerprint: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint;

export function writeStamp(stamp: string, fingerprint: string): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
