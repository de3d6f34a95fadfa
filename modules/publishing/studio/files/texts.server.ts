import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { toSourceHash } from "./source-hash";

const KEPT_DAYS = 30;

/** Keeps a text by its hash, so that an edit that began from it can be merged later. */
export async function keepText(source: string): Promise<string> {
  const hash = toSourceHash(source);
  await getDb().$executeRaw`
    INSERT INTO studio_text (hash, body, used_at) VALUES (${hash}, ${Buffer.from(source)}, now())
    ON CONFLICT (hash) DO UPDATE SET used_at = now()`;
  return hash;
}

/** The text with this hash; `null` for one that was never seen or was cleared away. */
export async function getText(hash: string): Promise<string | null> {
  const row = await getDb().studioText.findUnique({ where: { hash } });
  return row && Buffer.from(row.body).toString("utf8");
}

/** Texts that nobody has begun from for a month. */
export async function clearOldTexts(): Promise<number> {
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000);
  return (await getDb().studioText.deleteMany({ where: { usedAt: { lt: before } } })).count;
}
