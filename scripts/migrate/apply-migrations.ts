import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import type { Migration } from "./migration-files";

/** Any constant: who holds this advisory lock migrates, everybody else waits. */
const MIGRATION_LOCK = 72_707_369;

/** Prisma's own table, so that `prisma migrate deploy` goes on where this stopped, and the other way round. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations that the database has not had yet, in order, each in one transaction with its
 * record; returns their names. Throws a sentence that names the migration where one fails (it then left
 * nothing behind), and where an applied one was edited afterwards.
 */
export async function applyMigrations(databaseUrl: string, migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("SET client_min_messages = warning");
    await client.query(MIGRATIONS_TABLE);
    const applied = await getAppliedChecksums(client);
    const names: string[] = [];
    for (const migration of migrations) {
      const known = applied.get(migration.name);
      if (known === undefined) {
        await applyOne(client, migration);
        names.push(migration.name);
      } else if (known !== toChecksum(migration.sql)) {
        throw new Error(`Migration ${migration.name} was changed after it had been applied`);
      }
    }
    return names;
  } finally {
    await client.end();
  }
}

async function getAppliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function applyOne(client: pg.Client, { name, sql }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, now(), 1)`,
      [randomUUID(), toChecksum(sql), name, startedAt],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(
      `Migration ${name} failed and left nothing behind: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

const toChecksum = (sql: string): string => createHash("sha256").update(sql).digest("hex");
