import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openOnBoard } from "@/modules/ops/on-board/open-on-board";
import { migrate, seed } from "@/scripts/start/database";
import { createLifecycle } from "@/scripts/start/lifecycle.mjs";
import { createSteps } from "@/scripts/start/steps.mjs";
import { runAlone, toDatabaseUrl } from "./database";

declare module "vitest" {
  interface ProvidedContext {
    templateUrl: string;
  }
}

const TEMPLATE = "warta_template";

/**
 * Once a run: a throwaway server, the one that `npm test` has started or one of its own, and in it the migrated
 * and seeded database that every test file copies.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { serverUrl, close } = await openServer();
  const templateUrl = toDatabaseUrl(serverUrl, TEMPLATE);
  await runAlone(serverUrl, `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await runAlone(serverUrl, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(templateUrl);
  await seed({ steps: createSteps(), lifecycle: createLifecycle() }, templateUrl);
  project.provide("templateUrl", templateUrl);
  return close;
}

async function openServer(): Promise<{ serverUrl: string; close(): Promise<void> }> {
  const given = process.env.WARTA_TEST_DATABASE_URL;
  if (given) return { serverUrl: given, close: async () => {} };
  const dataFolder = mkdtempSync(path.join(tmpdir(), "warta-test-"));
  const { url, close } = await openOnBoard({ dataFolder, isThrowaway: true });
  return {
    serverUrl: url,
    close: async () => {
      await close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
