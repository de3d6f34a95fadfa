import { readFileSync } from "node:fs";
import { toEngineAdapter } from "./engine-adapter";
import { type MigrationFiles, readMigrations } from "./migration-files";
import { openSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from the migrations to schema.prisma, or `null` where both say the same.
 * Replays the migrations in a database that it makes beside the given one and drops again, so the URL's
 * user must be allowed to create databases. CHECK constraints are beyond Prisma's sight.
 */
export async function diffMigrations(databaseUrl: string, files: MigrationFiles): Promise<string | null> {
  const schema = readFileSync(files.schemaPath, "utf8");
  const adapter = toEngineAdapter(databaseUrl);
  const engine = await openSchemaEngine(adapter, schema);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: {
        tag: "migrations",
        baseDir: files.folder,
        shadowDbInitScript: "",
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        migrationDirectories: readMigrations(files.folder).map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : (stdout ?? "");
  } finally {
    engine.free();
    await adapter.close();
  }
}
