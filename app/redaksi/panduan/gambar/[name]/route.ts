import { headers } from "next/headers";
import { getAccount } from "@/modules/publishing/studio/accounts/session.server";
import { refuse } from "@/modules/publishing/studio/answer";
import { readGuidePicture } from "@/modules/publishing/studio/read-guide.server";

/** A picture of the guide. Asked for by an <img>, which sends a cookie and no header of ours. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  if (!(await getAccount(await headers()))) return refuse(401, "masuk", "Sesi Anda berakhir. Masuk lagi.");
  const bytes = await readGuidePicture((await params).name);
  if (!bytes) return refuse(404, "tidak-ada", "Gambar ini tidak ada.");
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": "image/png", "cache-control": "private, max-age=300" },
  });
}
