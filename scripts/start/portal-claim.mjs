import { rmSync } from "node:fs";
import path from "node:path";
import { claimFile, updateClaim } from "../../modules/ops/claim.mjs";
import { getDataFolder, toDataPaths } from "../../modules/ops/data-folder.mjs";
import { tryPort } from "../../modules/ops/free-port.mjs";
import { endProcess, isAlive, toOwner } from "../../modules/ops/process-owner.mjs";
import { Trouble } from "../../modules/ops/trouble.mjs";
import { isWatchingParent } from "./lifecycle.mjs";

/** @typedef {import("../../modules/ops/process-owner.mjs").ProcessOwner} ProcessOwner */

/** A portal whose npm was killed notices, and stops by itself within this time. */
const LEAVING_MS = 30_000;

/**
 * One portal (or one development server) for one data folder. What a killed one left running is ended first.
 * @param {import("./lifecycle.mjs").Lifecycle} lifecycle
 * @param {string} mode "portal" or "dev"
 * @param {number} port
 * @returns {Promise<{ note(owner: ProcessOwner): void }>} note: writes down what the next start would have to end
 */
export async function claimPortal(lifecycle, mode, port) {
  const file = path.join(path.dirname(toDataPaths(getDataFolder()).portal), `${mode}.json`);
  /** @type {ProcessOwner[]} */
  const children = [];
  const details = () => ({ port, parent: isWatchingParent ? toOwner(process.ppid) : null, children });
  const deadline = Date.now() + LEAVING_MS;
  for (;;) {
    const claim = claimFile(file, details());
    if (claim.ok) {
      const left = /** @type {ProcessOwner[]} */ (claim.left?.children ?? []);
      for (const child of left) await endProcess(child, { group: true, patienceMs: 1_000 });
      break;
    }
    const parent = /** @type {ProcessOwner | null} */ (claim.owner.parent ?? null);
    if (!parent || isAlive(parent) || Date.now() > deadline) {
      throw new Trouble(
        `The portal already runs on this data folder, at http://localhost:${claim.owner.port} (process ${claim.owner.pid}); stop that one first, or set DATA_DIR and PORT for a second.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  lifecycle.onStop(() => rmSync(file, { force: true }));
  return {
    note(owner) {
      children.push(owner);
      updateClaim(file, details());
    },
  };
}

/**
 * Reads PORT and HOST and throws a Trouble where they cannot be had.
 * @returns {{ port: number, host: string }}
 */
export function readAddress() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT is "${process.env.PORT}"; set it to a number from 1 to 65535.`);
  return { port, host: process.env.HOST || "0.0.0.0" };
}

/**
 * @param {{ port: number, host: string }} address
 */
export async function checkPort({ port, host }) {
  const hosts = host === "0.0.0.0" ? [host, "127.0.0.1"] : [host];
  for (const one of hosts) {
    const tried = await tryPort(port, one);
    if (tried.ok) continue;
    if (tried.code === "EADDRINUSE")
      throw new Trouble(
        `Port ${port} is taken by another program; stop that one, or choose another port: PORT=${port + 1} npm start.`,
      );
    if (tried.code === "EACCES")
      throw new Trouble(
        `Port ${port} may not be used by this user; choose one above 1023: PORT=3000 npm start.`,
      );
    throw new Trouble(
      `The address ${one}:${port} cannot be listened on (${tried.code}); correct HOST and PORT.`,
    );
  }
}
