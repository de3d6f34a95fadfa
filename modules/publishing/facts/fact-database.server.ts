import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
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

const shared = new AsyncLocalStorage<{ reader: Promise<FactReader | null> }>();

const open = async (): Promise<FactReader | null> =>
  (await getFactDatabaseState()) === "ready" ? createFactReader() : null;

/** A reader of facts for one check or page; null where the data cannot be asked. */
export const openFactReader = (): Promise<FactReader | null> => shared.getStore()?.reader ?? open();

/**
 * Everything that `work` checks is read at once: many articles ask for the same readings. What is recorded meanwhile is not
 * seen, so it is for one run over files, never for a server's life.
 */
export const withSharedFactReader = <Value>(work: () => Promise<Value>): Promise<Value> =>
  shared.run({ reader: open() }, work);
