import { refuse } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { readRevision } from "@/modules/publishing/studio/files/history.server";
import { saveArticle } from "@/modules/publishing/studio/files/save-article.server";
import { guard, readBody, readSlug } from "@/modules/publishing/studio/guard.server";
import { toSaveAnswer } from "@/modules/publishing/studio/to-save-answer.server";
import { restoreRequestSchema } from "@/modules/publishing/studio/wire";
import { getContentDirectory } from "@/widgets/open-store.server";

/** Puts an older text in the place of the present one: a save like any other, so it can be undone the same way. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const body = await readBody(request, restoreRequestSchema);
  if (!body.ok) return body.failure;
  const contentDir = getContentDirectory();
  const revision = await readRevision(contentDir, slug.value, body.value.id);
  if (!revision.ok) return refuse(503, revision.failure.kind, revision.failure.message);
  if (!revision.value) return refuse(404, "tidak-ada", "Versi ini tidak ada.");
  const { account, address } = allowed.value;
  const { source } = revision.value;
  const saved = await saveArticle({
    contentDir,
    slug: slug.value,
    base: body.value.base,
    source,
    by: account,
  });
  if (saved.ok)
    await recordAudit({
      action: "naskah-dipulihkan",
      userId: account.id,
      actor: account.name,
      slug: slug.value,
      address,
      detail: { from: body.value.id, revision: saved.value.revision },
    });
  return toSaveAnswer(saved);
}
