import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const LOCKFILE_TEXT = '# The dialect of the migrations beside this file.\nprovider = "postgresql"\n';

export type MigrationFiles = { schemaPath: string; folder: string };
export type Migration = { name: string; sql: string };

export const toMigrationFiles = (root: string): MigrationFiles => ({
  schemaPath: path.join(root, "prisma/schema.prisma"),
  folder: path.join(root, "prisma/migrations"),
});

/** Every migration on disk in the order in which it applies: by name, which begins with its time. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}

/** Writes `<folder>/<UTC time>_<name>/migration.sql`, as Prisma names it, and returns its path. */
export function writeMigration(folder: string, name: string, sql: string, now: Date): string {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const target = path.join(folder, `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(folder, "migration_lock.toml"), LOCKFILE_TEXT);
  writeFileSync(path.join(target, "migration.sql"), sql);
  return path.join(target, "migration.sql");
}
