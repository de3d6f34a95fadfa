import "server-only";
import path from "node:path";
import { readVisible } from "@/modules/articles/read-visible";
import { toBlockHash, type VisibleBlock } from "@/modules/articles/visible-text";
import { askGit, readCommitted } from "@/modules/ops/git.server";

const MOST_VERSIONS = 60;

/**
 * Words that an article had, looked up by the sums of their blocks: first among `given`, then in its history in git,
 * newest first, until all are found.
 */
export async function findBlocks(
  file: string,
  wanted: readonly string[],
  given: readonly VisibleBlock[] = [],
): Promise<Map<string, VisibleBlock>> {
  const known = new Map(given.map((block) => [toBlockHash(block), block]));
  const isDone = () => wanted.every((hash) => known.has(hash));
  if (isDone()) return known;
  const log = await askGit(path.dirname(file), [
    "log",
    "--format=%H",
    `--max-count=${MOST_VERSIONS}`,
    "--",
    path.basename(file),
  ]);
  for (const commit of (log ?? "").split("\n").filter(Boolean)) {
    const source = await readCommitted(file, commit);
    for (const block of (source === null ? null : readVisible(source)) ?? [])
      known.set(toBlockHash(block), block);
    if (isDone()) break;
  }
  return known;
}
