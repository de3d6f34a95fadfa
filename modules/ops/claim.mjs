import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, toOwner } from "./process-owner.mjs";

/**
 * @typedef {import("./process-owner.mjs").ProcessOwner} ProcessOwner
 * @typedef {ProcessOwner & Record<string, unknown>} Claim
 */

/**
 * Takes a file as this process's own, or tells whose it is. One that a dead process left is taken over.
 * @param {string} file
 * @param {Record<string, unknown>} [details] written into it beside the owner
 * @returns {{ ok: true, left: Claim | null } | { ok: false, owner: Claim }} left: what the dead one had written
 */
export function claimFile(file, details = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  /** @type {Claim | null} */
  let left = null;
  for (;;) {
    try {
      writeFileSync(file, toText(details), { flag: "wx", mode: 0o600 });
      return { ok: true, left };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const present = readClaim(file);
    if (isAlive(present)) return { ok: false, owner: present };
    left = present ?? left;
    removeStale(file);
  }
}

/**
 * Rewrites a claimed file in one piece.
 * @param {string} file
 * @param {Record<string, unknown>} details
 */
export function updateClaim(file, details) {
  writeFileSync(`${file}.new`, toText(details), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * @param {string} file
 * @returns {Claim | null}
 */
export function readClaim(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {Record<string, unknown>} details */
const toText = (details) => `${JSON.stringify({ ...details, ...toOwner(process.pid) })}\n`;

/**
 * Moved aside before it is removed: of two that find it stale at the same moment, the later one may have caught
 * the fresh claim of the earlier one, and puts it back.
 * @param {string} file
 */
function removeStale(file) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (isAlive(readClaim(aside))) {
    try {
      linkSync(aside, file);
    } catch {
      // Somebody else was faster still.
    }
  }
  rmSync(aside, { force: true });
}
