import { cpSync } from "node:fs";
import path from "node:path";
import { getFreePort } from "@/modules/ops/free-port.mjs";
import { runAlone, toDatabaseUrl } from "@/tests/support/database";
import { build } from "../start/build";
import { migrate, seed } from "../start/database";
import { toPortalEnv } from "../start/portal";
import { serve } from "../start/serve";
import type { Stage } from "../start/stage";
import { installChromium } from "./browser";
import { type Outcome, runRunner } from "./checks";
import { parsePlaywrightReport } from "./count";

/** A build of its own: a portal that serves `.next` meanwhile keeps its files. */
const DIST_FOLDER = ".next-test";
/** The same in every run, so that what is built with it stays good whatever port is free. */
const SITE_URL = "http://localhost:3000";
const REFRESHED_MS = 30_000;

/** Builds and serves the portal on a fresh database, and drives it in a real browser. */
export async function runJourneys(stage: Stage, serverUrl: string, reports: string): Promise<Outcome[]> {
  const { steps } = stage;
  const chromium = await steps.run(
    "browser",
    () => installChromium(stage),
    (found) => found,
  );
  const url = toDatabaseUrl(serverUrl, "journeys");
  await steps.run("data", async () => {
    await runAlone(serverUrl, "CREATE DATABASE journeys");
    await migrate(url);
    return seed(stage, url);
  });
  const address = { port: await getFreePort(), host: "127.0.0.1" };
  const content = path.join(reports, "content");
  cpSync("content", content, { recursive: true });
  const env = {
    ...toPortalEnv("portal", address, url),
    SITE_URL,
    WARTA_DIST_DIR: DIST_FOLDER,
    // The journeys edit articles; the checkout's own stay as they are.
    CONTENT_DIR: content,
    CACHE_DIR: path.join(reports, "cache"),
    GALLERY: "1",
  };
  await steps.run("build", () => build(stage, env, DIST_FOLDER));
  const server = await steps.run(
    "serve",
    () => serve(stage, "start", address, env, { isQuiet: true }),
    (up) => up.url,
  );
  await untilRefreshed(server.getOutput);
  const report = `${reports}/journeys.json`;
  const outcome = await runRunner(stage, "journeys", {
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
    report,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      CHROMIUM_PATH: chromium,
      // Playwright sets FORCE_COLOR for what it starts; together with this, Node would warn in every one.
      NO_COLOR: undefined,
      E2E_URL: server.url,
      DATABASE_URL: url,
      CONTENT_DIR: content,
      PORT: String(address.port),
    },
    parse: parsePlaywrightReport,
  });
  if (outcome.failed > 0)
    console.log(`What the portal said:\n${server.getOutput().split("\n").slice(-40).join("\n")}\n`);
  await server.stop();
  return [outcome];
}

/** A serving portal first brings what was built with older figures up to date, and says when it has. */
async function untilRefreshed(getOutput: () => string): Promise<void> {
  const deadline = Date.now() + REFRESHED_MS;
  while (!getOutput().includes("pages refreshed") && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100));
}
