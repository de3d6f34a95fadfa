import { answer, refuse } from "@/modules/publishing/studio/answer";
import { readRevision } from "@/modules/publishing/studio/files/history.server";
import { toWordDifference } from "@/modules/publishing/studio/files/word-difference";
import { guard, readSlug } from "@/modules/publishing/studio/guard.server";
import { getContentDirectory } from "@/widgets/open-store.server";

type Context = { params: Promise<{ slug: string; id: string }> };

/** One revision, and by which words it differs from the one before it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const { slug: named, id } = await params;
  const slug = readSlug(named);
  if (!slug.ok) return slug.failure;
  const revision = await readRevision(getContentDirectory(), slug.value, id);
  if (!revision.ok) return refuse(503, revision.failure.kind, revision.failure.message);
  if (!revision.value) return refuse(404, "tidak-ada", "Versi ini tidak ada.");
  const { source, before } = revision.value;
  return answer({ source, difference: toWordDifference(before, source) });
}
