import { fail, type Result, succeed } from "@/lib/result";
import { parseRegionFile, type RegionRow, ROOT, STATION_LEVEL, toTreePath } from "./parse-region-file";

/** A file that cannot be taken, and why in one line. */
export type BrokenFile = { path: string; reason: string };

/** How far a walk is. `part` (0 to 1) never falls; `absent` counts files of regions that the source does not hold. */
export type WalkProgress = {
  part: number;
  files: number;
  regions: number;
  stations: number;
  absent: number;
  duplicates: number;
};

export type Walk = {
  /** JSON at a path below the tree's root; `null` where there is none. */
  read(path: string): Promise<Result<unknown, string>>;
  /** Takes rows, parents always before their children; the walk waits for it. */
  take(rows: readonly RegionRow[]): Promise<void> | void;
  onProgress?: (progress: WalkProgress) => void;
  onBroken?: (file: BrokenFile) => void;
  /** Files that are read at a time. */
  jobs: number;
  /** The walk gives up after this many broken files. */
  mostBroken: number;
};

type Task = { code: string; level: number; weight: number };

/**
 * Walks KPU's region tree from `0.json` down to the polling stations, several files at a time. Nothing below a
 * broken file is read. Fails only where the root file is not there or the walk gave up, with all files broken so far.
 */
export async function walkTree(
  walk: Walk,
): Promise<Result<WalkProgress & { broken: BrokenFile[] }, BrokenFile[]>> {
  const progress: WalkProgress = { part: 0, files: 0, regions: 0, stations: 0, absent: 0, duplicates: 0 };
  const broken: BrokenFile[] = [];
  // Depth first: what waits stays small, and the part that is done grows evenly.
  const waiting: Task[] = [{ ...ROOT, weight: 1 }];
  const breakOff = (path: string, reason: string) => {
    const file = { path, reason };
    broken.push(file);
    walk.onBroken?.(file);
  };

  async function visit({ code, level, weight }: Task): Promise<void> {
    const path = toTreePath(code);
    const json = await walk.read(path);
    const parsed = json.ok && json.value !== null ? parseRegionFile(json.value, { code, level }) : null;
    const children: Task[] = [];
    if (!json.ok) breakOff(path, json.failure);
    else if (!parsed && level === ROOT.level) breakOff(path, "is not there, and the tree begins with it");
    else if (!parsed) progress.absent += 1;
    else if (!parsed.ok) breakOff(path, parsed.failure);
    else {
      const { rows, duplicates } = parsed.value;
      await walk.take(rows);
      progress.files += 1;
      progress.duplicates += duplicates;
      if (level + 1 === STATION_LEVEL) progress.stations += rows.length;
      else {
        const share = weight / rows.length;
        children.push(...rows.map((row) => ({ code: row.code, level: level + 1, weight: share })));
      }
      progress.regions += rows.length;
    }
    if (children.length === 0) progress.part = Math.min(1, progress.part + weight);
    else for (const child of children.reverse()) waiting.push(child);
    walk.onProgress?.(progress);
  }

  await runAll(waiting, visit, walk.jobs, () => broken.length >= walk.mostBroken);
  const isWhole = broken.length < walk.mostBroken && progress.files > 0;
  return isWhole ? succeed({ ...progress, part: 1, broken }) : fail(broken);
}

/** Visits what waits, and what visits add to it, `jobs` at a time, until nothing is left or `isOver`. */
function runAll(
  waiting: Task[],
  visit: (task: Task) => Promise<void>,
  jobs: number,
  isOver: () => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let active = 0;
    let hasFailed = false;
    const stop = (cause: unknown) => {
      hasFailed = true;
      reject(cause);
    };
    const go = () => {
      while (active < jobs && !hasFailed && !isOver()) {
        const task = waiting.pop();
        if (!task) break;
        active += 1;
        visit(task).then(() => {
          active -= 1;
          go();
        }, stop);
      }
      if (active === 0) resolve();
    };
    go();
  });
}
