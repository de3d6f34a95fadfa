import { isSlug } from "@/lib/is-slug";
import { parseVersion } from "@/lib/parse-version";
import { SHARED_IMMUTABLE } from "@/modules/delivery/page-cache";
import { getPayload } from "@/modules/results/payload.server";

type BytesContext = { params: Promise<{ contest: string; version: string }> };

/** The bytes of a snapshot as they arrived. A version never changes, so neither does this answer. */
export async function GET(_request: Request, { params }: BytesContext): Promise<Response> {
  const { contest, version: text } = await params;
  const version = parseVersion(text);
  const payload = version === null || !isSlug(contest) ? null : await getPayload(contest, version);
  if (!payload)
    return new Response("Berkas tidak ada.\n", { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(Buffer.from(payload.bytes), {
    headers: {
      "content-type": payload.mediaType,
      "content-disposition": `attachment; filename="${contest}-${version}.json"`,
      "cache-control": SHARED_IMMUTABLE,
    },
  });
}
