import { answer, refuse } from "@/modules/publishing/studio/answer";
import { readArticle } from "@/modules/publishing/studio/files/read-article.server";
import { getLastSave } from "@/modules/publishing/studio/files/save-article.server";
import { guard, readBody, readSlug } from "@/modules/publishing/studio/guard.server";
import { notePresence } from "@/modules/publishing/studio/presence.server";
import { presenceRequestSchema } from "@/modules/publishing/studio/wire";
import { getContentDirectory } from "@/widgets/open-store.server";

/** "I am here": answered with who else is, and with the hash of the file as it stands, whoever changed it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const body = await readBody(request, presenceRequestSchema);
  if (!body.ok) return body.failure;
  const file = await readArticle(getContentDirectory(), slug.value);
  if (!file) return refuse(404, "tidak-ada", "Naskah ini tidak ada lagi.");
  const [others, save] = await Promise.all([
    notePresence(slug.value, allowed.value.account.id, body.value),
    getLastSave(slug.value),
  ]);
  return answer({ others, hash: file.hash, revision: Math.max(1, save.number) });
}
