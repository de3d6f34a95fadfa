import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { type Result, succeed } from "@/lib/result";
import { findRepository, type GitFailure, type Person, runGit } from "./git.server";

/** git's index takes one writer; ours wait for each other, and a moment for those outside. */
let turn: Promise<unknown> = Promise.resolve();
const WAITS_MS = [50, 200, 600, 1_500];

/**
 * Commits these files, as they stand, in the author's name; whatever else is staged or changed stays as it is. False where
 * nothing in them changed. A file that is gone is committed as gone.
 */
export function commitFiles(
  contentDir: string,
  files: readonly string[],
  { author, message }: { author: Person; message: string },
): Promise<Result<boolean, GitFailure>> {
  const mine = turn.then(() => commitNow(contentDir, files, author, message));
  turn = mine.catch(() => {});
  return mine;
}

async function commitNow(
  contentDir: string,
  files: readonly string[],
  author: Person,
  message: string,
): Promise<Result<boolean, GitFailure>> {
  const repository = await findRepository(contentDir);
  if (!repository.ok) return repository;
  const { root } = repository.value;
  const changed = await runGit(root, [
    "status",
    "--porcelain",
    "--untracked-files=all",
    "-z",
    "--",
    ...files,
  ]);
  if (!changed.ok) return changed;
  if (changed.value === "") return succeed(false);
  const paths = await listPresentOrTracked(root, files);
  if (paths.length === 0) return succeed(false);
  for (const waitMs of [...WAITS_MS, 0]) {
    const added = await runGit(root, ["add", "--all", "--", ...paths]);
    const done = added.ok
      ? await runGit(root, ["commit", "--quiet", "--no-verify", "--only", "--file=-", "--", ...paths], {
          author,
          input: message,
        })
      : added;
    if (done.ok) return succeed(true);
    if (waitMs === 0 || !/index\.lock|cannot lock ref/i.test(done.failure.detail)) return done;
    await wait(waitMs);
  }
  return succeed(false);
}

/** git refuses a path that it has never seen and that is not there either. */
async function listPresentOrTracked(root: string, files: readonly string[]): Promise<string[]> {
  const present: string[] = [];
  for (const file of files) {
    const listed = await runGit(root, [
      "ls-files",
      "--cached",
      "--others",
      "--exclude-standard",
      "-z",
      "--",
      file,
    ]);
    if (listed.ok && listed.value !== "") present.push(file);
  }
  return present;
}
