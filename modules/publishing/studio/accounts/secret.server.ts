import "server-only";
import { randomBytes } from "node:crypto";
import { getDb } from "@/modules/ops/db.server";

const known = new Map<string, string>();

/**
 * A key of 256 bits that all processes share and that outlives a restart: from `STUDIO_SECRET_<NAME>` where that is set,
 * otherwise from the database, made by the first who asks. Base64url.
 */
export async function getStudioSecret(name: "session" | "preview"): Promise<string> {
  const given = process.env[`STUDIO_SECRET_${name.toUpperCase()}`];
  if (given) return given;
  // By database: tests go through several.
  const key = `${process.env.DATABASE_URL} ${name}`;
  const kept = known.get(key);
  if (kept) return kept;
  const value = randomBytes(32).toString("base64url");
  // Two processes may ask at once: one row wins, and both read it.
  await getDb().$executeRaw`
    INSERT INTO studio_secret (name, value) VALUES (${name}, ${value}) ON CONFLICT (name) DO NOTHING`;
  const row = await getDb().studioSecret.findUniqueOrThrow({ where: { name } });
  known.set(key, row.value);
  return row.value;
}
