import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * A process as it can be written down and found again: its id alone is not enough, since ids are used anew.
 * @typedef {{ pid: number, startedAt: string }} ProcessOwner
 */

/**
 * When the process started, in the system's own words, or `null` where there is no such process any more.
 * A zombie counts as gone.
 * @param {number} pid
 * @returns {string | null}
 */
export function readStartOf(pid) {
  if (existsSync("/proc/self/stat")) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const line = stdout?.trim() ?? "";
  return line === "" || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "");
}

/**
 * The command line of a process, "" where it cannot be told.
 * @param {number} pid
 * @returns {string}
 */
export function readCommandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return stdout?.trim() ?? "";
  }
}

/**
 * @param {number} pid
 * @returns {ProcessOwner}
 */
export const toOwner = (pid) => ({ pid, startedAt: readStartOf(pid) ?? "" });

/**
 * @param {ProcessOwner | null | undefined} owner
 * @returns {owner is ProcessOwner}
 */
export const isAlive = (owner) =>
  owner != null && owner.startedAt !== "" && readStartOf(owner.pid) === owner.startedAt;

/**
 * Ends a process: `signal` first, SIGKILL once `patienceMs` are over. Resolves when it is gone.
 * @param {ProcessOwner} owner
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number, group?: boolean }} [options] group: its children too
 */
export async function endProcess(owner, { signal = "SIGTERM", patienceMs = 10_000, group = false } = {}) {
  /** @param {NodeJS.Signals} name */
  const send = (name) => {
    try {
      process.kill(group ? -owner.pid : owner.pid, name);
    } catch {
      // Gone already.
    }
  };
  if (!isAlive(owner)) return;
  send(signal);
  const deadline = Date.now() + patienceMs;
  while (isAlive(owner)) {
    if (Date.now() > deadline) send("SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  // Whatever its children did with the signal, nobody is left to stop them later.
  if (group) send("SIGKILL");
}
