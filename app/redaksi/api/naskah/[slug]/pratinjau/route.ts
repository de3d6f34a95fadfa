import { renderPreview } from "@/app/redaksi/_parts/preview-document.server";
import { PREVIEW_POLICY } from "@/modules/delivery/security-headers";
import { readDraft } from "@/modules/publishing/studio/adapters/checks.server";
import { refuse } from "@/modules/publishing/studio/answer";
import { guard, readBody, readSlug } from "@/modules/publishing/studio/guard.server";
import { previewRequestSchema } from "@/modules/publishing/studio/wire";

/** The page of a text that is being written, as readers would see it. Writes nothing, and nothing keeps it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const body = await readBody(request, previewRequestSchema);
  if (!body.ok) return body.failure;
  const { source, per, theme } = body.value;
  const { article, problems } = readDraft(slug.value, source);
  if (!article)
    return refuse(422, "tidak-terbaca", "Naskah belum dapat ditampilkan: masih ada kesalahan di dalamnya.", {
      problems,
    });
  try {
    return new Response(await renderPreview(article, { per, theme }), {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
        "content-security-policy": PREVIEW_POLICY,
      },
    });
  } catch (error) {
    console.warn("preview of %s failed: %s", slug.value, error instanceof Error ? error.message : error);
    return refuse(500, "gagal", "Pratinjau tidak dapat dibuat. Tulisan Anda tidak terpengaruh.");
  }
}
