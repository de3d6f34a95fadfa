import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { toDataPaths } from "../data-folder.mjs";
import { Trouble } from "../trouble.mjs";
import { findAnswering, startAnswering } from "./answering-server";
import { getBinaries } from "./binaries";
import { DATABASE_USER, makeCluster, readPassword } from "./cluster";
import { getDatabaseAccount } from "./database-account";
import { placeBinaries, placeCluster } from "./places";
import { findPostmaster, spawnPostmaster, stopPostmaster } from "./postmaster";
import { enter, leave, withLock } from "./users";

export type OnBoardDatabase = {
  url: string;
  version: string;
  port: number;
  /** Whether a server that ran already is used. */
  isShared: boolean;
  /** From now on, a server that ends although nobody stopped it is started again, on the same port. */
  keepAlive(): void;
  /** Leaves the server; the last user stops it, and removes the files of a throwaway one. */
  close(): Promise<void>;
};

export type OnBoardOptions = {
  dataFolder: string;
  /** Faster, and lost when the machine stops: for tests. */
  isThrowaway?: boolean;
  /** A throwaway one that writes as safely, and as slowly, as a lasting one: for measurements. */
  isSynced?: boolean;
};

/**
 * PostgreSQL on board, on loopback only, with its files in the data folder: made at the first call, found again at
 * later ones, also where a killed process left it running. Throws a Trouble that says what to do.
 */
export async function openOnBoard({
  dataFolder,
  isThrowaway = false,
  isSynced = !isThrowaway,
}: OnBoardOptions): Promise<OnBoardDatabase> {
  mkdirSync(dataFolder, { recursive: true });
  // A temporary folder is closed to all but its owner, and the server's own account has to pass.
  if (isThrowaway) chmodSync(dataFolder, 0o711);
  // PostgreSQL's own pid file and process line carry the real path.
  const paths = toDataPaths(realpathSync(dataFolder));
  return withLock(paths.databaseLock, async () => {
    const binaries = getBinaries();
    const account = getDatabaseAccount();
    const native = placeBinaries(binaries, account);
    const cluster = placeCluster(paths.cluster, account);
    const password = readPassword(paths.password);
    makeCluster({ cluster, native, account, password, isThrowaway });
    checkMajorVersion(cluster, binaries.version);
    const toUrl = (port: number, name: string) =>
      `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}/${name}`;

    const toAdminUrl = (port: number) => toUrl(port, "postgres");
    const start = (port?: number) =>
      startAnswering(
        toAdminUrl,
        paths.log,
        (tried) => spawnPostmaster({ cluster, native, account, port: tried, log: paths.log, isSynced }),
        port,
      );
    const running = await findAnswering(cluster, toAdminUrl);
    const { port } = running ?? (await start());
    const url = toUrl(port, DATABASE_USER);
    await makeDatabase(toAdminUrl(port));
    enter(paths.databaseUsers);
    writeFileSync(paths.url, `${url}\n`, { mode: 0o600 });
    const guard = createGuard(() =>
      withLock(paths.databaseLock, async () => {
        if (!findPostmaster(cluster)) await start(port);
      }),
    );
    return {
      url,
      version: binaries.version.replace(/(\.0)?-.*/, ""),
      port,
      isShared: running !== null,
      keepAlive: guard.start,
      close: async () => {
        await guard.stop();
        await withLock(paths.databaseLock, async () => {
          if (!leave(paths.databaseUsers)) return;
          rmSync(paths.url, { force: true });
          const last = findPostmaster(cluster);
          if (last) await stopPostmaster(last);
          // It may be in another place than the folder that its maker removes.
          if (isThrowaway) rmSync(cluster, { recursive: true, force: true });
        });
      },
    };
  });
}

const GUARD_MS = 2_000;

/** Calls `revive` again and again, never twice at once; what it throws waits for the next time. */
function createGuard(revive: () => Promise<void>): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let present: Promise<void> | undefined;
  return {
    start() {
      timer ??= setInterval(() => {
        present ??= revive()
          .catch(() => {})
          .finally(() => {
            present = undefined;
          });
      }, GUARD_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await present;
    },
  };
}

async function makeDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE_USER]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE_USER}`);
  } finally {
    await client.end();
  }
}

function checkMajorVersion(cluster: string, version: string): void {
  const file = path.join(cluster, "PG_VERSION");
  const made = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  const major = version.split(".")[0];
  if (made !== major)
    throw new Trouble(
      `The database in ${cluster} was made by PostgreSQL ${made} and the one on board is ${version}; move the data folder away, or set DATABASE_URL.`,
    );
}
