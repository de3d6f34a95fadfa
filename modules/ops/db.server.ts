import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";

/**
 * The one place where the Prisma client is made. Lazily, so that importing a query never needs a
 * database, and once a process even where a development server loads this file again.
 * Throws when DATABASE_URL is unset: an entry point that needs the database sets it first.
 */
const holder = globalThis as typeof globalThis & { wartaDb?: PrismaClient };

export function getDb(): PrismaClient {
  if (!holder.wartaDb) {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error("DATABASE_URL is not set");
    holder.wartaDb = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) });
  }
  return holder.wartaDb;
}

/** Closes the pool; a later getDb() opens a new one. */
export async function closeDb(): Promise<void> {
  const open = holder.wartaDb;
  holder.wartaDb = undefined;
  await open?.$disconnect();
}
