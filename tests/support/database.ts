import { randomUUID } from "node:crypto";
import pg from "pg";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of its own, a copy of the template: migrated and seeded in the time of a file copy. */
export async function createTestDatabase(templateUrl: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = new URL(templateUrl).pathname.slice(1);
  await runAlone(templateUrl, `CREATE DATABASE ${name} TEMPLATE "${template}"`);
  return {
    url: toDatabaseUrl(templateUrl, name),
    // Forced: a test that forgot a connection must not fail the ones after it.
    drop: () => runAlone(templateUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

export function toDatabaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Runs one statement beside the database that `url` names, on the server's own "postgres". */
export async function runAlone(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: toDatabaseUrl(url, "postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
