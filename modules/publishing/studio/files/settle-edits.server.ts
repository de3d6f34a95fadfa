import "server-only";
import { commitFiles } from "./commit-files.server";
import type { Author } from "./save-article.server";

/** A pause this long ends an editing session: what it made becomes one commit. */
const QUIET_MS = 90_000;
/** And no session stays out of history for longer. */
const LONGEST_MS = 15 * 60_000;

type Open = { file: string; by: Author; since: number; timer: ReturnType<typeof setTimeout> };
/** By content directory and slug. What is lost with the process is on disk, and in the next commit of the article. */
const open = new Map<string, Open>();
const toKey = (contentDir: string, slug: string) => `${contentDir}\0${slug}`;

/** An edit was written: it is committed once its editor pauses, goes, or another one begins. */
export function noteEdit(contentDir: string, file: string, slug: string, by: Author): void {
  const key = toKey(contentDir, slug);
  const before = open.get(key);
  if (before) clearTimeout(before.timer);
  const since = before?.by.id === by.id ? before.since : Date.now();
  const delayMs = Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - Date.now()));
  const timer = setTimeout(() => void settleEdits(contentDir, slug), delayMs);
  timer.unref();
  open.set(key, { file, by, since, timer });
}

/**
 * Commits what an editing session left, in its editor's name. `unlessBy` leaves that editor's own session running.
 * A history that cannot be kept stops nobody: the text is saved, the studio says so, and the log has the reason.
 */
export async function settleEdits(
  contentDir: string,
  slug: string,
  { unlessBy }: { unlessBy?: string } = {},
): Promise<void> {
  const key = toKey(contentDir, slug);
  const edit = open.get(key);
  if (!edit || edit.by.id === unlessBy) return;
  open.delete(key);
  clearTimeout(edit.timer);
  const done = await commitFiles(contentDir, [edit.file], { author: edit.by, message: `Sunting ${slug}` });
  if (!done.ok && done.failure.kind === "refused")
    console.warn("history of %s is not kept: %s", slug, done.failure.detail);
}

/** Before a planned stop, and in tests. */
export async function settleAllEdits(): Promise<void> {
  for (const key of open.keys()) {
    const [contentDir = "", slug = ""] = key.split("\0");
    await settleEdits(contentDir, slug);
  }
}
