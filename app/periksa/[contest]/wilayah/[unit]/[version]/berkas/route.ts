import { findUnit } from "@/app/_parts/results/find-place";
import { parseVersion } from "@/lib/parse-version";
import { SHARED_IMMUTABLE } from "@/modules/delivery/page-cache";
import { getPayload } from "@/modules/results/payload.server";

type BytesContext = { params: Promise<{ contest: string; unit: string; version: string }> };

/** The bytes of a region's snapshot as they arrived. A version never changes, so neither does this answer. */
export async function GET(_request: Request, { params }: BytesContext): Promise<Response> {
  const { contest, unit, version: text } = await params;
  const version = parseVersion(text);
  const found = version === null ? null : await findUnit(contest, unit);
  const payload = found && version !== null ? await getPayload(contest, version, found.place.code) : null;
  if (!found || !payload)
    return new Response("Berkas tidak ada.\n", { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(Buffer.from(payload.bytes), {
    headers: {
      "content-type": payload.mediaType,
      "content-disposition": `attachment; filename="${contest}-${found.place.code.replace(":", "-")}-${version}.json"`,
      "cache-control": SHARED_IMMUTABLE,
    },
  });
}
