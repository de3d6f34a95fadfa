import "server-only";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { getDb } from "@/modules/ops/db.server";

/** The bytes a snapshot of the contest (or of a unit below it) was made from, as they arrived. `null` where there is no such snapshot. */
export async function getPayload(
  contest: string,
  version: number,
  unit?: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | null> {
  const row = await getDb().snapshot.findFirst({
    where: {
      contest: { slug: contest },
      ...(unit === undefined ? { region: { contests: { some: { slug: contest } } } } : { regionCode: unit }),
      version,
      status: "ACCEPTED",
    },
    select: { payload: true },
  });
  if (!row) return null;
  return { bytes: await promisify(gunzip)(row.payload.body), mediaType: row.payload.mediaType };
}

/** How many bytes they are, without reading them. */
export async function getPayloadByteLength(sha256: string): Promise<number | null> {
  const row = await getDb().payload.findUnique({ where: { sha256 }, select: { byteLength: true } });
  return row?.byteLength ?? null;
}
