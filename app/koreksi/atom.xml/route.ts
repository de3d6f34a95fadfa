import { isKnown, toEtag } from "@/lib/http-etag";
import { getCatalog, getLedgers, listOnceShown } from "@/modules/delivery/newsroom.server";
import { toAtomFeed } from "@/modules/publishing/life/atom";
import { listPublicCorrections } from "@/modules/publishing/life/corrections.server";

export const dynamic = "force-dynamic";

const NEWEST_COUNT = 50;

/** The newest corrections and withdrawals, for feed readers. Made anew for each request, kept by nobody without asking. */
export async function GET(request: Request): Promise<Response> {
  const { site } = await getCatalog();
  const rows = (await listPublicCorrections(await listOnceShown(), getLedgers())).slice(0, NEWEST_COUNT);
  const body = toAtomFeed({ site: site.name, url: process.env.SITE_URL ?? "http://localhost:3000", rows });
  const etag = toEtag(body);
  const headers = { "cache-control": "public, max-age=0, s-maxage=1", etag };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, "content-type": "application/atom+xml; charset=utf-8" },
  });
}
