import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startTool } from "@/scripts/start/run-tool.mjs";
import { TYPESCRIPT } from "@/scripts/start/stage";
import { migrate, openDatabase, seed } from "../start/database";
import { generate } from "../start/generate";
import { createLifecycle, endWithTrouble, stopOnSignals } from "../start/lifecycle.mjs";
import { createSteps } from "../start/steps.mjs";

/**
 * Runs measurements one after another, each in a process of its own on a fresh copy of a migrated and seeded database. The
 * server is a throwaway one in a temporary folder, which writes as safely as a lasting one; DATABASE_URL is never used.
 */
export async function measureOnDatabases(names: readonly string[]): Promise<void> {
  const lifecycle = createLifecycle();
  stopOnSignals(lifecycle, { interruptedCode: 130 });
  try {
    const stage = { steps: createSteps(), lifecycle };
    const dataFolder = mkdtempSync(path.join(tmpdir(), "warta-bench-"));
    lifecycle.onStop(() => rmSync(dataFolder, { recursive: true, force: true }));
    const url = await openDatabase(stage, { dataFolder, isThrowaway: true, isSynced: true });
    await generate(stage);
    await migrate(url);
    await seed(stage, url);
    for (const name of names) {
      const database = `bench_${name}`;
      await runOnServer(url, `CREATE DATABASE ${database} TEMPLATE "${new URL(url).pathname.slice(1)}"`);
      const tool = startTool(
        lifecycle,
        process.execPath,
        [...TYPESCRIPT, "scripts/bench/run-alone.ts", name],
        {
          env: { ...process.env, DATABASE_URL: toUrl(url, database) },
          onOutput: (text, stream) => void process[stream].write(text),
        },
      );
      if ((await tool.done) !== 0) process.exitCode = 1;
      await runOnServer(url, `DROP DATABASE ${database} WITH (FORCE)`);
    }
    await lifecycle.stop();
  } catch (error) {
    await endWithTrouble(lifecycle, error);
  }
}

function toUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: toUrl(url, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
