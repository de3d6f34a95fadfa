import { readdirSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { readClaim } from "@/modules/ops/claim.mjs";
import { toDataPaths } from "@/modules/ops/data-folder.mjs";
import { findPostmaster } from "@/modules/ops/on-board/postmaster";
import { isAlive } from "@/modules/ops/process-owner.mjs";

/** Ends and removes the throwaway databases of test runs that were killed before they could. */
export function sweepLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/^warta-test-\d+-/.test(name)) continue;
    const paths = toDataPaths(path.join(folder, name));
    const users = listUsers(paths.databaseUsers);
    // Without any user it is just being made, or nothing runs in it; the next run after that will know.
    if (users.length === 0 || users.some((file) => isAlive(readClaim(file)))) continue;
    const server = findPostmaster(paths.cluster);
    if (server) process.kill(server.owner.pid, "SIGQUIT");
    rmSync(realpathOr(paths.cluster), { recursive: true, force: true });
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Where a cluster really is: out of the way of folders that its account may not enter. */
function realpathOr(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function listUsers(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
