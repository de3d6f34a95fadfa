import { answer, refuse } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { createArticle } from "@/modules/publishing/studio/files/new-article.server";
import { guard, readBody } from "@/modules/publishing/studio/guard.server";
import { newArticleRequestSchema } from "@/modules/publishing/studio/wire";
import { getContentDirectory, openStore } from "@/widgets/open-store.server";

/** Begins a draft. */
export async function POST(request: Request): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const body = await readBody(request, newArticleRequestSchema);
  if (!body.ok) return body.failure;
  const { title, section } = body.value;
  const { sections, authors } = await openStore().getCatalog();
  if (!sections?.some(({ id }) => id === section)) return refuse(422, "rubrik", "Rubrik ini tidak ada.");
  const { account, address } = allowed.value;
  const own = authors?.find(({ name }) => name.toLowerCase() === account.name.toLowerCase()) ?? authors?.[0];
  if (!own) return refuse(422, "penulis", "Daftar penulis (content/authors.yaml) tidak terbaca.");
  const slug = await createArticle(getContentDirectory(), { title, section, authors: [own.id] }, account);
  await recordAudit({ action: "naskah-dibuat", userId: account.id, actor: account.name, slug, address });
  return answer({ slug }, 201);
}
