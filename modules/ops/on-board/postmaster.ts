import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { endProcess, isAlive, type ProcessOwner, readCommandOf, toOwner } from "../process-owner.mjs";
import { Trouble } from "../trouble.mjs";
import { toProgramEnv } from "./binaries";
import type { Account } from "./database-account";

export type Postmaster = { owner: ProcessOwner; port: number };

/**
 * The server that already runs on these files, or `null`. A pid file whose process is gone, or is by now another
 * program, is removed: PostgreSQL itself would refuse to start where the number is in use again.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const pidFile = path.join(cluster, "postmaster.pid");
  const lines = readLines(pidFile);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0)) return null;
  const owner = toOwner(pid);
  if (isAlive(owner) && readCommandOf(pid).includes(cluster)) return { owner, port };
  rmSync(pidFile, { force: true });
  return null;
}

/** Starts the server in a session of its own, so that Ctrl-C reaches it only through us, after the portal. */
export function spawnPostmaster(options: {
  cluster: string;
  native: string;
  account: Account | null;
  port: number;
  log: string;
  /** Whether what is written is on the disk before it is acknowledged. */
  isSynced: boolean;
}): Postmaster {
  const { cluster, native, account, port, log, isSynced } = options;
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${port}`,
    "max_connections=100",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(isSynced ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const isLong = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000;
  const output = openSync(log, isLong ? "w" : "a", 0o600);
  const child = spawn(
    path.join(native, "bin", "postgres"),
    ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...account,
      cwd: "/",
      detached: true,
      stdio: ["ignore", output, output],
      env: toProgramEnv(),
    },
  );
  closeSync(output);
  child.on("error", () => {});
  child.unref();
  if (!child.pid)
    throw new Trouble(
      "PostgreSQL on board does not run on this machine; set DATABASE_URL to one of your own.",
    );
  return { owner: toOwner(child.pid), port };
}

/** Whether the server answers within `patienceMs`; at once false when its process ends. */
export async function answers({ owner }: Postmaster, url: string, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      // 28P01: another server's password; waiting does not mend it.
      if ((error as { code?: string }).code === "28P01") return false;
    } finally {
      await client.end().catch(() => {});
    }
    if (!isAlive(owner) || Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Asks for a fast shutdown (SIGINT: sessions end, everything is written), and waits for it. */
export const stopPostmaster = ({ owner }: Postmaster): Promise<void> =>
  endProcess(owner, { signal: "SIGINT", patienceMs: 30_000 });

export function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").trim().split("\n");
  } catch {
    return [];
  }
}
