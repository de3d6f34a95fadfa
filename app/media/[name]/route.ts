import { IMMUTABLE } from "@/modules/delivery/page-cache";
import { readMediaFile } from "@/modules/publishing/studio/media/media-file.server";
import { getContentDirectory } from "@/widgets/open-store.server";

/** A picture of an article. Its name carries a hash of its content, so whoever has it keeps it for good. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const file = await readMediaFile(getContentDirectory(), (await params).name);
  if (!file) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.type,
      "cache-control": IMMUTABLE,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
