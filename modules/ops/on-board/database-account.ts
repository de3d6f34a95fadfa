import { spawnSync } from "node:child_process";
import { Trouble } from "../trouble.mjs";

/** The account under which PostgreSQL runs where this process is root, which it refuses to be. */
export type Account = { uid: number; gid: number };

/** `null` where this process is no root: PostgreSQL then simply runs as the same user. */
export function getDatabaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const known = findAccount("postgres") ?? findAccount("_postgres");
  if (known) return known;
  // The way of Debian, Fedora and their kin; where it is missing or refused, the account that every system has.
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/sh", "postgres"]);
  const made = findAccount("postgres") ?? findAccount("nobody");
  if (made) return made;
  throw new Trouble(
    "PostgreSQL does not run as root and this system has no other account for it; run this as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether `account` may run (a file) or enter (a folder) `target`, whatever the folders above allow. */
export function canReach(account: Account, target: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", target], { ...account, cwd: "/" }).status === 0;
}

function findAccount(name: string): Account | null {
  const read = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [read("-u"), read("-g")];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
