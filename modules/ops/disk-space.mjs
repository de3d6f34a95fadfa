import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import { Trouble } from "./trouble.mjs";

const MEGABYTE = 1024 * 1024;

/**
 * Throws a Trouble where the disk that holds `folder` has less free than `neededMb`. `folder` need not exist yet.
 * @param {string} folder
 * @param {number} neededMb
 * @param {string} purpose what the room is for, as in "to install the packages"
 */
export function checkDiskSpace(folder, neededMb, purpose) {
  let present = path.resolve(folder);
  while (!existsSync(present)) present = path.dirname(present);
  const { bavail, bsize } = statfsSync(present);
  const freeMb = Math.floor((bavail * bsize) / MEGABYTE);
  if (freeMb < neededMb)
    throw new Trouble(
      `The disk that holds ${present} has ${freeMb} MB free and ${neededMb} MB are needed ${purpose}; make room and try again.`,
    );
}
