import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { toDataPaths } from "../data-folder.mjs";
import { getFreePort } from "../free-port.mjs";
import { Trouble } from "../trouble.mjs";
import { getBinaries } from "./binaries";
import { DATABASE_USER, makeCluster, readPassword } from "./cluster";
import { getDatabaseAccount } from "./database-account";
import { placeBinaries, placeCluster } from "./places";
import {
  answers,
  findPostmaster,
  type Postmaster,
  readLines,
  spawnPostmaster,
  stopPostmaster,
} from "./postmaster";
import { enter, leave, withLock } from "./users";

export type OnBoardDatabase = {
  url: string;
  version: string;
  port: number;
  /** Whether a server that ran already is used. */
  isShared: boolean;
  /** Leaves the server; the last user stops it. */
  close(): Promise<void>;
};

export type OnBoardOptions = {
  dataFolder: string;
  /** Faster, and lost when the machine stops: for tests. */
  isThrowaway?: boolean;
};

/**
 * PostgreSQL on board, on loopback only, with its files in the data folder: made at the first call, found again at
 * later ones, also where a killed process left it running. Throws a Trouble that says what to do.
 */
export async function openOnBoard({
  dataFolder,
  isThrowaway = false,
}: OnBoardOptions): Promise<OnBoardDatabase> {
  mkdirSync(dataFolder, { recursive: true });
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

    const running = await findAnswering(cluster, (port) => toUrl(port, "postgres"));
    const postmaster =
      running ??
      (await startAnswering(
        (port) => toUrl(port, "postgres"),
        paths.log,
        (port) => spawnPostmaster({ cluster, native, account, port, log: paths.log, isThrowaway }),
      ));
    const url = toUrl(postmaster.port, DATABASE_USER);
    await makeDatabase(toUrl(postmaster.port, "postgres"));
    enter(paths.databaseUsers);
    writeFileSync(paths.url, `${url}\n`, { mode: 0o600 });
    return {
      url,
      version: binaries.version.replace(/(\.0)?-.*/, ""),
      port: postmaster.port,
      isShared: running !== null,
      close: () =>
        withLock(paths.databaseLock, async () => {
          if (!leave(paths.databaseUsers)) return;
          rmSync(paths.url, { force: true });
          const last = findPostmaster(cluster);
          if (last) await stopPostmaster(last);
        }),
    };
  });
}

async function findAnswering(cluster: string, toUrl: (port: number) => string): Promise<Postmaster | null> {
  const running = findPostmaster(cluster);
  if (!running) return null;
  if (await answers(running, toUrl(running.port), 10_000)) return running;
  await stopPostmaster(running);
  return null;
}

async function startAnswering(
  toUrl: (port: number) => string,
  log: string,
  spawnOn: (port: number) => Postmaster,
): Promise<Postmaster> {
  // The second and third try are for a port that somebody took in between, or for children of a killed server
  // that are just about to end.
  for (let tries = 0; tries < 3; tries += 1) {
    const postmaster = spawnOn(await getFreePort());
    // Long: after a crash it first repeats what its log holds.
    if (await answers(postmaster, toUrl(postmaster.port), 60_000)) return postmaster;
    await stopPostmaster(postmaster);
  }
  const lastLines = readLines(log).slice(-5);
  if (lastLines.some((line) => line.includes("No space left")))
    throw new Trouble("The disk is full, so the database cannot start; make room and try again.");
  throw new Trouble(`The database on board does not start; what it said last is in ${log}.`, lastLines);
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
