import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDb } from "@/modules/ops/db.server";
import { getFreePort } from "@/modules/ops/free-port.mjs";
import { build } from "../start/build";
import { migrate, openDatabase, seed } from "../start/database";
import { generate } from "../start/generate";
import { createLifecycle, endWithTrouble, type Lifecycle, stopOnSignals } from "../start/lifecycle.mjs";
import { toPortalEnv } from "../start/portal";
import { serve } from "../start/serve";
import { createSteps } from "../start/steps.mjs";

/**
 * Runs `work` beside a production portal of its own: throwaway database with the seed, free port, gone afterwards.
 * DATABASE_URL is set meanwhile. A failure ends the process with one plain sentence.
 */
export async function withPortal(
  work: (origin: string, lifecycle: Lifecycle) => Promise<void>,
): Promise<void> {
  const lifecycle = createLifecycle();
  stopOnSignals(lifecycle, { interruptedCode: 130 });
  try {
    const stage = { steps: createSteps(), lifecycle };
    const dataFolder = mkdtempSync(path.join(tmpdir(), "warta-"));
    lifecycle.onStop(() => rmSync(dataFolder, { recursive: true, force: true }));
    const url = await openDatabase(stage, { dataFolder, isThrowaway: true });
    process.env.DATABASE_URL = url;
    await migrate(url);
    await generate(stage);
    await seed(stage, url);
    const address = { port: await getFreePort(), host: "127.0.0.1" };
    const env = toPortalEnv("portal", address, url);
    await stage.steps.run("build", () => build(stage, env, ".next"));
    const server = await serve(stage, "start", address, env, { isQuiet: true });
    lifecycle.onStop(server.stop);
    await work(server.url, lifecycle);
    await closeDb();
    await lifecycle.stop();
  } catch (error) {
    await endWithTrouble(lifecycle, error);
  }
}
