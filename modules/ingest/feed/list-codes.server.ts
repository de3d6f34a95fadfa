import "server-only";
import { getDb } from "@/modules/ops/db.server";

/**
 * Codes of the known regions from the provinces (level 1) down to `depth` (4: villages, 5: polling stations), within
 * `within` where any are named, and of all electoral districts ("pdpr:3101"), by level. Throws when the database fails.
 */
export async function listCodesDownTo(depth: number, within: readonly string[] = []): Promise<string[]> {
  const rows = await getDb().$queryRaw<{ code: string }[]>`
    SELECT code FROM region
    WHERE level BETWEEN 1 AND ${depth} AND code <> '0' AND code NOT LIKE '%:0'
      AND (${within.length === 0} OR EXISTS (
        SELECT FROM unnest(${[...within]}::text[]) AS root WHERE starts_with(split_part(code, ':', -1), root)))
    ORDER BY level, code`;
  return rows.map(({ code }) => code);
}
