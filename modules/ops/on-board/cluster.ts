import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkDiskSpace } from "../disk-space.mjs";
import { Trouble } from "../trouble.mjs";
import { toProgramEnv } from "./binaries";
import type { Account } from "./database-account";

export const DATABASE_USER = "warta";

/** The superuser's password of this data folder, made up once and readable by its owner alone. */
export function readPassword(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}

export type ClusterOptions = {
  cluster: string;
  native: string;
  account: Account | null;
  password: string;
  isThrowaway: boolean;
};

/**
 * Makes the database's files where there are none yet. In a folder beside its place that is renamed at the end,
 * so an interrupted one is no database.
 */
export function makeCluster(options: ClusterOptions): void {
  const { cluster, account, password } = options;
  if (existsSync(path.join(cluster, "PG_VERSION"))) return;
  checkDiskSpace(path.dirname(cluster), 300, "for the database");
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  for (const rest of [unfinished, cluster]) rmSync(rest, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const file of [unfinished, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    runInitdb(options, unfinished, passwordFile);
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runInitdb(
  { native, account, isThrowaway }: ClusterOptions,
  folder: string,
  passwordFile: string,
): void {
  const { status, error, stderr } = spawnSync(
    path.join(native, "bin", "initdb"),
    [
      `--pgdata=${folder}`,
      `--username=${DATABASE_USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order of text on every machine, whatever locales it has.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(isThrowaway ? ["--no-sync"] : []),
    ],
    { ...account, cwd: "/", encoding: "utf8", env: toProgramEnv() },
  );
  if (status === 0) return;
  if (/No space left/.test(stderr ?? ""))
    throw new Trouble(`The disk that holds ${folder} is full; make room and try again.`);
  const lines = (stderr ?? error?.message ?? "").trim().split("\n").slice(-5);
  throw new Trouble(
    "PostgreSQL on board could not make its database; set DATABASE_URL to a PostgreSQL of your own if this machine cannot run it.",
    lines,
  );
}
