import { randomBytes } from "node:crypto";
import { isRefusedByBrowsers } from "@/modules/ops/ask-loopback";
import { getDataFolder } from "@/modules/ops/data-folder.mjs";
import { Trouble } from "@/modules/ops/trouble.mjs";
import { build } from "./build";
import { migrate, openDatabase, seed } from "./database";
import { generate } from "./generate";
import { toLastLines } from "./run-tool.mjs";
import { type Address, serve, toLoopback } from "./serve";
import { type Stage, toQuietEnv } from "./stage";

/** From packages to a portal that answers; then stays until it is told to stop, or the server ends by itself. */
export async function runPortal({
  mode,
  address,
  ...stage
}: Stage & { mode: "portal" | "dev"; address: Address }): Promise<void> {
  const { steps, lifecycle } = stage;
  checkAddress(process.env.SITE_URL);
  const databaseUrl = await openDatabase(stage, { dataFolder: getDataFolder() });
  await steps.run("migrations", () => migrate(databaseUrl));
  await steps.run("generate", () => generate(stage));
  await steps.run("seed", () => seed(stage, databaseUrl));
  const env = toPortalEnv(mode, address, databaseUrl);
  if (mode === "portal") await steps.run("build", () => build(stage, env, ".next"));
  const server = await steps.run(
    "serve",
    () => serve(stage, mode === "dev" ? "dev" : "start", address, env),
    () => "answers",
  );
  if (lifecycle.isStopping()) return;
  console.log(`\nThe portal is at ${env.SITE_URL}`);
  if (await isRefusedByBrowsers(new URL(server.url)))
    console.log(
      `Browsers refuse to open port ${address.port}: put a proxy in front, or choose another PORT.`,
    );
  await server.done;
  if (!lifecycle.isStopping())
    throw new Trouble(
      "The portal's server ended by itself; what it said last is above. Start it again.",
      toLastLines(server.getOutput()),
    );
}

/** Said before anything is built with it. */
function checkAddress(siteUrl: string | undefined): void {
  if (!siteUrl || /^https?:\/\/[^/]/.test(siteUrl)) return;
  throw new Trouble(`SITE_URL is "${siteUrl}"; write it with its scheme, for example https://${siteUrl}.`);
}

/** What Next is told. The token is new with each start: it is for this machine's calls to itself. */
export function toPortalEnv(
  mode: "portal" | "dev",
  address: Address,
  databaseUrl: string,
): NodeJS.Dict<string> {
  return toQuietEnv({
    ...process.env,
    NODE_ENV: mode === "dev" ? "development" : "production",
    DATABASE_URL: databaseUrl,
    PORT: String(address.port),
    SITE_URL: process.env.SITE_URL || `http://localhost:${address.port}`,
    WARTA_LOOPBACK: toLoopback(address),
    WARTA_INTERNAL_TOKEN: randomBytes(32).toString("base64url"),
  });
}
