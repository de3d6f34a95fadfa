import { answer, refuse } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { describeArticle } from "@/modules/publishing/studio/describe-article.server";
import { saveArticle } from "@/modules/publishing/studio/files/save-article.server";
import { guard, readBody, readSlug } from "@/modules/publishing/studio/guard.server";
import { toSaveAnswer } from "@/modules/publishing/studio/to-save-answer.server";
import { saveRequestSchema } from "@/modules/publishing/studio/wire";
import { getContentDirectory } from "@/widgets/open-store.server";

type Context = { params: Promise<{ slug: string }> };

/** The article as it stands, with what this account may do. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const article = await describeArticle(slug.value, allowed.value.account);
  return article ? answer(article) : refuse(404, "tidak-ada", "Naskah ini tidak ada.");
}

/** Saves: exactly what was sent, or merged with another's, or both texts back. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const body = await readBody(request, saveRequestSchema);
  if (!body.ok) return body.failure;
  const { account, address } = allowed.value;
  const saved = await saveArticle({
    contentDir: getContentDirectory(),
    slug: slug.value,
    ...body.value,
    by: account,
  });
  if (!saved.ok && saved.failure.kind === "clash")
    await recordAudit({
      action: "naskah-bentrok",
      userId: account.id,
      actor: account.name,
      slug: slug.value,
      address,
    });
  if (saved.ok && saved.value.written)
    await recordAudit({
      action: "naskah-disimpan",
      userId: account.id,
      actor: account.name,
      slug: slug.value,
      address,
      detail: { revision: saved.value.revision, hash: saved.value.hash },
    });
  return toSaveAnswer(saved);
}
