import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { toTreePath } from "@/modules/ingest/region-tree/parse-region-file";

/** How many regencies, districts, villages and polling stations a tree has in all, as KPU's had in 2024. */
export type TreeSize = { regencies: number; districts: number; villages: number; stations: number };

export const FULL_TREE: TreeSize = { regencies: 643, districts: 7405, villages: 83_860, stations: 823_378 };

const PROVINCES = 39;
const ROOT_CODE = "0";

type Node = { code: string; level: number };

/** Writes a tree of that size below `folder` in KPU's paths and layout. Returns the number of files. */
export async function writeRegionTree(folder: string, size: TreeSize): Promise<number> {
  const counts = [PROVINCES, size.regencies, size.districts, size.villages, size.stations];
  const digits = [2, 2, 2, 4, 3];
  let parents: Node[] = [{ code: "", level: 0 }];
  let files = 0;
  for (const [level, count] of counts.entries()) {
    const next: Node[] = [];
    const writing: Promise<void>[] = [];
    for (const [index, parent] of parents.entries()) {
      // Spread evenly: the n-th parent has the children that fall to it of `count`.
      const from = Math.floor((index * count) / parents.length);
      const to = Math.floor(((index + 1) * count) / parents.length);
      const children = Array.from({ length: to - from }, (_, at) => {
        const first = level === 0 ? 11 : 1;
        return { code: parent.code + String(first + at).padStart(digits[level] ?? 0, "0"), level: level + 1 };
      });
      writing.push(writeFileOf(folder, parent, children));
      files += 1;
      if (writing.length >= 256) await Promise.all(writing.splice(0));
      next.push(...children);
    }
    await Promise.all(writing);
    parents = next;
  }
  return files;
}

async function writeFileOf(folder: string, parent: Node, children: readonly Node[]): Promise<void> {
  const path = join(folder, "wilayah/pemilu/ppwp", toTreePath(parent.code || ROOT_CODE));
  const rows = children.map(({ code, level }, index) => {
    const nama = level === 5 ? `TPS ${code.slice(-3)}` : `WILAYAH ${code}`;
    return { nama, id: level * 1_000_000 + index, kode: code, tingkat: level };
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(rows, null, 4));
}
