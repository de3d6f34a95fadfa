import { z } from "zod";
import { answer, refuse } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { readArticle } from "@/modules/publishing/studio/files/read-article.server";
import { guard, readBody, readSlug } from "@/modules/publishing/studio/guard.server";
import {
  createPreviewLink,
  listPreviewLinks,
  revokePreviewLinks,
} from "@/modules/publishing/studio/preview/preview-link.server";
import { getContentDirectory } from "@/widgets/open-store.server";

type Context = { params: Promise<{ slug: string }> };

/** Links to this draft that can still be used. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  return slug.ok ? answer({ links: await listPreviewLinks(slug.value) }) : slug.failure;
}

/** Makes a link with which someone without an account reads this draft until it ends. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const allowed = await guard(request, "editor");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  if (!(await readArticle(getContentDirectory(), slug.value)))
    return refuse(404, "tidak-ada", "Naskah ini tidak ada.");
  const { account, address } = allowed.value;
  const { id, path, expiresAt } = await createPreviewLink(slug.value, account.name);
  await recordAudit({
    action: "pratinjau-tautan",
    userId: account.id,
    actor: account.name,
    slug: slug.value,
    address,
    detail: { id, expiresAt },
  });
  return answer({ url: new URL(path, process.env.SITE_URL ?? new URL(request.url).origin).href, expiresAt });
}

const bodySchema = z.object({ id: z.string().max(40).optional() });

/** Revokes one link to this draft, or all of them. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const allowed = await guard(request, "editor");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const body = await readBody(request, bodySchema);
  if (!body.ok) return body.failure;
  const { account, address } = allowed.value;
  const count = await revokePreviewLinks(slug.value, body.value.id);
  await recordAudit({
    action: "pratinjau-dicabut",
    userId: account.id,
    actor: account.name,
    slug: slug.value,
    address,
    detail: { count },
  });
  return answer({ count });
}
