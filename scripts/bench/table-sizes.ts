import { getDb } from "@/modules/ops/db.server";
import { report, toMb } from "./report";

const TABLES = ["snapshot", "tally", "region_coverage", "payload", "remark"] as const;

/** Rows of the tables that readings fill, and the size of the database with its indexes: the same on every machine. */
export async function reportTableSizes(): Promise<void> {
  const rows = await Promise.all(
    TABLES.map(async (table) => {
      const [row] = await getDb().$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM ${table}`,
      );
      return `${row?.count.toLocaleString("en-US")} ${table}`;
    }),
  );
  const [size] = await getDb().$queryRaw<{ bytes: number }[]>`
    SELECT pg_database_size(current_database())::float8 AS bytes`;
  report("database", toMb(size?.bytes ?? 0), `rows: ${rows.join(", ")}`);
}
