import "server-only";
import type pg from "pg";
import { copyText, toCopyValue } from "./copy-text.server";
import type { RegionRow } from "./parse-region-file";

/** What an import did to the `region` table. `keptNames`: provinces that stay as editors named them. */
export type RegionsRecorded = { inserted: number; renamed: number; unchanged: number; keptNames: number };

/** Rows on their way into the database, beside the table that readers see. */
export type RegionStage = {
  add(rows: readonly RegionRow[]): Promise<void>;
  record(): Promise<RegionsRecorded>;
};

const BATCH_CHARS = 4_000_000;

/**
 * Opens a stage on a connection of its own: a temporary table, which goes when the connection goes, filled by COPY
 * some megabytes at a time, so that no transaction stays open while files are read. `record` then writes all of it
 * to `region` in one transaction: new codes are inserted, names that differ are changed, except at level 1, whose
 * names the editors chose; nothing is ever removed.
 */
export async function openRegionStage(client: pg.Client): Promise<RegionStage> {
  await client.query(
    "CREATE TEMPORARY TABLE region_import (code text NOT NULL, name text NOT NULL, level int NOT NULL, parent_code text NOT NULL)",
  );
  let batch = "";
  let copying: Promise<void> = Promise.resolve();
  const flush = () => {
    const text = batch;
    batch = "";
    copying = copying.then(() =>
      text === "" ? undefined : copyText(client, "COPY region_import FROM STDIN", text),
    );
    return copying;
  };
  return {
    async add(rows) {
      for (const { code, name, level, parentCode } of rows) {
        batch += `${code}\t${toCopyValue(name)}\t${level}\t${parentCode}\n`;
      }
      if (batch.length >= BATCH_CHARS) await flush();
    },
    async record() {
      await flush();
      return recordStage(client);
    },
  };
}

async function recordStage(client: pg.Client): Promise<RegionsRecorded> {
  await client.query("ANALYZE region_import");
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL work_mem = '64MB'");
    // One import at a time; readers and the ingest of readings go on beside it.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('warta-suara:region-import', 0))");
    await client.query(
      "INSERT INTO region (code, name, level) VALUES ('0', 'Indonesia', 0) ON CONFLICT (code) DO NOTHING",
    );
    // An upsert would lock, and so rewrite, every row that stays as it is; these two touch only what changes.
    const { rowCount: renamed } = await client.query(
      `UPDATE region SET name = region_import.name FROM region_import
        WHERE region.code = region_import.code AND region.name <> region_import.name AND region.level > 1`,
    );
    const { rows } = await client.query<{ kept: number }>(
      `SELECT count(*)::int AS kept FROM region_import JOIN region USING (code)
        WHERE region.level = 1 AND region.name <> region_import.name`,
    );
    const { rowCount: inserted } = await client.query(
      `INSERT INTO region (code, name, level, parent_code)
         SELECT code, name, level, parent_code FROM region_import
          WHERE NOT EXISTS (SELECT FROM region WHERE region.code = region_import.code)
          ORDER BY level, code
       ON CONFLICT (code) DO NOTHING`,
    );
    const { rows: staged } = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM region_import",
    );
    await client.query("COMMIT");
    const changed = { inserted: inserted ?? 0, renamed: renamed ?? 0 };
    const unchanged = (staged[0]?.count ?? 0) - changed.inserted - changed.renamed;
    return { ...changed, unchanged, keptNames: rows[0]?.kept ?? 0 };
  } catch (error) {
    // Where the connection is gone, the server has rolled back by itself.
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
