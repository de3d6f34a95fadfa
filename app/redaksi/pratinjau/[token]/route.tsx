import { renderPreview } from "@/app/redaksi/_parts/preview-document.server";
import { PreviewNotice } from "@/app/redaksi/_parts/preview-notice";
import { formatDateTimeLong } from "@/lib/format-id";
import { PREVIEW_POLICY } from "@/modules/delivery/security-headers";
import { readDraft } from "@/modules/publishing/studio/adapters/checks.server";
import { readArticle } from "@/modules/publishing/studio/files/read-article.server";
import { readPreviewLink } from "@/modules/publishing/studio/preview/preview-link.server";
import { getContentDirectory } from "@/widgets/open-store.server";

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow",
  // The address is the key: it goes to nobody.
  "referrer-policy": "no-referrer",
  "content-security-policy": PREVIEW_POLICY,
};

const say = (status: number, text: string) =>
  new Response(
    `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Pratinjau</title><p>${text}</p>`,
    { status, headers: HEADERS },
  );

/** A draft for someone without an account, through a link that ends. It only reads. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const link = await readPreviewLink((await params).token);
  if (!link.ok) return say(link.failure.kind === "invalid" ? 404 : 410, link.failure.message);
  const { slug, expiresAt } = link.value;
  const file = await readArticle(getContentDirectory(), slug);
  if (!file) return say(410, "Naskah ini sudah tidak ada.");
  const { article } = readDraft(slug, file.source);
  if (!article)
    return say(503, "Naskah ini sedang disunting dan belum dapat ditampilkan. Coba lagi sebentar lagi.");
  const notice = <PreviewNotice until={formatDateTimeLong(expiresAt)} />;
  return new Response(await renderPreview(article, { per: null, theme: null, notice }), { headers: HEADERS });
}
