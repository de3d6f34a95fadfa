import { answer, refuse } from "@/modules/publishing/studio/answer";
import { describeArticle } from "@/modules/publishing/studio/describe-article.server";
import { guard, readBody, readSlug } from "@/modules/publishing/studio/guard.server";
import { moveInStudio } from "@/modules/publishing/studio/move-article.server";
import { moveRequestSchema } from "@/modules/publishing/studio/wire";

/** Moves the article on in its life, and answers with how it stands then. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const body = await readBody(request, moveRequestSchema);
  if (!body.ok) return body.failure;
  const { account, address } = allowed.value;
  const moved = await moveInStudio(slug.value, body.value, account, address);
  if (!moved.ok) {
    const { status, kind, message, problems } = moved.failure;
    return refuse(status, kind, message, problems ? { problems } : {});
  }
  const article = await describeArticle(slug.value, account);
  return article ? answer(article) : refuse(404, "tidak-ada", "Naskah ini tidak ada lagi.");
}
