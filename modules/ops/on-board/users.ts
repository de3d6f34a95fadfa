import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { claimFile, readClaim } from "../claim.mjs";
import { isAlive } from "../process-owner.mjs";
import { Trouble } from "../trouble.mjs";

/**
 * Who uses the server on board: one file a process. The portal and commands beside it share one server, and the
 * last to leave stops it. Files of processes that were killed do not count.
 */
export function enter(usersFolder: string): void {
  claimFile(path.join(usersFolder, `${process.pid}.json`));
}

/** Whether nobody is left. */
export function leave(usersFolder: string): boolean {
  rmSync(path.join(usersFolder, `${process.pid}.json`), { force: true });
  mkdirSync(usersFolder, { recursive: true });
  for (const name of readdirSync(usersFolder)) {
    const file = path.join(usersFolder, name);
    if (isAlive(readClaim(file))) return false;
    rmSync(file, { force: true });
  }
  return true;
}

/** Runs `work` while no other process starts or stops the server. */
export async function withLock<Value>(lockFile: string, work: () => Promise<Value>): Promise<Value> {
  const deadline = Date.now() + 60_000;
  for (let claim = claimFile(lockFile); !claim.ok; claim = claimFile(lockFile)) {
    if (Date.now() > deadline)
      throw new Trouble(
        `Process ${claim.owner.pid} has been starting or stopping the database for a minute; end it and try again.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
