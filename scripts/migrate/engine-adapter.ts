import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

type EngineAdapter = SqlMigrationAwareDriverAdapterFactory & { close(): Promise<void> };

/**
 * Prisma's PostgreSQL adapter as the schema engine needs it. Three things differ from `PrismaPg` alone:
 * - the catalogue's one-byte "char" columns, which the adapter refuses, are read as text;
 * - a script goes to the server whole, so that it is one transaction and a `;` in a comment splits nothing;
 * - the shadow database is really another database: the adapter would connect to the URL's own again.
 */
export function toEngineAdapter(databaseUrl: string): EngineAdapter {
  // The engine does not dispose of what it connects to: close() does.
  const closers: (() => Promise<void>)[] = [];
  const connect = async (url: string) => {
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    closers.unshift(() => pool.end());
    return openAdapter(pool);
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(databaseUrl),
    connectToShadowDb: async () => {
      const name = `shadow_${randomUUID().replaceAll("-", "")}`;
      await runAlone(databaseUrl, `CREATE DATABASE ${name}`);
      closers.unshift(() => runAlone(databaseUrl, `DROP DATABASE ${name} WITH (FORCE)`));
      const shadowUrl = new URL(databaseUrl);
      shadowUrl.pathname = `/${name}`;
      return connect(shadowUrl.href);
    },
    close: async () => {
      for (const close of closers.splice(0)) await close();
    },
  };
}

async function openAdapter(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  readCharColumns(adapter);
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

const CHAR_OID = 18;

type Answer = { fields: { dataTypeID: number }[]; rows: unknown[][] };

/** Shows "char" columns to the adapter as text, and what comes out of it to the engine as characters again. */
function readCharColumns(queryable: SqlQueryable): void {
  const inner = queryable as SqlQueryable & { performIO(query: SqlQuery): Promise<Answer> };
  const performIO = inner.performIO.bind(inner);
  const queryRaw = inner.queryRaw.bind(inner);
  const charColumns = new WeakMap<object, number[]>();
  inner.performIO = async (query) => {
    const answer = await performIO(query);
    const found = answer.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
    for (const field of answer.fields)
      if (field.dataTypeID === CHAR_OID) field.dataTypeID = pg.types.builtins.TEXT;
    charColumns.set(answer.rows, found);
    return answer;
  };
  inner.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? [])
      result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

async function runAlone(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
