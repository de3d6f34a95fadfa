import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/** One file of content/: what tells quickly that it may have changed, and what tells that it has. */
type FileState = { stamp: string; hash: string };
export type ContentState = ReadonlyMap<string, FileState>;

/**
 * Reads the state of all files under `directory`, by path relative to it. Files whose size and times are those
 * of `before` are not read again. A file that goes while it is read counts as gone.
 */
export async function readContentState(
  directory: string,
  before: ContentState = new Map(),
): Promise<ContentState> {
  const state = new Map<string, FileState>();
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(".") || entry.name.endsWith("~")) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(directory, file).split(path.sep).join("/");
    try {
      const { size, mtimeMs, ctimeMs, ino } = await stat(file);
      const stamp = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
      const known = before.get(name);
      const hash = known?.stamp === stamp ? known.hash : toHash(await readFile(file));
      state.set(name, { stamp, hash });
    } catch {}
  }
  return state;
}

/** Names of files that came, went or hold other bytes. A touch alone is none of these. */
export function toChangedFiles(before: ContentState, after: ContentState): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name)?.hash !== after.get(name)?.hash).sort();
}

/** The slug of an article's file or ledger, or null for words that stand on every page (sections, authors, the site). */
export const toArticleSlug = (file: string): string | null =>
  /^(?:articles\/([^/]+)\.mdx|ledger\/([^/]+)\.yaml)$/.exec(file)?.slice(1).find(Boolean) ?? null;

const toHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
