import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { createFactReader } from "@/modules/results/facts/fact-reader.server";

/** "ready", or why facts cannot be compared: no address, nothing answers there, or none of our tables. */
export type FactDatabaseState = "ready" | "unset" | "away" | "empty";

/** Whether the data can be asked. Never throws. */
export async function getFactDatabaseState(): Promise<FactDatabaseState> {
  if (!process.env.DATABASE_URL) return "unset";
  try {
    const [row] = await getDb().$queryRaw<
      { there: boolean }[]
    >`SELECT to_regclass('contest') IS NOT NULL AS there`;
    return row?.there ? "ready" : "empty";
  } catch {
    return "away";
  }
}

/** A reader of facts for one check or page; null where the data cannot be asked. */
export async function openFactReader(): Promise<FactReader | null> {
  return (await getFactDatabaseState()) === "ready" ? createFactReader() : null;
}
