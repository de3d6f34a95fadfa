import "server-only";
import { revalidateTag } from "next/cache";
import { z } from "zod";
import { isInternalRequest } from "./internal-token.server";
import { answerText } from "./version.server";

const body = z.object({ tags: z.array(z.string().min(1).max(256)).max(2000) });

/**
 * Answers POST /api/delivery/revalidate: the one place where Next is told that pages are out of date. The
 * portal asks itself, because Next takes that call only within a request. `expire: 0`, so that no reader is
 * given the old page once more with a lifetime that a cache in front would believe.
 */
export async function answerRevalidate(request: Request): Promise<Response> {
  if (!isInternalRequest(request)) return answerText(404, "Tidak ada.");
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answerText(400, "tags: a list of names");
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ tags: parsed.data.tags.length }, { headers: { "cache-control": "no-store" } });
}
