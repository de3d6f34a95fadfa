import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { checkDiskSpace } from "../disk-space.mjs";
import { Trouble } from "../trouble.mjs";
import type { Binaries } from "./binaries";
import { type Account, canReach } from "./database-account";

/** For what the database account cannot reach where it is: a checkout below a folder that only root may enter. */
const SHARED_PLACE = process.platform === "darwin" ? "/usr/local/var/warta-suara" : "/var/lib/warta-suara";

/** The folder of the binaries that `account` can run; a copy, once per version, where it cannot reach the package. */
export function placeBinaries({ native, version }: Binaries, account: Account | null): string {
  if (!account || canReach(account, path.join(native, "bin", "postgres"))) return native;
  const copy = path.join(makeSharedPlace(account), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  checkDiskSpace(path.dirname(copy), 200, "to copy PostgreSQL to where it may run");
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * The real folder of the database's files. Normally `wanted` itself; where `account` cannot reach that, `wanted`
 * becomes a link to a folder that it can, so that removing the link still begins a new database.
 */
export function placeCluster(wanted: string, account: Account | null): string {
  if (existsSync(wanted)) return realpathSync(wanted);
  mkdirSync(path.dirname(wanted), { recursive: true });
  // A link whose target is gone.
  if (lstatSync(wanted, { throwIfNoEntry: false })) rmSync(wanted);
  if (!account || canReach(account, path.dirname(wanted))) return wanted;
  const key = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
  const folder = path.join(makeSharedPlace(account), `database-${key}`);
  // Left by a data folder of the same name that was removed since.
  rmSync(folder, { recursive: true, force: true });
  symlinkSync(folder, wanted);
  return folder;
}

function makeSharedPlace(account: Account): string {
  try {
    mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
  } catch {
    // Told below, in words.
  }
  if (existsSync(SHARED_PLACE) && canReach(account, SHARED_PLACE)) return SHARED_PLACE;
  throw new Trouble(
    `PostgreSQL does not run as root, and its own account can reach neither this checkout nor ${SHARED_PLACE}; move the checkout, run this as an ordinary user, or set DATABASE_URL.`,
  );
}
