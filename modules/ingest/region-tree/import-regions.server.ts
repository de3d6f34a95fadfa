import "server-only";
import pg from "pg";
import { fail, type Result, succeed } from "@/lib/result";
import type { RegionTree } from "./open-tree.server";
import { openRegionStage, type RegionsRecorded } from "./record-regions.server";
import { type BrokenFile, type WalkProgress, walkTree } from "./walk-tree";

/** What an import read and did. Times in ms. */
export type RegionImport = Omit<WalkProgress, "part"> &
  RegionsRecorded & { broken: BrokenFile[]; readMs: number; recordMs: number };

export type ImportOptions = {
  /** Address of the database. */
  url: string;
  jobs: number;
  /** Record the rest where files are broken; otherwise nothing is recorded then. */
  skipBroken: boolean;
  onProgress?: (progress: WalkProgress) => void;
  onBroken?: (file: BrokenFile) => void;
  /** All files are read; the table is written now. */
  onRecording?: () => void;
};

/** Enough to see what is wrong; a dead server is not asked for 92 thousand files. */
const MOST_BROKEN = 20;
const MOST_SKIPPED = 200;

/**
 * Reads a whole region tree and writes it to the table `region` in one transaction: all of it or, killed at any
 * moment, nothing. Again changes only what the source changed. Fails with the broken files, and records nothing,
 * where there are any and `skipBroken` is off, or too many of them, or no root file. Throws where the database fails.
 */
export async function importRegions(
  tree: RegionTree,
  { url, jobs, skipBroken, onProgress, onBroken, onRecording }: ImportOptions,
): Promise<Result<RegionImport, BrokenFile[]>> {
  const client = new pg.Client({ connectionString: url });
  // The query under way rejects too; without a listener the process would end without a word.
  client.on("error", () => {});
  await client.connect();
  try {
    const stage = await openRegionStage(client);
    const startMs = performance.now();
    const walked = await walkTree({
      read: tree.read,
      take: stage.add,
      jobs,
      mostBroken: skipBroken ? MOST_SKIPPED : MOST_BROKEN,
      ...(onProgress ? { onProgress } : {}),
      ...(onBroken ? { onBroken } : {}),
    });
    if (!walked.ok) return walked;
    const { part: _, ...found } = walked.value;
    if (found.broken.length > 0 && !skipBroken) return fail(found.broken);
    const readMs = performance.now() - startMs;
    onRecording?.();
    const recorded = await stage.record();
    return succeed({ ...found, ...recorded, readMs, recordMs: performance.now() - startMs - readMs });
  } finally {
    await client.end();
  }
}
