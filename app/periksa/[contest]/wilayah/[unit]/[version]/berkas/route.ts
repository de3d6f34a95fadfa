import { isSlug } from "@/lib/is-slug";
import { parseVersion } from "@/lib/parse-version";
import { SHARED_IMMUTABLE } from "@/modules/delivery/page-cache";
import { getPayload } from "@/modules/results/payload.server";

type BytesContext = { params: Promise<{ contest: string; unit: string; version: string }> };

/** The bytes of a region's snapshot as they arrived. A version never changes, so neither does this answer. */
export async function GET(_request: Request, { params }: BytesContext): Promise<Response> {
  const { contest, unit, version: text } = await params;
  const version = parseVersion(text);
  const isAddress = version !== null && isSlug(contest) && /^[0-9A-Za-z]{1,16}$/.test(unit);
  const payload = isAddress ? await getPayload(contest, version, unit) : null;
  if (!payload)
    return new Response("Berkas tidak ada.\n", { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(Buffer.from(payload.bytes), {
    headers: {
      "content-type": payload.mediaType,
      "content-disposition": `attachment; filename="${contest}-${unit}-${version}.json"`,
      "cache-control": SHARED_IMMUTABLE,
    },
  });
}
