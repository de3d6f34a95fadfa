import "server-only";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { getDb } from "@/modules/ops/db.server";
import { toPayloadSha256 } from "./record-snapshot.server";
import type { RefusalDetail } from "./types";

export type Refusal = {
  contest: string;
  /** The contest's own region where left out. */
  unitCode?: string;
  payload: { bytes: Uint8Array; mediaType: string };
  /** Kind and message of the rejection; the message is English, for editors. */
  rejection: { kind: string; message: string };
  at: Date;
};

/**
 * Keeps bytes that were no reading, with the reason, in the ledger of the contest: once per content, however often
 * they come.
 * @returns whether they are new; false too for a contest or unit that does not exist
 */
export async function recordRefusal(refusal: Refusal): Promise<boolean> {
  const { bytes, mediaType } = refusal.payload;
  const sha256 = toPayloadSha256(bytes);
  const body = await promisify(gzip)(bytes);
  const { kind, message } = refusal.rejection;
  const detail: RefusalDetail = { kind: "refusal", rejection: kind, message };
  return getDb().$transaction(async (tx) => {
    const [target] = await tx.$queryRaw<{ id: number; code: string }[]>`
      SELECT contest.id, region.code FROM contest
      JOIN region ON region.code = coalesce(${refusal.unitCode ?? null}::text, contest.region_code)
      WHERE contest.slug = ${refusal.contest}`;
    if (!target) return false;
    await tx.$executeRaw`
      INSERT INTO payload (sha256, body, byte_length, media_type)
      VALUES (${sha256}, ${body}, ${bytes.byteLength}, ${mediaType}) ON CONFLICT (sha256) DO NOTHING`;
    const added = await tx.$executeRaw`
      INSERT INTO remark (contest_id, region_code, kind, place_code, detail, payload_sha256, recorded_at)
      VALUES (${target.id}, ${target.code}, 'REFUSED', ${target.code}, ${JSON.stringify(detail)}::jsonb, ${sha256},
        ${refusal.at})
      ON CONFLICT (contest_id, region_code, payload_sha256) WHERE kind = 'REFUSED' DO NOTHING`;
    return added > 0;
  });
}
