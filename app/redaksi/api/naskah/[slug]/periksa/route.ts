import { checkText } from "@/modules/publishing/studio/adapters/checks.server";
import { listFigures } from "@/modules/publishing/studio/adapters/facts.server";
import { answer } from "@/modules/publishing/studio/answer";
import { guard, readBody, readSlug } from "@/modules/publishing/studio/guard.server";
import { checkRequestSchema } from "@/modules/publishing/studio/wire";

/** Everything wrong with a text that is being written, and the figures in it. Writes nothing. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const body = await readBody(request, checkRequestSchema);
  if (!body.ok) return body.failure;
  const { article, problems } = await checkText(slug.value, body.value.source);
  return answer({ problems, ...(await listFigures(article, body.value.source)) });
}
