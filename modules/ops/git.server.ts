import "server-only";
import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import path from "node:path";

const LONGEST_MS = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** What git prints, or null where it fails, is not installed, or the folder is in no repository. */
export function askGit(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      "git",
      ["-c", "core.quotepath=off", ...args],
      {
        cwd: folder,
        timeout: LONGEST_MS,
        maxBuffer: MOST_BYTES,
        // Only looks: must not wait for, or leave, a lock.
        env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
      },
      (error, stdout) => resolve(error ? null : stdout),
    );
  });
}

/** The text of a file at a commit, the last one unless named; null where it has none. */
export const readCommitted = (file: string, commit = "HEAD"): Promise<string | null> =>
  askGit(path.dirname(file), ["show", `${commit}:./${path.basename(file)}`]);

/** Names of files right in `folder` that differ from the last commit or are gone since; null without git. */
export async function listChangedFiles(folder: string): Promise<Set<string> | null> {
  const parent = path.dirname(folder);
  const real = await realpath(parent).catch(() => null);
  if (real === null) return null;
  const changed = await askGit(real, [
    "diff",
    "--name-only",
    "--relative",
    "-z",
    "HEAD",
    "--",
    path.basename(folder),
  ]);
  if (changed === null) return null;
  return new Set(
    changed
      .split("\0")
      .filter(Boolean)
      .map((name) => path.basename(name)),
  );
}
