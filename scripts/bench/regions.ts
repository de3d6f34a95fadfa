import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { importRegions } from "@/modules/ingest/region-tree/import-regions.server";
import { openTree } from "@/modules/ingest/region-tree/open-tree.server";
import { FULL_TREE, type TreeSize, writeRegionTree } from "./region-tree-files";
import { heading, report, reportMemory, reportSamples } from "./report";

const SEARCHES = 15;

/**
 * Imports a region tree of KPU's full size, twice, into the database at `url`, and searches it by name. The tree is
 * invented, in a temporary folder, and its codes stay in the database: it is for a portal of the bench's own.
 */
export async function measureRegionImport(
  url: string | undefined = process.env.DATABASE_URL,
  size: TreeSize = FULL_TREE,
): Promise<void> {
  if (!url) throw new Error("measureRegionImport needs the address of a database");
  const folder = await mkdtemp(join(tmpdir(), "region-tree-"));
  try {
    const files = await writeRegionTree(folder, size);
    heading(`Import of a region tree of ${files} files, ${size.stations} TPS (aim: about 60 s)`);
    await measureRun("first, into a table without it", folder, url);
    await measureRun("again, nothing new", folder, url);
  } finally {
    await rm(folder, { recursive: true });
  }
  await measureSearch(url);
}

async function measureRun(name: string, folder: string, url: string): Promise<void> {
  const tree = await openTree(folder);
  if (!tree.ok) throw new Error(tree.failure);
  const from = performance.now();
  const done = await importRegions(tree.value, { url, jobs: 32, skipBroken: false });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  const { readMs, recordMs, inserted, unchanged } = done.value;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const parts = `reading ${seconds(readMs)}, writing ${seconds(recordMs)}`;
  report(name, seconds(performance.now() - from), `${parts}; ${inserted} inserted, ${unchanged} unchanged`);
  reportMemory();
}

/** A search by part of a name, above the polling stations, without an index of its own. */
async function measureSearch(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const samples: number[] = [];
  for (let run = 0; run < SEARCHES; run += 1) {
    const from = performance.now();
    await client.query(
      "SELECT code, name, level FROM region WHERE lower(name) LIKE $1 AND level <= 4 ORDER BY level, name LIMIT 20",
      [`%${run}01%`],
    );
    samples.push(performance.now() - from);
  }
  await client.end();
  reportSamples("search by part of a name, without an index", samples);
}
